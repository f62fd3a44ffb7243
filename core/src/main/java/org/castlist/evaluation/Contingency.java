package org.castlist.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.castlist.clustering.Clustering;

/**
 * How much of each labelled person lies in each cluster: all that the metrics need to know. An item is a track or a frame;
 * with tracks weighted by their frames, the two are one thing.
 */
public final class Contingency {
    private final double[][] weights; // C x P
    private final double unknown;
    private final int people;

    /**
     * One thing that has a label.
     *
     * @param cluster where it was put; empty when the answer was "unknown"
     * @param person its label
     * @param weight how much it counts, above 0: 1 a track, or its number of frames
     */
    public record Item(OptionalInt cluster, String person, double weight) {
        public Item {
            if (!(weight > 0)) {
                throw new IllegalArgumentException("an item must have a weight above 0, not " + weight);
            }
        }
    }

    private Contingency(double[][] weights, double unknown, int people) {
        this.weights = weights;
        this.unknown = unknown;
        this.people = people;
    }

    /** Counts items; at least one. */
    public static Contingency of(List<Item> items) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("an evaluation needs a labelled item");
        }
        List<Integer> clusters = items.stream()
                .flatMap(item -> item.cluster().stream().boxed())
                .distinct()
                .toList();
        List<String> people = items.stream().map(Item::person).distinct().toList();
        double[][] weights = new double[clusters.size()][people.size()];
        double unknown = 0;
        for (Item item : items) {
            if (item.cluster().isPresent()) {
                int cluster = clusters.indexOf(item.cluster().getAsInt());
                weights[cluster][people.indexOf(item.person())] += item.weight();
            } else {
                unknown += item.weight();
            }
        }
        return new Contingency(weights, unknown, people.size());
    }

    /** Each track counts 1 and none is unknown. */
    public static Contingency of(Clustering clustering, List<String> people) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < clustering.size(); i++) {
            items.add(new Item(OptionalInt.of(clustering.of(i)), people.get(i), 1));
        }
        return of(items);
    }

    /** How many clusters there are. */
    public int clusters() {
        return weights.length;
    }

    /** How many people the labels name, those with nothing but unknown items included. */
    public int people() {
        return people;
    }

    /** Weight of all items that are in a cluster. */
    public double known() {
        double sum = 0;
        for (double weight : clusterWeights()) {
            sum += weight;
        }
        return sum;
    }

    /** Weight of all items that are in none. */
    public double unknown() {
        return unknown;
    }

    /** C x P weights; a copy. */
    double[][] cells() {
        double[][] copy = weights.clone();
        for (int c = 0; c < copy.length; c++) {
            copy[c] = copy[c].clone();
        }
        return copy;
    }

    /** C weights. */
    double[] clusterWeights() {
        double[] sums = new double[weights.length];
        for (int c = 0; c < sums.length; c++) {
            for (double weight : weights[c]) {
                sums[c] += weight;
            }
        }
        return sums;
    }

    /** P weights of what lies in clusters. */
    double[] personWeights() {
        double[] sums = new double[people];
        for (double[] row : weights) {
            for (int p = 0; p < people; p++) {
                sums[p] += row[p];
            }
        }
        return sums;
    }
}
