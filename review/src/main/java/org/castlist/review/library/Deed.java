package org.castlist.review.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.castlist.library.FilmPerson;

/**
 * Something that a reviewer did at one moment, as the history lists it.
 *
 * @param id tells deeds apart: {@code words-} and the first of its entries in the log of links, or {@code names-} and a number
 * @param when it was done
 * @param text what it was
 * @param about whom
 * @param undone when it was taken back, if it is
 */
record Deed(String id, Instant when, String text, List<FilmPerson> about, Optional<Instant> undone) {
    static final String WORDS = "words-";
    static final String NAMES = "names-";

    Deed {
        about = List.copyOf(about);
    }

    boolean isInForce() {
        return undone.isEmpty();
    }
}
