package org.castlist.adaptation.videoclusternet;

/**
 * How fast to learn, by AdamW. Nothing of it is known of the paper.
 *
 * @param headRate learning rate of the head while it learns alone
 * @param tunedHeadRate learning rate of the head afterwards
 * @param networkRate learning rate of the face network
 * @param weightDecay of all weight matrices; 0.04 is where DINO's begins [C]
 * @param longestGradient gradients that are longer, all together, are shortened; 3 in DINO's code [C]
 * @param lastShare of the two later learning rates that is left at the end, along half a cosine
 */
public record Descent(
        double headRate,
        double tunedHeadRate,
        double networkRate,
        double weightDecay,
        double longestGradient,
        double lastShare) {

    public Descent {
        requirePositive("headRate", headRate);
        requirePositive("tunedHeadRate", tunedHeadRate);
        requirePositive("networkRate", networkRate);
        requirePositive("longestGradient", longestGradient);
        if (!(weightDecay >= 0 && Double.isFinite(weightDecay))) {
            throw new IllegalArgumentException("weightDecay must be at least 0, not " + weightDecay);
        }
        if (!(lastShare >= 0 && lastShare <= 1)) {
            throw new IllegalArgumentException("lastShare must be 0 to 1, not " + lastShare);
        }
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(name + " must be above 0, not " + value);
        }
    }
}
