package org.castlist.library;

import java.util.Comparator;
import org.castlist.people.Person;

/**
 * Whom a person of a film is known by in the library: {@code news-7/p-3} is person p-3 of the film news-7.
 *
 * @param film what the film is called in the library
 * @param person the id within the film
 */
public record FilmPerson(String film, String person) implements Comparable<FilmPerson> {
    private static final Comparator<FilmPerson> ORDER =
            Comparator.comparing(FilmPerson::film).thenComparingInt(one -> Person.numberIn(one.person));

    public FilmPerson {
        if (film.isBlank()) {
            throw new IllegalArgumentException("a film of a library must have a name, not '" + film + "'");
        }
        Person.numberIn(person);
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    public static FilmPerson parse(String text) {
        int slash = text.lastIndexOf('/');
        if (slash <= 0) {
            throw new IllegalArgumentException("a person of a library must look like FILM/p-3, not " + text);
        }
        return new FilmPerson(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public int compareTo(FilmPerson other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return film + "/" + person;
    }
}
