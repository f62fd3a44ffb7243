package org.castlist.app;

import java.util.List;
import org.castlist.people.Correction;
import org.castlist.people.CorrectionLog;
import org.castlist.people.Entry;

/** Corrections as a person reads them. */
final class CorrectionText {
    private CorrectionText() {}

    /** An entry of a log, and whether it still counts. */
    static String of(Entry entry, CorrectionLog log) {
        if (entry instanceof Entry.Made made) {
            return of(made.correction()) + (log.inForce().contains(made) ? "" : " (undone)");
        }
        return entry instanceof Entry.Undone undone
                ? "undoes " + undone.undoes()
                : "was about somebody who was forgotten";
    }

    private static String of(Correction correction) {
        if (correction instanceof Correction.Name name) {
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
        }
        return correction.toString();
    }

    private static String tracks(List<String> tracks) {
        return String.join(", ", tracks) + (tracks.size() == 1 ? " belongs" : " belong");
    }
}
