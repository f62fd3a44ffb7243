package org.castlist.project;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castlist.people.CorrectionLog;
import org.castlist.people.Entry;
import org.castlist.people.FoundPeople;
import org.jdbi.v3.core.Handle;

/** The tables of Acts II and III: the people that clusterings found, and what reviewers say of them. */
record PeopleTables(Handle handle) {

    /** One row of {@code clustering}. */
    record Found(long number, String watching, FoundPeople people) {}

    private record Row(long number, String first, String second) {}

    /** The latest first. */
    List<Found> found() throws IOException {
        List<Found> found = new ArrayList<>();
        for (Row row : rows("SELECT number, watching, people FROM clustering ORDER BY number DESC")) {
            found.add(new Found(row.number, row.first, ProjectJson.foundPeople(row.second)));
        }
        return found;
    }

    /** The people of the latest clustering that can be built upon. */
    FoundPeople standing(CorrectionLog log) throws IOException {
        return found().stream()
                .map(Found::people)
                .filter(people -> people.stands(log))
                .findFirst()
                .orElse(FoundPeople.NONE);
    }

    /** Adds a clustering and drops those which could never be preferred to it: they heed all that it does. */
    void add(String watching, FoundPeople people) throws IOException {
        for (Found earlier : found()) {
            if (earlier.people.heeded().containsAll(people.heeded())) {
                handle.execute("DELETE FROM clustering WHERE number = ?", earlier.number);
            }
        }
        handle.execute("INSERT INTO clustering (watching, people) VALUES (?, ?)", watching, ProjectJson.text(people));
    }

    CorrectionLog log() throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Row row : rows("SELECT sequence, made_at, content FROM correction ORDER BY sequence")) {
            entries.add(ProjectJson.entry(row.number, Instant.parse(row.first), row.second));
        }
        return new CorrectionLog(entries);
    }

    void add(Entry entry) {
        handle.execute(
                "INSERT INTO correction VALUES (?, ?, ?)",
                entry.sequence(),
                entry.when().toString(),
                ProjectJson.text(entry));
    }

    int highestNumber() {
        return handle.createQuery("SELECT highest FROM numbering")
                .mapTo(Integer.class)
                .one();
    }

    void used(int number) {
        handle.execute("UPDATE numbering SET highest = max(highest, ?)", number);
    }

    /** The number of the latest clustering. */
    Optional<Long> latest() {
        return handle.createQuery("SELECT max(number) FROM clustering")
                .mapTo(Long.class)
                .findOne();
    }

    /** Differs whenever the people, the corrections or the pictures do. */
    String revision() {
        return handle.createQuery("SELECT (SELECT coalesce(max(sequence), 0) FROM correction) || '-'"
                        + " || (SELECT coalesce(max(number), 0) FROM clustering) || '-'"
                        + " || (SELECT coalesce(max(fingerprint || finished), '') FROM watching) || '-'"
                        + " || (SELECT count(*) FROM crop)") // fewer when somebody was forgotten
                .mapTo(String.class)
                .one();
    }

    private List<Row> rows(String query) {
        return handle.createQuery(query)
                .map((row, context) -> new Row(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }
}
