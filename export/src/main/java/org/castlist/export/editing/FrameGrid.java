package org.castlist.export.editing;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import org.castlist.video.Moment;
import org.castlist.video.Rational;

/**
 * Frames of one constant rate, as editing programs count them: frame n begins n / rate seconds into the film. Each moment
 * goes to the nearest frame by exact arithmetic, so that no length of film adds up an error; a film of varying rate is off by
 * half a frame at most.
 *
 * @param rate frames per second
 */
record FrameGrid(Rational rate) {

    private static final List<Rational> STANDARD = List.of(
            new Rational(24_000, 1001),
            new Rational(24, 1),
            new Rational(25, 1),
            new Rational(30_000, 1001),
            new Rational(30, 1),
            new Rational(48_000, 1001),
            new Rational(48, 1),
            new Rational(50, 1),
            new Rational(60_000, 1001),
            new Rational(60, 1));

    /** The two rates that have a drop-frame timecode. */
    private static final List<Rational> DROPPING = List.of(new Rational(30_000, 1001), new Rational(60_000, 1001));

    /** How far from a standard rate, relatively, the average rate of a film of that rate may lie. */
    private static final double TOLERANCE = 0.001;

    /**
     * The grid of a film of this average rate: the nearest standard rate where it lies within 0.1 %, since the average of a
     * header is a little off when the last frame is short or times are rounded; else exactly this rate.
     */
    static FrameGrid near(Rational average) {
        Rational nearest = STANDARD.stream()
                .min(Comparator.comparingDouble(standard -> distance(average, standard)))
                .orElseThrow();
        return new FrameGrid(distance(average, nearest) <= TOLERANCE ? nearest : average);
    }

    private static double distance(Rational average, Rational standard) {
        return Math.abs(average.toDouble() / standard.toDouble() - 1);
    }

    /** The number of the frame that begins nearest to the moment; 0 before the film. */
    long frameAt(Moment moment) {
        BigInteger ticks = BigInteger.valueOf(Math.max(0, moment.ticks()));
        BigInteger dividend = ticks.multiply(
                        BigInteger.valueOf(moment.timeBase().numerator()))
                .multiply(BigInteger.valueOf(rate.numerator()));
        BigInteger divisor =
                BigInteger.valueOf(moment.timeBase().denominator()).multiply(BigInteger.valueOf(rate.denominator()));
        return dividend.shiftLeft(1).add(divisor).divide(divisor.shiftLeft(1)).longValueExact();
    }

    /** Frames in a second of timecode: 24 for 23.976, 30 for 29.97; at least 1. */
    long framesPerSecond() {
        return Math.max(1, Math.round(rate.toDouble()));
    }

    /** Whether timecode leaves out numbers so that it keeps up with the clock: at 29.97 and 59.94. */
    boolean dropsFrames() {
        return DROPPING.contains(rate);
    }
}
