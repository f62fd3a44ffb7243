package org.castlist.app;

import java.util.function.DoubleUnaryOperator;

/**
 * A figure that is not known exactly.
 *
 * @param low it is hardly less
 * @param likely the best guess
 * @param high it is hardly more
 */
record Range(double low, double likely, double high) {

    static final Range ZERO = exactly(0);

    Range {
        if (!(0 <= low && low <= likely && likely <= high && Double.isFinite(high))) {
            throw new IllegalArgumentException(
                    "a range must be in order and not below 0, not " + low + ", " + likely + ", " + high);
        }
    }

    static Range exactly(double figure) {
        return new Range(figure, figure, figure);
    }

    Range plus(Range other) {
        return new Range(low + other.low, likely + other.likely, high + other.high);
    }

    Range times(double factor) {
        return map(figure -> figure * factor);
    }

    /**
     * The same, made wider on both sides.
     *
     * @param factor at least 1
     */
    Range widened(double factor) {
        return new Range(low / factor, likely, high * factor);
    }

    /** @param growing keeps the order of figures */
    Range map(DoubleUnaryOperator growing) {
        return new Range(growing.applyAsDouble(low), growing.applyAsDouble(likely), growing.applyAsDouble(high));
    }
}
