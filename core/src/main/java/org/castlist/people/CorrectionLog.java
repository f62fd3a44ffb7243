package org.castlist.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        if (!standing().contains(sequence)) {
            throw new IllegalArgumentException("correction " + sequence + " is undone already");
        }
        return with(new Entry.Undone(nextSequence(), when, sequence));
    }

    /**
     * The corrections in force, in the order in which they came into force: one that was taken back and done again counts
     * from then.
     */
    public List<Entry.Made> inForce() {
        Map<Long, Entry.Made> made = new HashMap<>();
        Map<Long, Long> root = new HashMap<>(); // of each entry: the correction that it does, undoes or redoes
        Map<Long, Entry.Made> inForce = new LinkedHashMap<>();
        for (Entry entry : entries) {
            long subject = entry instanceof Entry.Undone undone
                    ? root.getOrDefault(undone.undoes(), undone.undoes())
                    : entry.sequence();
            root.put(entry.sequence(), subject);
            if (entry instanceof Entry.Made correction) {
                made.put(subject, correction);
            }
            Entry.Made known = made.get(subject);
            if (known != null && inForce.remove(subject) == null) {
                inForce.put(subject, known);
            }
        }
        return List.copyOf(inForce.values());
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

    /** The entries that no standing entry takes back. */
    private Set<Long> standing() {
        Set<Long> takenBack = new HashSet<>();
        Set<Long> standing = new HashSet<>();
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry entry = entries.get(i);
            if (!takenBack.contains(entry.sequence())) {
                standing.add(entry.sequence());
                if (entry instanceof Entry.Undone undone) {
                    takenBack.add(undone.undoes());
                }
            }
        }
        return standing;
    }
}
