package org.castlist.tracks;

import java.util.List;
import org.castlist.faces.Box;
import org.castlist.video.Moment;

/**
 * Says which links motion alone does not prove, and what becomes of them: the guard against identity switches.
 */
final class Judge {
    /** What becomes of the pending strands of a trail. */
    enum Verdict {
        KEEP,
        SPLIT,
        WAIT
    }

    /** A face that overlaps less with where it was expected must look like itself, however unsure that place was. */
    private static final double FAR = 0.3;
    /** While two faces stay close, seconds from one close look to the next. */
    private static final double PAUSE = 0.5;

    private final FaceTracker.Doubts doubts;
    private final FaceTracker.Gates gates;

    Judge(FaceTracker.Doubts doubts, FaceTracker.Gates gates) {
        this.doubts = doubts;
        this.gates = gates;
    }

    /** Puts in doubt the links that are about to be made. */
    void raiseDoubts(List<Trail> trails, List<Observation> faces, Pairing pairing, Moment now) {
        for (int i = 0; i < trails.size(); i++) {
            if (!pairing.isFound(i)) {
                continue;
            }
            Trail trail = trails.get(i);
            Box seen = faces.get(pairing.face(i)).face().box();
            if (trail.secondsUnseen(now) > doubts.gapSeconds() && trail.missed() > 0 || isFar(trail, seen)) {
                trail.doubtLink(now);
            }
            for (int k = 0; k < trails.size(); k++) {
                if (k != i && mayBeRival(i, k, trails, pairing) && isContested(i, k, trails, faces, pairing)) {
                    Likeness rival = trails.get(k).portrait();
                    trails.get(k).contest(now, trail.portrait());
                    trail.contest(now, rival);
                }
            }
            if (hasRivalFace(i, faces, pairing)) {
                trail.contest(now, Likeness.NONE);
            }
        }
    }

    private boolean isFar(Trail trail, Box seen) {
        return trail.surprise(seen) > doubts.surprise() || trail.box().iou(seen) < FAR;
    }

    /** A face that was seen once and is gone was most likely none, and no reason to doubt a better known one. */
    private static boolean mayBeRival(int i, int k, List<Trail> trails, Pairing pairing) {
        return !trails.get(i).isConfirmed() || trails.get(k).isConfirmed() || pairing.isFound(k);
    }

    /** Whether the face of trail {@code i} could as well be that of trail {@code k}. */
    private boolean isContested(int i, int k, List<Trail> trails, List<Observation> faces, Pairing pairing) {
        Box seen = faces.get(pairing.face(i)).face().box();
        Box other = pairing.isFound(k)
                ? faces.get(pairing.face(k)).face().box()
                : trails.get(k).box();
        if (other.iou(seen) > doubts.overlap()) {
            return true;
        }
        double mine = pairing.cost(i, pairing.face(i));
        double theirs = pairing.cost(k, pairing.face(i));
        if (!pairing.isFound(k)) {
            return theirs <= gates.strong() && theirs - mine < doubts.margin();
        }
        double crossed = pairing.cost(i, pairing.face(k));
        double straight = mine + pairing.cost(k, pairing.face(k));
        return theirs <= gates.strong() && crossed <= gates.strong() && theirs + crossed - straight < doubts.margin();
    }

    /** Whether a face that nobody took could as well be that of trail {@code i}. */
    private boolean hasRivalFace(int i, List<Observation> faces, Pairing pairing) {
        double mine = pairing.cost(i, pairing.face(i));
        for (int j = 0; j < faces.size(); j++) {
            if (!pairing.isTaken(j)
                    && pairing.isStrong(j)
                    && pairing.cost(i, j) <= gates.strong()
                    && pairing.cost(i, j) - mine < doubts.margin()) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing else is near the face of trail {@code i}: no other face, and no trail that went missing there. */
    boolean isClear(int i, List<Trail> trails, List<Observation> faces, Pairing pairing) {
        Box seen = faces.get(pairing.face(i)).face().box();
        for (int k = 0; k < trails.size(); k++) {
            boolean hidden =
                    k != i && trails.get(k).isConfirmed() && trails.get(k).missed() > 0;
            if (hidden && trails.get(k).box().iou(seen) > doubts.overlap()) {
                return false;
            }
        }
        return isAlone(pairing.face(i), faces);
    }

    /** Whether no other face covers this one. */
    boolean isAlone(int face, List<Observation> faces) {
        Box box = faces.get(face).face().box();
        for (int j = 0; j < faces.size(); j++) {
            if (j != face && faces.get(j).face().box().iou(box) > doubts.overlap()) {
                return false;
            }
        }
        return true;
    }

    /** Judges the pending strands of a trail by the face it was just found with. */
    Verdict verdict(Trail trail, Observation face, boolean clear, Moment now) {
        if (!clear && trail.secondsInDoubt(now) < PAUSE) {
            return Verdict.WAIT;
        }
        trail.postpone(now);
        if (trail.portrait() == Likeness.NONE || !face.looksKnown()) {
            return !trail.isContested() && !face.looksKnown() ? Verdict.KEEP : clear ? Verdict.SPLIT : Verdict.WAIT;
        }
        double own = trail.portrait().similarity(face.likeness());
        boolean itself = own >= doubts.same()
                && trail.rivals().stream().allMatch(rival -> own - rival.similarity(face.likeness()) >= doubts.lead());
        return itself ? Verdict.KEEP : clear ? Verdict.SPLIT : Verdict.WAIT;
    }
}
