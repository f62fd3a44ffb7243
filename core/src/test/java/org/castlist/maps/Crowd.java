package org.castlist.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.castlist.adaptation.PointSpace;
import org.castlist.adaptation.TrackSpace;

/** Tracks scattered about as many random directions as there are people, in turn. */
final class Crowd {
    private static final int DIMENSION = 16;

    private Crowd() {}

    static TrackSpace of(int tracks, int people, double scatter, long seed) {
        Random random = new Random(seed);
        List<double[]> centres = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            centres.add(random.doubles(DIMENSION, -1, 1).toArray());
        }
        List<double[]> vectors = new ArrayList<>();
        for (int i = 0; i < tracks; i++) {
            double[] vector = centres.get(i % people).clone();
            for (int d = 0; d < DIMENSION; d++) {
                vector[d] += scatter * random.nextGaussian();
            }
            vectors.add(vector);
        }
        return PointSpace.ofDirections(vectors);
    }

    /** 2 x T places. */
    static double[][] places(int tracks, double spread, long seed) {
        Random random = new Random(seed);
        double[][] places = new double[2][tracks];
        for (int i = 0; i < tracks; i++) {
            places[0][i] = spread * random.nextGaussian();
            places[1][i] = spread * random.nextGaussian();
        }
        return places;
    }
}
