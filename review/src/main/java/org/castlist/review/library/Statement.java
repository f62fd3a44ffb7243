package org.castlist.review.library;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.castlist.library.FilmPerson;
import org.castlist.library.LibraryPerson;
import org.castlist.library.LinkEntry;
import org.castlist.library.LinkLog;
import org.castlist.library.LinkWord;

/**
 * What a reviewer says of two groups of people, as the page sends it.
 *
 * @param kind same, different or part
 * @param these of one side
 * @param those of the other
 * @param takenBack words that it contradicts, by sequence
 * @param seen the last entry of the log that the reviewer had seen
 */
record Statement(Kind kind, List<FilmPerson> these, List<FilmPerson> those, List<Long> takenBack, long seen) {

    enum Kind {
        /** These and those are one person. */
        SAME,
        /** Two people who are not linked are two: one word tells them apart as a whole. */
        DIFFERENT,
        /** Those were wrongly linked to these: each of these is told apart from each of those. */
        PART
    }

    Statement {
        if (these.isEmpty() || those.isEmpty()) {
            throw new IllegalArgumentException(
                    "it takes two sides to be compared, not these " + these + " and those " + those);
        }
        these = List.copyOf(these);
        those = List.copyOf(those);
        takenBack = List.copyOf(takenBack);
    }

    /** @throws IllegalArgumentException when it is none */
    static Statement read(JsonNode json) {
        Kind kind = switch (json.path("type").asText()) {
            case "same" -> Kind.SAME;
            case "different" -> Kind.DIFFERENT;
            case "part" -> Kind.PART;
            default ->
                throw new IllegalArgumentException("what is said is same, different or part, not '"
                        + json.path("type").asText() + "'");
        };
        List<Long> takenBack = new ArrayList<>();
        json.path("takenBack").forEach(sequence -> takenBack.add(sequence.asLong()));
        return new Statement(
                kind,
                people(json.path("these")),
                people(json.path("those")),
                takenBack,
                json.path("seen").asLong());
    }

    private static List<FilmPerson> people(JsonNode json) {
        List<FilmPerson> people = new ArrayList<>();
        json.forEach(person -> people.add(FilmPerson.parse(person.asText())));
        return people;
    }

    /** Everybody of whom something is said. */
    Set<FilmPerson> about() {
        Set<FilmPerson> about = new HashSet<>(these);
        about.addAll(those);
        return about;
    }

    /** Whether somebody said something of the same people that the reviewer had not seen. */
    boolean isTouched(LinkLog log) {
        Set<FilmPerson> about = about();
        return log.entries().stream()
                .filter(entry -> entry.sequence() > seen)
                .map(entry -> wordOf(entry, log))
                .anyMatch(word -> about.contains(word.one()) || about.contains(word.other()));
    }

    /** The word that an entry is about in the end. */
    private static LinkWord wordOf(LinkEntry entry, LinkLog log) {
        LinkEntry about = entry;
        while (about instanceof LinkEntry.Undone undone) {
            about = log.entries().get((int) undone.undoes() - 1);
        }
        return ((LinkEntry.Said) about).word();
    }

    /** The words that say it. */
    List<LinkWord> words(Map<FilmPerson, LibraryPerson> people) {
        if (kind != Kind.PART) {
            return List.of(closest(people));
        }
        List<LinkWord> words = new ArrayList<>();
        these.forEach(one -> those.forEach(other -> words.add(new LinkWord(one, other, false))));
        return words;
    }

    /** The word about the two who are most alike. */
    private LinkWord closest(Map<FilmPerson, LibraryPerson> people) {
        LinkWord closest = new LinkWord(these.get(0), those.get(0), kind == Kind.SAME);
        double most = Double.NEGATIVE_INFINITY;
        for (FilmPerson one : these) {
            for (FilmPerson other : those) {
                LibraryPerson a = people.get(one);
                LibraryPerson b = people.get(other);
                if (a != null && b != null && a.face().cosine(b.face()) > most) {
                    most = a.face().cosine(b.face());
                    closest = new LinkWord(one, other, kind == Kind.SAME);
                }
            }
        }
        return closest;
    }
}
