package org.castlist.library;

import java.util.Comparator;

/**
 * Two people of different films who look alike.
 *
 * @param one the lower number in the crowd
 * @param other the higher one
 * @param cosine of their faces
 */
public record Likeness(int one, int other, float cosine) {
    /** The most alike first. */
    static final Comparator<Likeness> CLOSEST_FIRST = Comparator.comparingDouble((Likeness pair) -> -pair.cosine)
            .thenComparingInt(Likeness::one)
            .thenComparingInt(Likeness::other);

    public Likeness {
        if (one >= other) {
            throw new IllegalArgumentException("the first must have the lower number, not " + one + " and " + other);
        }
    }

    static Likeness of(int a, int b, float cosine) {
        return new Likeness(Math.min(a, b), Math.max(a, b), cosine);
    }
}
