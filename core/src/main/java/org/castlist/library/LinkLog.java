package org.castlist.library;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that reviewers ever said of links, only added to.
 *
 * @param entries by ascending sequence, which is their place from 1
 */
public record LinkLog(List<LinkEntry> entries) {
    /** Nothing said yet. */
    public static final LinkLog EMPTY = new LinkLog(List.of());

    public LinkLog {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).sequence() != i + 1) {
                throw new IllegalArgumentException("entry " + (i + 1) + " must have that number, not "
                        + entries.get(i).sequence());
            }
        }
        entries = List.copyOf(entries);
    }

    /**
     * The log with one word more.
     *
     * @throws IllegalArgumentException with a sentence for the reviewer when it contradicts what is in force
     */
    public LinkLog with(LinkWord word, Instant when) {
        List<LinkWord> words =
                new ArrayList<>(inForce().stream().map(LinkEntry.Said::word).toList());
        int before = kept(words);
        words.add(word);
        if (kept(words) != before + 1) {
            throw new IllegalArgumentException("that " + word + " contradicts what was said before;"
                    + " 'castlist library log' lists it, and 'castlist library undo' takes it back");
        }
        return with(new LinkEntry.Said(entries.size() + 1L, when, word));
    }

    /**
     * The log with an entry taken back.
     *
     * @throws IllegalArgumentException when there is no such entry or it is taken back already
     */
    public LinkLog without(long sequence, Instant when) {
        if (sequence < 1 || sequence > entries.size()) {
            throw new IllegalArgumentException("there is no entry " + sequence + " to undo");
        }
        if (undone().contains(sequence)) {
            throw new IllegalArgumentException("entry " + sequence + " is undone already");
        }
        return with(new LinkEntry.Undone(entries.size() + 1L, when, sequence));
    }

    /** What was said and not taken back, in order. */
    public List<LinkEntry.Said> inForce() {
        Set<Long> undone = undone();
        List<LinkEntry.Said> inForce = new ArrayList<>();
        for (LinkEntry entry : entries) {
            if (entry instanceof LinkEntry.Said said && !undone.contains(said.sequence())) {
                inForce.add(said);
            }
        }
        return inForce;
    }

    /** Whether an entry counts. */
    public boolean counts(LinkEntry entry) {
        return !undone().contains(entry.sequence());
    }

    /** From the last on, as an entry counts unless a later one that counts takes it back. */
    private Set<Long> undone() {
        Set<Long> undone = new HashSet<>();
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i) instanceof LinkEntry.Undone entry && !undone.contains(entry.sequence())) {
                undone.add(entry.undoes());
            }
        }
        return undone;
    }

    private LinkLog with(LinkEntry entry) {
        List<LinkEntry> longer = new ArrayList<>(entries);
        longer.add(entry);
        return new LinkLog(longer);
    }

    /** How many of the words do not contradict each other. */
    private static int kept(List<LinkWord> words) {
        Map<FilmPerson, Integer> numbers = new HashMap<>();
        for (LinkWord word : words) {
            numbers.putIfAbsent(word.one(), numbers.size());
            numbers.putIfAbsent(word.other(), numbers.size());
        }
        LinkWords all = LinkWords.of(words, numbers);
        return all.same().size() + all.different().size();
    }
}
