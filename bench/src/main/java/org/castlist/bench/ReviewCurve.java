package org.castlist.bench;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How right a cast was before the first decision and after each.
 *
 * @param right share of track time that is right; one more than there were decisions
 * @param asked how many of them were answers to the queue; what came after was found by looking through
 * @param undone how many answers were not respected when the people were found anew
 */
record ReviewCurve(List<Double> right, int asked, int undone) {
    ReviewCurve {
        right = List.copyOf(right);
    }

    /** The first number of decisions after which so much is right. */
    OptionalInt until(double goal) {
        return IntStream.range(0, right.size())
                .filter(decisions -> right.get(decisions) >= goal)
                .findFirst();
    }

    double start() {
        return right.get(0);
    }

    /** When the queue is empty. */
    double whenAsked() {
        return right.get(asked);
    }
}
