package org.castlist.clustering;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Many cosines in ascending order, each with how often it occurs. Up to {@value #EXACT} are kept as they are; of more than
 * that each is rounded to the middle of one of {@value #BINS} equal steps between -1 and 1, an error below 0.00005.
 */
final class Cosines {
    static final int EXACT = 300_000;
    static final int BINS = 20_000;

    private final double[] values; // ascending
    private final long[] counts; // how often each occurs
    private final long total;

    private Cosines(double[] values, long[] counts, long total) {
        this.values = values;
        this.counts = counts;
        this.total = total;
    }

    static Cosines of(double... cosines) {
        double[] sorted = cosines.clone();
        Arrays.sort(sorted);
        long[] once = new long[sorted.length];
        Arrays.fill(once, 1);
        return new Cosines(sorted, once, sorted.length);
    }

    /** Of cosines that need not fit into memory at once. */
    static Cosines of(DoubleStream cosines, long howMany) {
        if (howMany <= EXACT) {
            return of(cosines.toArray());
        }
        long[] counts = new long[BINS];
        cosines.forEach(cosine -> counts[(int) Math.max(0, Math.min(BINS - 1, (cosine + 1) / 2 * BINS))]++);
        double[] middles = new double[BINS];
        Arrays.setAll(middles, bin -> (bin + 0.5) / BINS * 2 - 1);
        return new Cosines(middles, counts, howMany);
    }

    /** These and others. */
    Cosines and(Cosines others) {
        double[] bothValues = DoubleStream.concat(Arrays.stream(values), Arrays.stream(others.values))
                .toArray();
        long[] bothCounts = LongStream.concat(Arrays.stream(counts), Arrays.stream(others.counts))
                .toArray();
        int[] ascending = IntStream.range(0, bothValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> bothValues[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Cosines(
                Arrays.stream(ascending).mapToDouble(i -> bothValues[i]).toArray(),
                Arrays.stream(ascending).mapToLong(i -> bothCounts[i]).toArray(),
                total + others.total);
    }

    /** Takes a value and how many pairs it stands for. */
    @FunctionalInterface
    interface Visitor {
        void take(double value, double count);
    }

    void forEach(Visitor visitor) {
        for (int i = 0; i < values.length; i++) {
            visitor.take(values[i], (double) counts[i]);
        }
    }

    /** How many there are. */
    long total() {
        return total;
    }

    boolean isEmpty() {
        return total == 0;
    }

    double mean() {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += counts[i] * values[i];
        }
        return sum / total;
    }

    /** Of a sample: divided by one less than there are. */
    double standardDeviation() {
        double mean = mean();
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += counts[i] * (values[i] - mean) * (values[i] - mean);
        }
        return Math.sqrt(sum / (total - 1));
    }

    /** The value below which this share lies, straight between two neighbours. */
    double quantile(double share) {
        double rank = share * (total - 1);
        double below = ranked((long) Math.floor(rank));
        double above = ranked((long) Math.ceil(rank));
        return below + (above - below) * (rank - Math.floor(rank));
    }

    private double ranked(long rank) {
        long seen = 0;
        for (int i = 0; i < values.length; i++) {
            seen += counts[i];
            if (seen > rank) {
                return values[i];
            }
        }
        throw new IllegalArgumentException("there are " + total + " cosines, none of rank " + rank);
    }
}
