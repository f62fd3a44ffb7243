package org.castlist.shots;

import java.util.ArrayDeque;
import java.util.Deque;
import org.castlist.video.Pixels;

/**
 * Hard cuts by one rule and fades by another, as one detector: a shot begins where either says so, and the minimum length
 * holds across both.
 *
 * @param cuts the rule for hard cuts
 * @param fades the rule for fades
 */
public record CutsAndFades(CutRule cuts, CutRule fades) implements CutRule {

    /** What a film is cut with unless the user says otherwise: adaptive plus fades. */
    public static CutsAndFades standard() {
        return new CutsAndFades(AdaptiveDetector.standard(), FadeDetector.standard());
    }

    @Override
    public int minFrames() {
        return Math.max(cuts.minFrames(), fades.minFrames());
    }

    @Override
    public CutFinder candidates() {
        return new Either(cuts.candidates(), fades.candidates());
    }

    /** Two finders brought to the latency of the slower one. */
    private static final class Either implements CutFinder {
        private final CutFinder one;
        private final CutFinder other;
        private final Deque<Boolean> oneWaiting;
        private final Deque<Boolean> otherWaiting;

        Either(CutFinder one, CutFinder other) {
            this.one = one;
            this.other = other;
            this.oneWaiting = delay(latency() - one.latency());
            this.otherWaiting = delay(latency() - other.latency());
        }

        private static Deque<Boolean> delay(int frames) {
            Deque<Boolean> waiting = new ArrayDeque<>();
            for (int i = 0; i < frames; i++) {
                waiting.add(false);
            }
            return waiting;
        }

        @Override
        public int latency() {
            return Math.max(one.latency(), other.latency());
        }

        @Override
        public int memory() {
            return Math.max(one.memory(), other.memory());
        }

        @Override
        public boolean next(Pixels frame) {
            oneWaiting.addLast(one.next(frame));
            otherWaiting.addLast(other.next(frame));
            return oneWaiting.removeFirst() | otherWaiting.removeFirst();
        }
    }
}
