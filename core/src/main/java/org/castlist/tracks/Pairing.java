package org.castlist.tracks;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.castlist.faces.Box;

/** Which trail goes on with which face of one frame: three assignments, one after the other (BoT-SORT, algorithm 1). */
final class Pairing {
    private static final int NOBODY = -1;
    private static final double LEAST_WIDENING = 0.1;
    private static final double MOST_WIDENING = 0.7;
    private static final double SIGMAS = 2;
    private static final double MOST_GROWTH = 2; // between two moments, in either direction

    private final List<Trail> trails;
    private final List<Observation> faces;
    private final FaceTracker settings;
    private final double[][] cost; // trails x faces, the overlap not yet multiplied by the score
    private final int[] faceOf;
    private final int[] trailOf;

    Pairing(List<Trail> trails, List<Observation> faces, FaceTracker settings) {
        this.trails = trails;
        this.faces = faces;
        this.settings = settings;
        this.cost = new double[trails.size()][faces.size()];
        this.faceOf = new int[trails.size()];
        this.trailOf = new int[faces.size()];
        Arrays.fill(faceOf, NOBODY);
        Arrays.fill(trailOf, NOBODY);
        for (int i = 0; i < cost.length; i++) {
            for (int j = 0; j < faces.size(); j++) {
                cost[i][j] =
                        1 - widenedOverlap(trails.get(i), faces.get(j).face().box());
            }
        }
        pairAll();
    }

    private void pairAll() {
        FaceTracker.Gates gates = settings.gates();
        pair(i -> trails.get(i).isConfirmed(), this::isStrong, gates.strong(), true);
        pair(i -> trails.get(i).isConfirmed() && trails.get(i).missed() == 0, this::isWeak, gates.weak(), false);
        pair(i -> !trails.get(i).isConfirmed(), this::isStrong, gates.unconfirmed(), true);
    }

    private void pair(IntPredicate trail, IntPredicate face, double gate, boolean scored) {
        int[] rows = IntStream.range(0, faceOf.length)
                .filter(i -> faceOf[i] == NOBODY && trail.test(i))
                .toArray();
        int[] columns = IntStream.range(0, trailOf.length)
                .filter(j -> trailOf[j] == NOBODY && face.test(j))
                .toArray();
        double[][] costs = new double[rows.length][columns.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                costs[i][j] = scored ? cost(rows[i], columns[j]) : cost[rows[i]][columns[j]];
            }
        }
        Assignment assignment = Assignment.of(costs, gate);
        for (int i = 0; i < rows.length; i++) {
            if (assignment.isPaired(i)) {
                faceOf[rows[i]] = columns[assignment.column(i)];
                trailOf[columns[assignment.column(i)]] = rows[i];
            }
        }
    }

    boolean isStrong(int face) {
        return faces.get(face).face().score() >= settings.scores().high();
    }

    private boolean isWeak(int face) {
        return !isStrong(face)
                && faces.get(face).face().score() >= settings.scores().low();
    }

    /** The cost of a link, the overlap multiplied by the score. */
    double cost(int trail, int face) {
        return 1 - (1 - cost[trail][face]) * faces.get(face).face().score();
    }

    boolean isFound(int trail) {
        return faceOf[trail] != NOBODY;
    }

    /** The face of a trail that was found. */
    int face(int trail) {
        return faceOf[trail];
    }

    boolean isTaken(int face) {
        return trailOf[face] != NOBODY;
    }

    /**
     * Overlap of expected and seen box, each widened on all sides by what the filter is unsure of. So a fast face is found
     * though the boxes do not touch, and an old trail, whose motion is known, cannot jump. Ours, after the buffered IoU of
     * C-BIoU.
     */
    private static double widenedOverlap(Trail trail, Box seen) {
        Box expected = trail.box();
        double growth = Math.sqrt(seen.area() / expected.area());
        if (growth > MOST_GROWTH || growth < 1 / MOST_GROWTH) {
            return 0;
        }
        double share = Math.min(MOST_WIDENING, Math.max(LEAST_WIDENING, SIGMAS * trail.unsure()));
        return widened(expected, share).iou(widened(seen, share));
    }

    private static Box widened(Box box, double share) {
        return new Box(
                box.x() - share * box.width(),
                box.y() - share * box.height(),
                box.width() * (1 + 2 * share),
                box.height() * (1 + 2 * share));
    }
}
