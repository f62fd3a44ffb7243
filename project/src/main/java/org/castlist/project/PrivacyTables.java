package org.castlist.project;

import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The tables of purpose, retention and those who were forgotten. */
record PrivacyTables(Handle handle) {

    Retention retention() {
        return handle.createQuery("SELECT purpose, keep_until FROM retention")
                .map((row, context) -> new Retention(
                        Optional.of(row.getString(1)),
                        Optional.of(row.getString(2))
                                .filter(date -> !date.isEmpty())
                                .map(LocalDate::parse)))
                .one();
    }

    void replace(Retention retention) {
        handle.execute(
                "UPDATE retention SET purpose = ?, keep_until = ?",
                retention.purpose().orElse(""),
                retention.keepUntil().map(LocalDate::toString).orElse(""));
    }

    /** Whether the person was forgotten to the end; empty when it was never begun. */
    Optional<Boolean> finished(String person) {
        return handle.createQuery("SELECT finished FROM forgotten WHERE person = :person")
                .bind("person", person)
                .mapTo(Boolean.class)
                .findOne();
    }

    /** Who is being forgotten, where that was begun and not finished. */
    Optional<String> halfForgotten() {
        return handle.createQuery("SELECT person FROM forgotten WHERE finished = 0")
                .mapTo(String.class)
                .findFirst();
    }

    void begin(String person) {
        handle.execute("INSERT OR REPLACE INTO forgotten (person) VALUES (?)", person);
    }

    void finish(String person) {
        handle.execute("UPDATE forgotten SET finished = 1 WHERE person = ?", person);
    }
}
