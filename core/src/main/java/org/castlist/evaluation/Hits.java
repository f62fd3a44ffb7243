package org.castlist.evaluation;

/**
 * How much of an answer is right, and how much of the truth it has.
 *
 * @param right how many are in both
 * @param answered how many the answer has
 * @param labelled how many the truth has
 */
public record Hits(int right, int answered, int labelled) {
    public Hits {
        if (right < 0 || right > answered || right > labelled) {
            throw new IllegalArgumentException(
                    right + " cannot be right of " + answered + " answers and " + labelled + " labels");
        }
    }

    /** Share of the answer that is right, 1 for an empty answer. */
    public double precision() {
        return answered == 0 ? 1 : (double) right / answered;
    }

    /** Share of the truth that is in the answer, 1 for an empty truth. */
    public double recall() {
        return labelled == 0 ? 1 : (double) right / labelled;
    }
}
