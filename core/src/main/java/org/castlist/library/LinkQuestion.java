package org.castlist.library;

import java.util.List;

/**
 * What is worth asking a reviewer of people across films.
 *
 * @param these people who are one by now
 * @param those people who are one by now
 * @param linked whether these and those are linked, and the question is whether they should be; else whether they should not
 * @param cosine mean one of all pairs of these and those
 * @param chance that these and those are one person, 0 to 1
 * @param seconds of screen time that an answer is expected to put right
 */
public record LinkQuestion(
        List<FilmPerson> these, List<FilmPerson> those, boolean linked, double cosine, double chance, double seconds) {
    public LinkQuestion {
        these = List.copyOf(these);
        those = List.copyOf(those);
    }
}
