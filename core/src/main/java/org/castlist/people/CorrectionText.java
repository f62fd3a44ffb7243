package org.castlist.people;

import java.util.List;

/** Corrections as a person reads them. */
public final class CorrectionText {
    private static final String FORGOTTEN = "was about somebody who was forgotten";

    private CorrectionText() {}

    /** An entry of a log, and whether it still counts. */
    public static String of(Entry entry, CorrectionLog log) {
        if (entry instanceof Entry.Made made) {
            return of(made.correction()) + (log.inForce().contains(made) ? "" : " (undone)");
        }
        return entry instanceof Entry.Undone undone
                ? "undoes " + undone.undoes() + ": " + madeBy(undone, log)
                : FORGOTTEN;
    }

    /** What the correction says that an undoing, or an undoing of an undoing, is about. */
    private static String madeBy(Entry.Undone undone, CorrectionLog log) {
        Entry undoes = log.entries().stream()
                .filter(other -> other.sequence() == undone.undoes())
                .findFirst()
                .orElseThrow();
        if (undoes instanceof Entry.Made made) {
            return of(made.correction());
        }
        return undoes instanceof Entry.Undone deeper ? madeBy(deeper, log) : FORGOTTEN;
    }

    private static String of(Correction correction) {
        if (correction instanceof Verdict verdict) {
            return of(verdict);
        } else if (correction instanceof Correction.Name name) {
            return name.person() + " is called " + name.name();
        } else if (correction instanceof Correction.Merge merge) {
            return merge.person() + " is " + merge.into();
        } else if (correction instanceof Correction.Move move) {
            return tracks(move.tracks()) + " to " + move.person();
        } else if (correction instanceof Correction.NotAFace notAFace) {
            return String.join(", ", notAFace.tracks()) + (notAFace.tracks().size() == 1 ? " shows" : " show")
                    + " no face";
        } else if (correction instanceof Correction.Hide hide) {
            return hide.person() + (hide.hidden() ? " is hidden" : " is shown");
        } else if (correction instanceof Correction.Portrait portrait) {
            return portrait.person() + " is pictured by " + portrait.track();
        }
        return correction.toString();
    }

    private static String of(Verdict verdict) {
        if (verdict instanceof Verdict.Confirm confirm) {
            return String.join(", ", confirm.tracks()) + (confirm.tracks().size() == 1 ? " is" : " are") + " indeed "
                    + confirm.person();
        } else if (verdict instanceof Verdict.NotThisPerson not) {
            return String.join(", ", not.tracks()) + (not.tracks().size() == 1 ? " is" : " are") + " not "
                    + not.person();
        } else if (verdict instanceof Verdict.Different different) {
            return sides(different.these(), different.those()) + " are different people";
        } else if (verdict instanceof Verdict.Undecided undecided) {
            return sides(undecided.these(), undecided.those()) + " may be one person or two";
        } else if (verdict instanceof Verdict.LeaveOut leaveOut) {
            return String.join(", ", leaveOut.tracks()) + (leaveOut.tracks().size() == 1 ? " is" : " are")
                    + " left out";
        }
        return verdict.toString();
    }

    private static String sides(List<String> these, List<String> those) {
        return String.join(", ", these) + " and " + String.join(", ", those);
    }

    private static String tracks(List<String> tracks) {
        return String.join(", ", tracks) + (tracks.size() == 1 ? " belongs" : " belong");
    }
}
