package org.castlist.maps;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The descent of t-SNE: neighbours pull, all others push. Momentum, gains and early exaggeration as in the papers; the
 * learning rate grows with T, since a fixed one leaves large maps half folded (ours: T / 48, at least 50).
 */
final class TsneDescent {
    private static final double EXAGGERATION = 12; // of all pulls in the first third, so that groups find together
    private static final double LEAST_GAIN = 0.01;

    private final Affinities affinities;
    private final double openingAngle;
    private final double learningRate;
    private final double[][] places; // 2 x T
    private final double[][] velocities;
    private final double[][] gains;

    TsneDescent(Affinities affinities, double openingAngle, double[][] places) {
        this.affinities = affinities;
        this.openingAngle = openingAngle;
        this.learningRate = Math.max(50, affinities.size() / EXAGGERATION / 4);
        this.places = new double[][] {places[0].clone(), places[1].clone()};
        this.velocities = new double[2][affinities.size()];
        this.gains = new double[2][affinities.size()];
        Arrays.fill(gains[0], 1);
        Arrays.fill(gains[1], 1);
    }

    /** 2 x T coordinates; shared, not to be written. */
    double[][] places() {
        return places;
    }

    /** One step of so many. */
    void step(int step, int steps) {
        boolean early = step < steps / 3;
        double[][] gradient = gradient(early ? EXAGGERATION : 1);
        double momentum = early ? 0.5 : 0.8;
        for (int axis = 0; axis < 2; axis++) {
            move(places[axis], velocities[axis], gains[axis], gradient[axis], momentum);
        }
    }

    private void move(double[] places, double[] velocities, double[] gains, double[] gradient, double momentum) {
        double mean = 0;
        for (int i = 0; i < places.length; i++) {
            boolean onwards = gradient[i] * velocities[i] < 0;
            gains[i] = Math.max(LEAST_GAIN, onwards ? gains[i] + 0.2 : gains[i] * 0.8);
            velocities[i] = momentum * velocities[i] - learningRate * gains[i] * gradient[i];
            places[i] += velocities[i];
            mean += places[i] / places.length;
        }
        for (int i = 0; i < places.length; i++) {
            places[i] -= mean;
        }
    }

    /**
     * The gradient of the divergence between the affinities and how near the places are.
     *
     * @param exaggeration by which the affinities are multiplied, 1 for the true gradient
     * @return 2 x T
     */
    double[][] gradient(double exaggeration) {
        int size = affinities.size();
        QuadTree tree = new QuadTree(places[0], places[1]);
        double[][] push = new double[2][size];
        double[] nearness = new double[size];
        IntStream.range(0, size).parallel().forEach(i -> nearness[i] = tree.push(i, openingAngle, push));
        double all = Math.max(Arrays.stream(nearness).sum(), Double.MIN_NORMAL);
        double[][] gradient = new double[2][size];
        IntStream.range(0, size).parallel().forEach(i -> {
            pull(i, exaggeration, gradient);
            gradient[0][i] = 4 * (gradient[0][i] - push[0][i] / all);
            gradient[1][i] = 4 * (gradient[1][i] - push[1][i] / all);
        });
        return gradient;
    }

    private void pull(int i, double exaggeration, double[][] into) {
        int[] neighbours = affinities.neighbours(i);
        double[] probabilities = affinities.probabilities(i);
        for (int n = 0; n < neighbours.length; n++) {
            double dx = places[0][i] - places[0][neighbours[n]];
            double dy = places[1][i] - places[1][neighbours[n]];
            double weight = exaggeration * probabilities[n] / (1 + dx * dx + dy * dy);
            into[0][i] += weight * dx;
            into[1][i] += weight * dy;
        }
    }
}
