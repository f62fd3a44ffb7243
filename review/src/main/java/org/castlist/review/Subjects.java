package org.castlist.review;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.castlist.people.Correction;
import org.castlist.people.CorrectionLog;
import org.castlist.people.Entry;
import org.castlist.people.Verdict;

/**
 * Whom and what a correction is about. Two reviewers who do something about the same without having seen each other's work
 * are told.
 *
 * @param names ids of people and tracks
 */
record Subjects(Set<String> names) {

    Subjects {
        names = Set.copyOf(names);
    }

    static Subjects of(Correction correction) {
        Set<String> names = new HashSet<>();
        if (correction instanceof Correction.Name name) {
            names.add(name.person());
        } else if (correction instanceof Correction.Merge merge) {
            names.addAll(List.of(merge.person(), merge.into()));
        } else if (correction instanceof Correction.Move move) {
            names.addAll(move.tracks());
        } else if (correction instanceof Correction.NotAFace notAFace) {
            names.addAll(notAFace.tracks());
        } else if (correction instanceof Correction.Hide hide) {
            names.add(hide.person());
        } else if (correction instanceof Correction.Portrait portrait) {
            names.add(portrait.person());
        } else if (correction instanceof Verdict verdict) {
            names.addAll(of(verdict));
        }
        return new Subjects(names);
    }

    private static Set<String> of(Verdict verdict) {
        Set<String> names = new HashSet<>();
        if (verdict instanceof Verdict.Confirm confirm) {
            names.addAll(confirm.tracks());
        } else if (verdict instanceof Verdict.NotThisPerson not) {
            names.addAll(not.tracks());
        } else if (verdict instanceof Verdict.LeaveOut leaveOut) {
            names.addAll(leaveOut.tracks());
        } else if (verdict instanceof Verdict.Different different) {
            names.addAll(different.these());
            names.addAll(different.those());
        } else if (verdict instanceof Verdict.Undecided undecided) {
            names.addAll(undecided.these());
            names.addAll(undecided.those());
        }
        return names;
    }

    /** Whether somebody did something about the same after the entry that a reviewer saw last. */
    boolean touchedAfter(long seen, CorrectionLog log) {
        return log.entries().stream()
                .filter(entry -> entry.sequence() > seen)
                .map(entry -> madeBy(entry, log))
                .anyMatch(correction -> !Collections.disjoint(of(correction).names, names));
    }

    /** The correction that an entry is about in the end. */
    private static Correction madeBy(Entry entry, CorrectionLog log) {
        Entry about = entry;
        while (about instanceof Entry.Undone undone) {
            about = log.entries().stream()
                    .filter(other -> other.sequence() == undone.undoes())
                    .findFirst()
                    .orElseThrow();
        }
        return ((Entry.Made) about).correction();
    }
}
