package org.castlist.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that reviewers ever did, only added to. What they see is a base cast with the corrections in force on top.
 *
 * @param entries by ascending sequence
 */
public record CorrectionLog(List<Entry> entries) {
    /** Nothing done yet. */
    public static final CorrectionLog EMPTY = new CorrectionLog(List.of());

    public CorrectionLog {
        long last = 0;
        for (Entry entry : entries) {
            if (entry.sequence() <= last) {
                throw new IllegalArgumentException("entry " + entry.sequence() + " must not follow entry " + last);
            }
            last = entry.sequence();
        }
        entries = List.copyOf(entries);
    }

    /**
     * The log with one correction more.
     *
     * @param cast what the reviewer sees
     * @throws IllegalArgumentException when the correction makes no sense there
     */
    public CorrectionLog with(Correction correction, Cast cast, Instant when) {
        Correction settled = correction.settledIn(cast);
        return with(new Entry.Made(nextSequence(), when, settled, settled.evidenceIn(cast)));
    }

    /**
     * The log with an entry taken back.
     *
     * @throws IllegalArgumentException when there is no such entry or it is taken back already
     */
    public CorrectionLog without(long sequence, Instant when) {
        if (entries.stream().noneMatch(entry -> entry.sequence() == sequence)) {
            throw new IllegalArgumentException("there is no correction " + sequence + " to undo");
        }
        if (standing().stream().noneMatch(entry -> entry.sequence() == sequence)) {
            throw new IllegalArgumentException("correction " + sequence + " is undone already");
        }
        return with(new Entry.Undone(nextSequence(), when, sequence));
    }

    /**
     * The corrections in force, in the order in which they came into force: one that was taken back and done again counts
     * from then.
     */
    public List<Entry.Made> inForce() {
        List<Entry.Made> inForce = new ArrayList<>();
        for (Entry entry : standing()) {
            if (entry instanceof Entry.Made made) {
                inForce.add(made);
            }
        }
        return inForce;
    }

    /** The corrections in force, in the order in which they came into force. */
    public List<Correction> effective() {
        return inForce().stream().map(Entry.Made::correction).toList();
    }

    /** The cast with the corrections in force. */
    public Cast applyTo(Cast cast) {
        return replay(effective(), cast);
    }

    /**
     * All corrections, one after the other. People are labelled last, so that nobody who is without tracks only on the way
     * loses their name.
     */
    static Cast replay(List<Correction> corrections, Cast cast) {
        Cast replayed = cast;
        for (Correction correction : corrections) {
            replayed = correction.place(replayed);
        }
        for (Correction correction : corrections) {
            replayed = correction.label(replayed);
        }
        return replayed;
    }

    private CorrectionLog with(Entry entry) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(entry);
        return new CorrectionLog(more);
    }

    private long nextSequence() {
        return entries.isEmpty() ? 1 : entries.get(entries.size() - 1).sequence() + 1;
    }

    /** The entries that no standing entry takes back, in the order in which they came to stand. */
    public List<Entry> standing() {
        Map<Long, Entry> all = new HashMap<>();
        Map<Long, Entry> standing = new LinkedHashMap<>();
        for (Entry entry : entries) {
            all.put(entry.sequence(), entry);
            rise(entry, standing, all);
        }
        return List.copyOf(standing.values());
    }

    private static void rise(Entry entry, Map<Long, Entry> standing, Map<Long, Entry> all) {
        standing.put(entry.sequence(), entry);
        if (entry instanceof Entry.Undone undone) {
            Optional.ofNullable(standing.get(undone.undoes())).ifPresent(undoes -> fall(undoes, standing, all));
        }
    }

    private static void fall(Entry entry, Map<Long, Entry> standing, Map<Long, Entry> all) {
        standing.remove(entry.sequence());
        if (entry instanceof Entry.Undone undone && !isTakenBack(undone.undoes(), standing)) {
            Optional.ofNullable(all.get(undone.undoes())).ifPresent(undoes -> rise(undoes, standing, all));
        }
    }

    private static boolean isTakenBack(long sequence, Map<Long, Entry> standing) {
        return standing.values().stream()
                .anyMatch(other -> other instanceof Entry.Undone undone && undone.undoes() == sequence);
    }
}
