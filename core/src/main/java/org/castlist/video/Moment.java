package org.castlist.video;

import java.math.BigInteger;

/**
 * A moment of presentation time, exact: so many ticks of a rational time base since the film's first picture. Frame
 * numbers are no substitute, since rates vary.
 *
 * @param ticks ticks since the start of the film; negative only for a moment before it
 * @param timeBase seconds per tick
 */
public record Moment(long ticks, Rational timeBase) implements Comparable<Moment> {

    private static final Rational MICROSECOND = new Rational(1, 1_000_000);

    /** The start of a film. */
    public static final Moment ZERO = new Moment(0, MICROSECOND);

    /** The moment nearest to so many seconds, in microseconds; for times that a person wrote. */
    public static Moment ofSeconds(double seconds) {
        if (!Double.isFinite(seconds)) {
            throw new IllegalArgumentException("a moment must be finite, not " + seconds + " s");
        }
        return new Moment(Math.round(seconds * 1e6), MICROSECOND);
    }

    public double seconds() {
        return (double) ticks * timeBase.numerator() / timeBase.denominator();
    }

    /** Compares the exact times, whatever their bases. */
    @Override
    public int compareTo(Moment other) {
        if (timeBase.equals(other.timeBase)) {
            return Long.compare(ticks, other.ticks);
        }
        return scaled(this, other).compareTo(scaled(other, this));
    }

    public boolean isBefore(Moment other) {
        return compareTo(other) < 0;
    }

    private static BigInteger scaled(Moment a, Moment b) {
        return BigInteger.valueOf(a.ticks)
                .multiply(BigInteger.valueOf(a.timeBase.numerator()))
                .multiply(BigInteger.valueOf(b.timeBase.denominator()));
    }

    @Override
    public String toString() {
        return Timecode.format(seconds());
    }
}
