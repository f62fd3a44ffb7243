package org.castlist.project;

import org.castlist.pipeline.Watched;

/**
 * What of a film is watched and committed.
 *
 * @param watched the shots committed so far, in order from the first, with their tracks
 * @param finished whether that is the whole film
 */
public record WatchedSoFar(Watched watched, boolean finished) {}
