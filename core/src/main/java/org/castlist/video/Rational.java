package org.castlist.video;

import java.math.BigInteger;

/**
 * A positive fraction in lowest terms: seconds per tick of a time base, or frames per second of a rate.
 *
 * @param numerator above the line, at least 1
 * @param denominator below the line, at least 1
 */
public record Rational(long numerator, long denominator) {

    public Rational {
        if (numerator < 1 || denominator < 1) {
            throw new IllegalArgumentException("a rational must be positive, not " + numerator + "/" + denominator);
        }
        long divisor = BigInteger.valueOf(numerator)
                .gcd(BigInteger.valueOf(denominator))
                .longValueExact();
        numerator /= divisor;
        denominator /= divisor;
    }

    public double toDouble() {
        return (double) numerator / denominator;
    }

    @Override
    public String toString() {
        return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }
}
