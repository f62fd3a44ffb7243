package org.castlist.library;

/**
 * What a reviewer said of two people of a library.
 *
 * @param areOne whether they are one person
 */
public record LinkWord(FilmPerson one, FilmPerson other, boolean areOne) {
    public LinkWord {
        if (one.equals(other)) {
            throw new IllegalArgumentException("it takes two people to be compared, not " + one + " alone");
        }
    }

    @Override
    public String toString() {
        return one + " and " + other + (areOne ? " are one person" : " are different people");
    }
}
