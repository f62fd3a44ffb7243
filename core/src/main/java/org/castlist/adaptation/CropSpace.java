package org.castlist.adaptation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Tracks as pools of crops: two are as far apart as their crops are on average. Exact, and as cheap as one product a pair,
 * because the mean over all pairs of crops is a product of means.
 *
 * <p>The mean distance of a track's crops to themselves is not 0. It is the track's own threshold, without the pairs of a
 * crop with itself; a track of one crop has none of its own and gets the median of the others', [D]. Where no track has two
 * crops that is 0, and nothing is as alike as that.
 *
 * <p>Memory: 16 T K bytes for K numbers a crop, and as much again while all distances are computed.
 */
public final class CropSpace implements PooledSpace {
    private final List<CropPool> pools;
    private final double unknownThreshold; // of a pool of one crop

    private CropSpace(List<CropPool> pools, double unknownThreshold) {
        this.pools = pools;
        this.unknownThreshold = unknownThreshold;
    }

    /**
     * The space of these tracks.
     *
     * @param pools T, one a track; crops of all tracks have equally many numbers
     */
    public static CropSpace of(List<CropPool> pools) {
        for (CropPool pool : pools) {
            if (pool.width() != pools.get(0).width()) {
                throw new IllegalArgumentException("crops of one space must have equally many numbers, not "
                        + pools.get(0).width() + " and " + pool.width());
            }
        }
        double[] thresholds = pools.stream()
                .filter(pool -> pool.size() > 1)
                .mapToDouble(CropPool::ownDistance)
                .sorted()
                .toArray();
        return new CropSpace(List.copyOf(pools), median(thresholds));
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return 0;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    @Override
    public int size() {
        return pools.size();
    }

    @Override
    public double distance(int i, int j) {
        return i == j ? 0 : Math.max(0, pools.get(i).distance(pools.get(j)));
    }

    @Override
    public float[] point(int i) {
        return pools.get(i).point();
    }

    @Override
    public float[][] distances(int[] tracks) {
        float[][] rows = DotProducts.ofAllPairs(
                numbers(tracks, CropPool::asksAndAnswers), numbers(tracks, CropPool::halfAnswersAndAsks));
        for (float[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                row[j] = Math.max(0, row[j]);
            }
        }
        return rows;
    }

    private float[][] numbers(int[] tracks, Function<CropPool, float[]> of) {
        return Arrays.stream(tracks)
                .mapToObj(track -> of.apply(pools.get(track)))
                .toArray(float[][]::new);
    }

    @Override
    public double ownThreshold(int i) {
        CropPool pool = pools.get(i);
        return pool.size() > 1 ? pool.ownDistance() : unknownThreshold;
    }

    @Override
    public CropSpace pooled(List<List<Integer>> groups) {
        return new CropSpace(
                groups.stream()
                        .map(group -> group.stream()
                                .map(pools::get)
                                .reduce(CropPool::and)
                                .orElseThrow())
                        .toList(),
                unknownThreshold);
    }
}
