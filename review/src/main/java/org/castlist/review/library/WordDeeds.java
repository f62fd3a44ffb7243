package org.castlist.review.library;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.castlist.library.FilmPerson;
import org.castlist.library.LinkEntry;
import org.castlist.library.LinkLog;

/**
 * The log of links as deeds: words that were said at one moment, with what they took back, are one deed.
 *
 * @param log all that reviewers said of links
 */
record WordDeeds(LinkLog log) {

    List<Deed> deeds() {
        return batches().values().stream()
                .filter(batch -> !said(batch).isEmpty())
                .map(this::deed)
                .toList();
    }

    /** @throws NoSuchElementException with a sentence when there is none */
    Deed deed(String id) {
        return deed(batch(id));
    }

    /** The entries to take back so that a deed counts no longer, or counts again. */
    List<Long> toggling(String id) {
        List<LinkEntry> batch = batch(id);
        boolean counts = isInForce(batch);
        List<Long> sequences = new ArrayList<>();
        for (LinkEntry entry : batch) {
            if (counts && log.counts(entry)) {
                sequences.add(entry.sequence());
            } else if (!counts && !log.counts(entry)) {
                sequences.add(undoing(entry).sequence());
            }
        }
        return sequences;
    }

    private List<LinkEntry> batch(String id) {
        return batches().values().stream()
                .filter(entries -> !said(entries).isEmpty() && id(entries).equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("the log of links has no entry " + id));
    }

    private Map<Instant, List<LinkEntry>> batches() {
        Map<Instant, List<LinkEntry>> batches = new LinkedHashMap<>();
        log.entries()
                .forEach(entry -> batches.computeIfAbsent(entry.when(), any -> new ArrayList<>())
                        .add(entry));
        return batches;
    }

    private static List<LinkEntry.Said> said(List<LinkEntry> batch) {
        return batch.stream()
                .filter(LinkEntry.Said.class::isInstance)
                .map(LinkEntry.Said.class::cast)
                .toList();
    }

    private static String id(List<LinkEntry> batch) {
        return Deed.WORDS + batch.get(0).sequence();
    }

    private boolean isInForce(List<LinkEntry> batch) {
        return said(batch).stream().anyMatch(log::counts);
    }

    private Deed deed(List<LinkEntry> batch) {
        List<LinkEntry.Said> said = said(batch);
        List<FilmPerson> about = said.stream()
                .flatMap(entry -> List.of(entry.word().one(), entry.word().other()).stream())
                .distinct()
                .toList();
        String more = said.size() > 1 ? ", and " + (said.size() - 1) + " more said with it" : "";
        Optional<Instant> undone = isInForce(batch)
                ? Optional.empty()
                : Optional.of(undoing(said.get(0)).when());
        return new Deed(id(batch), batch.get(0).when(), said.get(0).word() + more, about, undone);
    }

    /** What took an entry back that does not count. */
    private LinkEntry undoing(LinkEntry entry) {
        return log.entries().stream()
                .filter(other -> other instanceof LinkEntry.Undone undone
                        && undone.undoes() == entry.sequence()
                        && log.counts(other))
                .findFirst()
                .orElseThrow();
    }
}
