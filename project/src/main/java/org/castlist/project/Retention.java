package org.castlist.project;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Why a project exists, and for how long it may be kept.
 *
 * @param purpose in somebody's words
 * @param keepUntil the last day
 */
public record Retention(Optional<String> purpose, Optional<LocalDate> keepUntil) {
    /** Nobody said. */
    public static final Retention NONE = new Retention(Optional.empty(), Optional.empty());

    public Retention {
        purpose = purpose.map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Whether the last day is over. */
    public boolean isOver(LocalDate today) {
        return keepUntil.map(today::isAfter).orElse(false);
    }
}
