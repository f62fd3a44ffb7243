package org.castlist.export.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.castlist.video.Moment;
import org.castlist.video.Rational;

/** Moments in the units of a format, from the exact fraction: no rounding happens before the last. */
public final class ExactTime {
    private static final Rational MILLISECONDS = new Rational(1000, 1);
    private static final int MICROSECONDS = 6;

    private ExactTime() {}

    /** How many units of so many a second lie before a moment, such as frames; to the nearest. */
    public static long nearest(Moment moment, Rational unitsPerSecond) {
        return decimal(moment, unitsPerSecond, 0).longValueExact();
    }

    /** Milliseconds since the start of the film, to the nearest; 0 for a moment before it. */
    public static long millis(Moment moment) {
        return Math.max(0, nearest(moment, MILLISECONDS));
    }

    /** Seconds since the start of the film, to the microsecond, without needless zeros. */
    public static BigDecimal seconds(Moment moment) {
        BigDecimal seconds = decimal(moment, new Rational(1, 1), MICROSECONDS);
        return seconds.signum() == 0 ? BigDecimal.ZERO : seconds.stripTrailingZeros();
    }

    private static BigDecimal decimal(Moment moment, Rational unitsPerSecond, int decimals) {
        Rational base = moment.timeBase();
        BigInteger above = BigInteger.valueOf(moment.ticks())
                .multiply(BigInteger.valueOf(base.numerator()))
                .multiply(BigInteger.valueOf(unitsPerSecond.numerator()));
        BigInteger below =
                BigInteger.valueOf(base.denominator()).multiply(BigInteger.valueOf(unitsPerSecond.denominator()));
        return new BigDecimal(above).divide(new BigDecimal(below), decimals, RoundingMode.HALF_UP);
    }
}
