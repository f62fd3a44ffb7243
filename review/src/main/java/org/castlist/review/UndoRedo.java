package org.castlist.review;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.castlist.people.CorrectionLog;
import org.castlist.people.Entry;

/**
 * What the next undo and the next redo would take back, as in every editor: a new correction ends what could be redone.
 *
 * @param undo the sequence of a correction
 * @param redo the sequence of an undoing
 */
record UndoRedo(Optional<Long> undo, Optional<Long> redo) {

    static UndoRedo of(CorrectionLog log) {
        Deque<Long> done = new ArrayDeque<>();
        Deque<Long> undone = new ArrayDeque<>();
        Map<Long, Long> corrections = new HashMap<>(); // by undoing: the correction that it is about in the end
        for (Entry entry : log.entries()) {
            if (entry instanceof Entry.Undone back && corrections.containsKey(back.undoes())) {
                undone.remove(back.undoes());
                done.push(corrections.get(back.undoes()));
            } else if (entry instanceof Entry.Undone back) {
                done.remove(back.undoes());
                undone.push(back.sequence());
                corrections.put(back.sequence(), back.undoes());
            } else {
                done.push(entry.sequence());
                undone.clear();
            }
        }
        return new UndoRedo(Optional.ofNullable(done.peek()), Optional.ofNullable(undone.peek()));
    }
}
