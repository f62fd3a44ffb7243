package org.castlist.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.castlist.library.FilmPerson;
import org.castlist.library.LinkEntry;
import org.castlist.library.LinkLog;
import org.castlist.library.LinkWord;
import org.jdbi.v3.core.Handle;

/** The table of what reviewers say of links. */
record WordTable(Handle handle) {

    LinkLog log() {
        return new LinkLog(
                handle.createQuery("SELECT sequence, made_at, undoes, one, other, are_one FROM word ORDER BY sequence")
                        .map((row, context) -> entry(row))
                        .list());
    }

    private static LinkEntry entry(ResultSet row) throws SQLException {
        long sequence = row.getLong(1);
        Instant when = Instant.parse(row.getString(2));
        long undoes = row.getLong(3);
        return undoes > 0
                ? new LinkEntry.Undone(sequence, when, undoes)
                : new LinkEntry.Said(
                        sequence,
                        when,
                        new LinkWord(
                                FilmPerson.parse(row.getString(4)),
                                FilmPerson.parse(row.getString(5)),
                                row.getBoolean(6)));
    }

    /** Adds the last entry of a log that is one longer than the table. */
    LinkEntry append(LinkLog longer) {
        LinkEntry last = longer.entries().get(longer.entries().size() - 1);
        if (last instanceof LinkEntry.Said said) {
            handle.execute(
                    "INSERT INTO word (sequence, made_at, one, other, are_one) VALUES (?, ?, ?, ?, ?)",
                    said.sequence(),
                    said.when().toString(),
                    said.word().one().toString(),
                    said.word().other().toString(),
                    said.word().areOne());
        } else if (last instanceof LinkEntry.Undone undone) {
            handle.execute(
                    "INSERT INTO word (sequence, made_at, undoes) VALUES (?, ?, ?)",
                    undone.sequence(),
                    undone.when().toString(),
                    undone.undoes());
        }
        return last;
    }
}
