package org.castlist.review;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.castlist.people.Correction;
import org.castlist.people.CorrectionLog;
import org.castlist.people.CorrectionText;
import org.castlist.people.Entry;
import org.jspecify.annotations.Nullable;

/** All that reviewers ever did, as the page sees it. */
record HistoryView(List<EntryView> entries) {

    /**
     * @param kind the kind of correction, or {@code undo}
     * @param inForce whether it counts; of an undoing: whether it was not taken back itself
     * @param undoes the entry that it takes back
     */
    record EntryView(
            long sequence,
            String when,
            String text,
            String kind,
            boolean inForce,
            @Nullable Long undoes) {}

    static HistoryView of(CorrectionLog log) {
        Set<Long> inForce = new HashSet<>();
        log.standing().forEach(entry -> inForce.add(entry.sequence()));
        return new HistoryView(log.entries().stream()
                .map(entry -> new EntryView(
                        entry.sequence(),
                        entry.when().toString(),
                        CorrectionText.of(entry, log),
                        kind(entry),
                        inForce.contains(entry.sequence()),
                        entry instanceof Entry.Undone undone ? undone.undoes() : null))
                .toList());
    }

    private static String kind(Entry entry) {
        if (entry instanceof Entry.Made made) {
            Correction correction = made.correction();
            return correction
                    .getClass()
                    .getSimpleName()
                    .replaceAll("(?<=.)([A-Z])", "-$1")
                    .toLowerCase(java.util.Locale.ROOT);
        }
        return "undo";
    }
}
