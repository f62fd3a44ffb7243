package org.castlist.maps;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.castlist.adaptation.TrackSpace;

/**
 * How much two tracks belong together, as t-SNE sees it: probabilities over all pairs, above 0 only between near neighbours.
 * Each track spreads its own over about {@code perplexity} neighbours, however dense its surroundings are.
 */
final class Affinities {

    /** Neighbours looked at, in perplexities; beyond, a Gaussian of that width has next to nothing. */
    private static final int NEIGHBOURS = 3;

    private final int[][] neighbours; // of each track, ascending
    private final double[][] probabilities; // of each of them; all together 1

    private Affinities(int[][] neighbours, double[][] probabilities) {
        this.neighbours = neighbours;
        this.probabilities = probabilities;
    }

    /** Those of a space. With few tracks the perplexity is lower: a third of the other tracks and one. */
    static Affinities of(TrackSpace space, double perplexity) {
        int size = space.size();
        double reachable = Math.min(perplexity, 1 + (size - 1) / 3.0);
        int count = (int) Math.min(size - 1, Math.round(NEIGHBOURS * reachable));
        float[][] distances = space.distances(IntStream.range(0, size).toArray());
        int[][] nearest = new int[size][];
        double[][] conditional = new double[size][];
        IntStream.range(0, size).parallel().forEach(i -> {
            nearest[i] = nearest(distances, i, count);
            double[] near = Arrays.stream(nearest[i])
                    .mapToDouble(j -> distance(distances, i, j))
                    .toArray();
            conditional[i] = conditional(near, reachable);
        });
        return symmetric(nearest, conditional);
    }

    /** p(j|i): Gaussian in the distance, and as wide as makes its perplexity, two to its entropy, the one wanted. */
    static double[] conditional(double[] distances, double perplexity) {
        double nearest = Arrays.stream(distances).min().orElse(0);
        double farthest = Arrays.stream(distances).max().orElse(0);
        double precision = farthest > nearest ? 1 / (farthest - nearest) : 1;
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double[] probabilities = gaussian(distances, nearest, precision);
        for (int i = 0; i < 64 && Math.abs(entropy(probabilities) - Math.log(perplexity)) > 1e-6; i++) {
            if (entropy(probabilities) > Math.log(perplexity)) {
                low = precision;
                precision = Double.isInfinite(high) ? precision * 2 : (low + high) / 2;
            } else {
                high = precision;
                precision = (low + high) / 2;
            }
            probabilities = gaussian(distances, nearest, precision);
        }
        return probabilities;
    }

    private static double[] gaussian(double[] distances, double nearest, double precision) {
        double[] values = new double[distances.length];
        double sum = 0;
        for (int j = 0; j < values.length; j++) {
            values[j] = Math.exp(-precision * (distances[j] - nearest));
            sum += values[j];
        }
        for (int j = 0; j < values.length; j++) {
            values[j] /= sum;
        }
        return values;
    }

    private static double entropy(double[] probabilities) {
        double entropy = 0;
        for (double p : probabilities) {
            entropy -= p > 0 ? p * Math.log(p) : 0;
        }
        return entropy;
    }

    private static float distance(float[][] distances, int i, int j) {
        return i > j ? distances[i][j] : distances[j][i];
    }

    /** The nearest others; of equally near ones those with the lower number. */
    private static int[] nearest(float[][] distances, int i, int count) {
        long[] keys = IntStream.range(0, distances.length)
                .filter(j -> j != i)
                .mapToLong(j -> ((long) Float.floatToIntBits(Math.max(0f, distance(distances, i, j))) << 32) | j)
                .sorted() // floats of one sign are in the order of their bits
                .toArray();
        return Arrays.stream(keys).limit(count).mapToInt(key -> (int) key).toArray();
    }

    /** p(i, j) = (p(j|i) + p(i|j)) / 2T. */
    private static Affinities symmetric(int[][] nearest, double[][] conditional) {
        int size = nearest.length;
        int[] counts = new int[size];
        for (int i = 0; i < size; i++) {
            counts[i] += nearest[i].length;
            for (int j : nearest[i]) {
                counts[j]++;
            }
        }
        Row[] rows = Arrays.stream(counts).mapToObj(Row::new).toArray(Row[]::new);
        for (int i = 0; i < size; i++) {
            for (int n = 0; n < nearest[i].length; n++) {
                double half = conditional[i][n] / (2.0 * size);
                rows[i].add(nearest[i][n], half);
                rows[nearest[i][n]].add(i, half);
            }
        }
        int[][] neighbours = new int[size][];
        double[][] probabilities = new double[size][];
        for (int i = 0; i < size; i++) {
            rows[i].into(i, neighbours, probabilities);
        }
        return new Affinities(neighbours, probabilities);
    }

    /** T, how many tracks. */
    int size() {
        return neighbours.length;
    }

    /** The tracks that one has anything in common with, ascending. */
    int[] neighbours(int i) {
        return neighbours[i];
    }

    /** What it has in common with each of them. */
    double[] probabilities(int i) {
        return probabilities[i];
    }

    /** Entries of one track, those of one neighbour to be added up. */
    private static final class Row {
        private final int[] columns;
        private final double[] values;
        private int length;

        Row(int capacity) {
            columns = new int[capacity];
            values = new double[capacity];
        }

        void add(int column, double value) {
            columns[length] = column;
            values[length++] = value;
        }

        void into(int row, int[][] neighbours, double[][] probabilities) {
            int[] distinct = Arrays.stream(columns).distinct().sorted().toArray();
            double[] sums = new double[distinct.length];
            for (int n = 0; n < length; n++) {
                sums[Arrays.binarySearch(distinct, columns[n])] += values[n];
            }
            neighbours[row] = distinct;
            probabilities[row] = sums;
        }
    }
}
