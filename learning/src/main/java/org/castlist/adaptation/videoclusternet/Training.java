package org.castlist.adaptation.videoclusternet;

/**
 * How VideoClusterNet learns.
 *
 * @param loss what is learned
 * @param schedule how long
 * @param descent how fast
 * @param augmentation how pictures are changed; without effect where the head learns alone
 */
public record Training(Distillation loss, Schedule schedule, Descent descent, Augmentation augmentation) {}
