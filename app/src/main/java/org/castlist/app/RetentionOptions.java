package org.castlist.app;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.castlist.project.Retention;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Why a project exists and for how long, as the command line says it. */
final class RetentionOptions {
    private static final String FOREVER = "none";

    @Option(
            names = "--purpose",
            paramLabel = "TEXT",
            description =
                    "Why the film is analysed, and with whose consent; kept in the project and shown in the report.")
    private @Nullable String purpose;

    @Option(
            names = "--keep-until",
            paramLabel = "DATE",
            description =
                    "The last day on which the project may be kept, such as 2026-12-31, or none. Later every command"
                            + " says so, and 'castlist forget --all --if-expired' deletes it.")
    private @Nullable String keepUntil;

    /** Whether any was given. */
    boolean areGiven() {
        return purpose != null || keepUntil != null;
    }

    /** What is to be kept from now on. */
    Retention changing(Retention before) {
        return new Retention(
                purpose == null ? before.purpose() : Optional.of(purpose),
                keepUntil == null ? before.keepUntil() : day(keepUntil));
    }

    private static Optional<LocalDate> day(String text) {
        if (text.equals(FOREVER)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "a date must look like 2026-12-31 (or be " + FOREVER + "), not " + text, e);
        }
    }
}
