package org.castlist.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Set;
import org.castlist.people.Cast;
import org.castlist.people.Correction;
import org.castlist.people.CorrectionLog;
import org.castlist.people.Entry;
import org.castlist.people.Person;
import org.castlist.people.Review;
import org.castlist.tracks.UnknownReason;

/** What reviewers said of a project's film. It is only ever added to, but for what was said of somebody {@link Forgetting forgotten}. */
public final class ProjectCorrections {
    private final Database database;
    private final ProjectPeople people;
    private final Clock clock = Clock.systemUTC();

    /** For {@link Project} only. */
    ProjectCorrections(Database database, ProjectPeople people) {
        this.database = database;
        this.people = people;
    }

    /** All that reviewers ever did. */
    public CorrectionLog log() throws IOException {
        return database.in(handle -> new PeopleTables(handle).log());
    }

    /** Whether reviewers said something since the people were found that finding them again would heed. */
    public boolean anyUnheeded() throws IOException {
        return database.in(handle -> {
            PeopleTables tables = new PeopleTables(handle);
            CorrectionLog log = tables.log();
            Set<Long> heeded = tables.standing(log).heeded();
            return log.inForce().stream()
                    .filter(made -> made.evidence().constrains())
                    .anyMatch(made -> !heeded.contains(made.sequence()));
        });
    }

    /**
     * Puts a correction on record.
     *
     * @throws IllegalArgumentException with a sentence for the reviewer when it makes no sense now
     */
    public Entry add(Correction correction) throws IOException {
        Review review = people.review();
        if (correction instanceof Correction.Move move) {
            requireKnownOrNew(move.person(), review);
        }
        CorrectionLog longer = log().with(correction, review.cast(), clock.instant());
        requireNobodyForgotten(longer.entries().get(longer.entries().size() - 1), review.cast());
        return append(longer);
    }

    /**
     * Takes an entry of the log back; taking back what took something back does it again.
     *
     * @throws IllegalArgumentException when there is no such entry or it is taken back already
     */
    public Entry undo(long sequence) throws IOException {
        return append(log().without(sequence, clock.instant()));
    }

    /** Writes all of them to a file that {@link #replay} understands, with the people that they speak of. */
    public void write(OutputStream out) throws IOException {
        Review review = people.review();
        database.in(handle -> {
            CorrectionFile.of(new PeopleTables(handle), review).write(out);
            return review;
        });
    }

    /**
     * Replays the corrections of such a file: those that are not on record here already. The people have to be found anew
     * then.
     *
     * @return how many it took
     * @throws IllegalArgumentException with a sentence for the user when others were made here
     * @throws IOException when it is no such file
     */
    public int replay(InputStream in) throws IOException {
        CorrectionFile file = CorrectionFile.read(in);
        return database.in(handle -> file.addTo(new PeopleTables(handle)));
    }

    private Entry append(CorrectionLog longer) throws IOException {
        Entry last = longer.entries().get(longer.entries().size() - 1);
        return database.in(handle -> {
            PeopleTables tables = new PeopleTables(handle);
            tables.add(last);
            if (last instanceof Entry.Made made && made.correction() instanceof Correction.Move move) {
                tables.used(Person.numberIn(move.person()));
            }
            return last;
        });
    }

    private static void requireKnownOrNew(String person, Review review) {
        if (review.cast().person(person).isEmpty() && Person.numberIn(person) <= review.highestNumber()) {
            throw new IllegalArgumentException(
                    "person " + person + " is gone, and the id is not used again; somebody new" + " would be p-"
                            + (review.highestNumber() + 1));
        }
    }

    /** Whoever was forgotten must not come back by a correction. */
    private static void requireNobodyForgotten(Entry last, Cast cast) {
        if (last instanceof Entry.Made made) {
            made.evidence()
                    .all()
                    .filter(anchor -> cast.unknown().get(anchor.track()) == UnknownReason.FORGOTTEN)
                    .findFirst()
                    .ifPresent(anchor -> {
                        throw new IllegalArgumentException(
                                "track " + anchor.track() + " is somebody's who was forgotten, and stays nobody's");
                    });
        }
    }
}
