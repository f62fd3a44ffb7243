package org.castlist.library;

/**
 * How far a search goes.
 *
 * @param leastCosine what is less alike is not found
 * @param mostFilms of how many films the most alike person is found, at least 1; it bounds the memory
 */
public record Reach(double leastCosine, int mostFilms) {
    public Reach {
        if (mostFilms < 1) {
            throw new IllegalArgumentException("mostFilms must be at least 1, not " + mostFilms);
        }
    }
}
