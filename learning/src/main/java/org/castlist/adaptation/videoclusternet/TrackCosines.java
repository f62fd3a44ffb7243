package org.castlist.adaptation.videoclusternet;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.castlist.adaptation.PointSpace;
import org.castlist.tracks.CannotLinks;

/** The cosines of all pairs of tracks, and who is whose neighbour; tracks on screen at once are nobody's. */
final class TrackCosines {
    private final float[][] distances; // row i: one minus the cosines of i with 0 ... i - 1
    private final CannotLinks cannotLinks;

    TrackCosines(PointSpace space, CannotLinks cannotLinks) {
        this.distances = space.distances(IntStream.range(0, space.size()).toArray());
        this.cannotLinks = cannotLinks;
    }

    double get(int i, int j) {
        return 1.0 - (i > j ? distances[i][j] : distances[j][i]);
    }

    /** The cosines of the pairs on screen at once, ascending. */
    double[] apart() {
        return IntStream.range(0, distances.length)
                .boxed()
                .flatMapToDouble(
                        i -> IntStream.of(cannotLinks.of(i)).filter(j -> j < i).mapToDouble(j -> get(i, j)))
                .sorted()
                .toArray();
    }

    /** The cosines of all pairs, ascending. */
    double[] all() {
        return Arrays.stream(distances)
                .flatMapToDouble(row -> IntStream.range(0, row.length).mapToDouble(j -> 1.0 - row[j]))
                .sorted()
                .toArray();
    }

    /**
     * Whether each of two is among the nearest of the other.
     *
     * @param count how many of a track's nearest count, and any as near as the last of them
     */
    Matches.Test mutualNeighbours(int count) {
        double[] least = IntStream.range(0, distances.length)
                .parallel()
                .mapToDouble(i -> leastOfNearest(i, count))
                .toArray();
        return (i, j) -> !cannotLinks.contains(i, j) && get(i, j) >= Math.max(least[i], least[j]);
    }

    private double leastOfNearest(int i, int count) {
        double[] ascending = IntStream.range(0, distances.length)
                .filter(j -> j != i && !cannotLinks.contains(i, j))
                .mapToDouble(j -> get(i, j))
                .sorted()
                .toArray();
        return ascending.length <= count ? -1 : ascending[ascending.length - count];
    }

    /** The value below which this share of ascending values lies, straight between two neighbours. */
    static double quantile(double[] ascending, double share) {
        double rank = share * (ascending.length - 1);
        double below = ascending[(int) Math.floor(rank)];
        double above = ascending[(int) Math.ceil(rank)];
        return below + (above - below) * (rank - Math.floor(rank));
    }

    /** The median of values in any order. */
    static double median(double[] values) {
        return quantile(DoubleStream.of(values).sorted().toArray(), 0.5);
    }
}
