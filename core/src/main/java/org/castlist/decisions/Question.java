package org.castlist.decisions;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.castlist.people.Correction;
import org.castlist.people.Verdict;

/**
 * Whether these tracks and those show one person.
 *
 * @param kind what gave rise to it
 * @param people ids of whom it is about: the one who would go on and the one who would be merged, or just one
 * @param these tracks to look at, the clearest first
 * @param those the same of the other side; but for {@link Kind#SAME} they are all that the answer moves
 * @param chance that these and those show one person, 0 to 1
 * @param seconds of track time that an answer puts right, as far as can be expected; what the queue is ordered by
 */
public record Question(
        Kind kind, List<String> people, List<String> these, List<String> those, double chance, double seconds) {

    /** What gives rise to a question. */
    public enum Kind {
        /** Two people may be one. */
        SAME,
        /** Some tracks of a person may show somebody else. */
        SPLIT,
        /** A person is in a frame twice: an error, but for mirrors and photographs. */
        TWICE,
        /** A track of nobody is likely somebody's. */
        RESCUE
    }

    public Question {
        if (people.size() != (kind == Kind.SAME ? 2 : 1)) {
            throw new IllegalArgumentException("a question " + kind + " cannot be about the people " + people);
        }
        if (these.isEmpty() || those.isEmpty()) {
            throw new IllegalArgumentException(
                    "a question must have tracks on both sides, not " + these + ", " + those);
        }
        if (!(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException("a chance must be from 0 to 1, not " + chance);
        }
        people = List.copyOf(people);
        these = List.copyOf(these);
        those = List.copyOf(those);
    }

    /** Names the question as long as it shows the same tracks. */
    public String id() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + String.join("+", these) + "/" + String.join("+", those);
    }

    /** How likely an answer changes the cast. */
    public double chanceOfChange() {
        return kind == Kind.SAME || kind == Kind.RESCUE ? chance : 1 - chance;
    }

    /** Why it is asked, in one sentence for the reviewer. */
    public String why() {
        long percent = Math.round(100 * chance);
        return switch (kind) {
            case SAME -> "These two look like one person: by this film's faces the chance is " + percent + " %.";
            case SPLIT ->
                "Some tracks look unlike the rest of this person: the chance that they belong is " + percent + " %.";
            case TWICE -> "This person is on screen twice at once, which only a mirror or a picture can explain.";
            case RESCUE -> "This face was put aside, and may well be this person: the chance is " + percent + " %.";
        };
    }

    /**
     * What an answer means for the cast.
     *
     * @param newPerson an id never used before, for tracks that turn out to be somebody else
     */
    public Correction correction(Answer answer, String newPerson) {
        return switch (answer) {
            case SAME -> theSame();
            case DIFFERENT ->
                kind == Kind.SAME || kind == Kind.RESCUE
                        ? new Verdict.Different(these, those)
                        : new Correction.Move(those, newPerson);
            case IGNORE -> new Verdict.Undecided(these, those);
            case NOT_A_FACE -> new Correction.NotAFace(those);
        };
    }

    /** Binds what was seen together; of people who are one, all they have. */
    private Correction theSame() {
        return kind == Kind.SAME
                ? new Correction.Merge(people.get(1), people.get(0))
                : new Verdict.Confirm(
                        Stream.concat(these.stream(), those.stream()).toList(), people.get(0));
    }
}
