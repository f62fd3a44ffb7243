package org.castlist.adaptation.siamese;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.castlist.adaptation.training.FilmFrames;

/**
 * SSiam's pairs: no tracks, only distances. Frames are drawn into a pool; each frame and its nearest are taken for one
 * person, each frame and its farthest for two. The pairs to learn from are the hard ones: the frames whose nearest is
 * farthest, and those whose farthest is nearest. All as the authors' code does it.
 */
final class HardPairs implements PairFinder {
    /** A smaller pool may be one frame drawn again and again, which teaches nothing; ours. */
    private static final int SMALLEST = 8;

    private final FrameDistances distances;
    private final int pool;

    /** Draws pools of so many frames, or fewer where that is more than {@code poolShare} of all frames. */
    HardPairs(FilmFrames frames, int pool, OptionalDouble poolShare) {
        this.distances = new FrameDistances(frames);
        double most = poolShare.orElse(Double.POSITIVE_INFINITY) * frames.size();
        this.pool = (int) Math.min(pool, Math.max(2, most));
    }

    @Override
    public boolean findsPairs() {
        return distances.size() > 1 && pool >= SMALLEST;
    }

    @Override
    public FramePairs find(int count, Random random) {
        int[] drawn = random.ints(pool, 0, distances.size()).toArray();
        FramePairs places = hardest(distances.squaresAmong(drawn), count);
        return new FramePairs(
                IntStream.of(places.first()).map(place -> drawn[place]).toArray(),
                IntStream.of(places.second()).map(place -> drawn[place]).toArray(),
                places.positives());
    }

    /**
     * The hard pairs of a pool.
     *
     * @param squares of the distances: row i holds those to places 0 ... i - 1
     * @param count how many of each kind
     * @return places in the pool; positives by falling, negatives by rising distance
     */
    static FramePairs hardest(float[][] squares, int count) {
        int[] nearest = extreme(squares, 1);
        int[] farthest = extreme(squares, -1);
        int[] positives = first(count, squares, nearest, -1);
        int[] negatives = first(count, squares, farthest, 1);
        return new FramePairs(
                IntStream.concat(IntStream.of(positives), IntStream.of(negatives))
                        .toArray(),
                IntStream.concat(
                                IntStream.of(positives).map(i -> nearest[i]),
                                IntStream.of(negatives).map(i -> farthest[i]))
                        .toArray(),
                positives.length);
    }

    /** For each place the other one at the least distance, times {@code sign}; the first of equals. */
    private static int[] extreme(float[][] squares, int sign) {
        int[] partners = new int[squares.length];
        float[] best = new float[squares.length];
        Arrays.fill(best, Float.POSITIVE_INFINITY);
        for (int i = 0; i < squares.length; i++) {
            for (int j = 0; j < i; j++) {
                float distance = sign * squares[i][j];
                if (distance < best[i]) {
                    best[i] = distance;
                    partners[i] = j;
                }
                if (distance < best[j]) {
                    best[j] = distance;
                    partners[j] = i;
                }
            }
        }
        return partners;
    }

    /** The places of the least distances to their partners, times {@code sign}, in order. */
    private static int[] first(int count, float[][] squares, int[] partners, int sign) {
        return IntStream.range(0, partners.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> sign * square(squares, i, partners[i])))
                .limit(count)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static float square(float[][] squares, int i, int j) {
        return i > j ? squares[i][j] : squares[j][i];
    }
}
