package org.castlist.clustering;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.castlist.adaptation.PointSpace;
import org.castlist.tracks.CannotLinks;

/** People as random directions in 24 dimensions, their tracks scattered about them, and some pairs of two people linked. */
record MadeUpFilm(List<double[]> vectors, int[] people, List<int[]> pairs) {
    private static final int DIMENSION = 24;

    /**
     * @param scatter of a track about its person, in the mean length of a person's direction
     */
    static MadeUpFilm of(int people, int tracksEach, double scatter, long seed) {
        Random random = new Random(seed);
        List<double[]> vectors = new ArrayList<>();
        int[] labels = new int[people * tracksEach];
        for (int person = 0; person < people; person++) {
            double[] centre = random.doubles(DIMENSION, -1, 1).toArray();
            for (int track = 0; track < tracksEach; track++) {
                labels[vectors.size()] = person;
                double[] vector = centre.clone();
                for (int d = 0; d < DIMENSION; d++) {
                    vector[d] += scatter * random.nextGaussian();
                }
                vectors.add(vector);
            }
        }
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            int j = random.nextInt(labels.length);
            if (labels[i] != labels[j]) {
                pairs.add(new int[] {i, j});
            }
        }
        return new MadeUpFilm(vectors, labels, pairs);
    }

    PointSpace space() {
        return PointSpace.ofDirections(vectors);
    }

    CannotLinks cannotLinks() {
        return CannotLinks.of(vectors.size(), pairs);
    }

    Clustering truth() {
        return Clustering.of(people);
    }

    MadeUpFilm first(int tracks) {
        return reordered(IntStream.range(0, tracks).boxed().toList());
    }

    MadeUpFilm reordered(List<Integer> order) {
        return new MadeUpFilm(
                order.stream().map(vectors::get).toList(),
                order.stream().mapToInt(i -> people[i]).toArray(),
                pairs.stream()
                        .map(pair -> new int[] {order.indexOf(pair[0]), order.indexOf(pair[1])})
                        .filter(pair -> pair[0] >= 0 && pair[1] >= 0)
                        .toList());
    }
}
