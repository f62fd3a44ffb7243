package org.castlist.adaptation.videoclusternet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.castlist.adaptation.CropPool;
import org.castlist.adaptation.CropSpace;
import org.castlist.adaptation.PooledSpace;

/**
 * Tracks at the distance of the loss that was trained: the cross-entropy of the student's answer to the teacher's, averaged
 * over all pairs of crops and both directions (section 1.6 of our notes, [S]). A cross-entropy has a floor: crops of one
 * track are not at 0 from each other, and neither is a crop from itself; only {@link #distance} of a track to itself is 0
 * by the contract of all spaces.
 */
final class LossSpace implements PooledSpace {
    private final CropSpace crops;
    private final Set<Integer> aside;

    private LossSpace(CropSpace crops, Set<Integer> aside) {
        this.crops = crops;
        this.aside = aside;
    }

    /**
     * The space of these tracks.
     *
     * @param tracks T, the answers to their crops
     * @param points T x D coordinates, for clustering methods that need points
     */
    static LossSpace of(List<CropAnswers> tracks, List<double[]> points) {
        if (tracks.size() != points.size()) {
            throw new IllegalArgumentException(
                    tracks.size() + " tracks must have as many points, not " + points.size());
        }
        List<CropPool> pools = new ArrayList<>();
        for (int t = 0; t < tracks.size(); t++) {
            CropAnswers answers = tracks.get(t);
            pools.add(CropPool.of(scaled(answers.teacher(), 1), scaled(answers.student(), -1), points.get(t)));
        }
        return new LossSpace(CropSpace.of(pools), Set.of());
    }

    private static double[][] scaled(float[][] rows, double factor) {
        double[][] scaled = new double[rows.length][];
        for (int f = 0; f < rows.length; f++) {
            scaled[f] = new double[rows[f].length];
            for (int k = 0; k < scaled[f].length; k++) {
                scaled[f][k] = factor * rows[f][k];
            }
        }
        return scaled;
    }

    /** The same space with these tracks put aside, because nothing can be said of them. */
    LossSpace putAside(Set<Integer> tracks) {
        return new LossSpace(crops, Set.copyOf(tracks));
    }

    @Override
    public Set<Integer> aside() {
        return aside;
    }

    @Override
    public int size() {
        return crops.size();
    }

    @Override
    public double distance(int i, int j) {
        return crops.distance(i, j);
    }

    @Override
    public float[] point(int i) {
        return crops.point(i);
    }

    @Override
    public float[][] distances(int[] tracks) {
        return crops.distances(tracks);
    }

    @Override
    public double ownThreshold(int i) {
        return crops.ownThreshold(i);
    }

    /** The pools have nothing aside. */
    @Override
    public LossSpace pooled(List<List<Integer>> groups) {
        return new LossSpace(crops.pooled(groups), Set.of());
    }
}
