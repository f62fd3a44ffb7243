package org.castlist.bench;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How right a cast was before the first decision and after each.
 *
 * @param steps before the first decision and after each; one more than there were decisions
 * @param asked how many of them were answers to the queue; what came after was found by looking through
 * @param undone how many answers were not respected when the people were found anew
 */
record ReviewCurve(List<Step> steps, int asked, int undone) {

    /**
     * Where somebody has come to.
     *
     * @param right share of track time that is right
     * @param faces how many tracks were looked at so far, those seen twice counted twice
     */
    record Step(double right, int faces) {}

    ReviewCurve {
        steps = List.copyOf(steps);
    }

    /** The first number of decisions after which so much is right. */
    OptionalInt until(double goal) {
        return IntStream.range(0, steps.size())
                .filter(decisions -> steps.get(decisions).right() >= goal)
                .findFirst();
    }

    /** How many tracks were looked at until then. */
    OptionalInt facesUntil(double goal) {
        return steps.stream()
                .filter(step -> step.right() >= goal)
                .mapToInt(Step::faces)
                .findFirst();
    }

    double start() {
        return steps.get(0).right();
    }

    /** When the queue is empty. */
    double whenAsked() {
        return steps.get(asked).right();
    }
}
