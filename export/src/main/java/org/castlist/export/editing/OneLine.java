package org.castlist.export.editing;

import org.castlist.people.Person;

/** Texts of one line: editing programs show names in lists, and an EDL is read line by line. */
final class OneLine {
    private OneLine() {}

    /** The text with one space for each run of spaces, line ends and control characters. */
    static String of(String text) {
        return text.replaceAll("[\\s\\p{Cc}\\u2028\\u2029]+", " ").strip();
    }

    /** What a person is called, in one line; the id where nothing is left of the name. */
    static String title(Person person) {
        String title = of(person.title());
        return title.isEmpty() ? person.id() : title;
    }
}
