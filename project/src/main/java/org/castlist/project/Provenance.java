package org.castlist.project;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** From what a project's parts were made, and how: the fingerprint of each stage, and notes for the user. */
public final class Provenance {
    private final Database database;

    /** For {@link Project} only. */
    Provenance(Database database) {
        this.database = database;
    }

    /** From what a stage was last computed. */
    public Optional<String> fingerprint(String stage) throws IOException {
        return database.in(handle -> handle.createQuery("SELECT fingerprint FROM stage WHERE name = :name")
                .bind("name", stage)
                .mapTo(String.class)
                .findOne());
    }

    /** Notes from what a stage was computed. */
    public void record(String stage, String fingerprint) throws IOException {
        database.in(handle -> handle.execute("INSERT OR REPLACE INTO stage VALUES (?, ?)", stage, fingerprint));
    }

    /** How it was made, line by line. */
    public List<Note> notes() throws IOException {
        return database.in(handle -> handle.createQuery("SELECT title, content FROM note ORDER BY position")
                .map((row, context) -> new Note(row.getString(1), row.getString(2)))
                .list());
    }

    /** Replaces the lines on how it was made. */
    public void writeNotes(List<Note> notes) throws IOException {
        database.in(handle -> {
            handle.execute("DELETE FROM note");
            for (Note note : notes) {
                handle.execute("INSERT INTO note (title, content) VALUES (?, ?)", note.title(), note.text());
            }
            return notes;
        });
    }
}
