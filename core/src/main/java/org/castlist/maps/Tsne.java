package org.castlist.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.castlist.Paper;
import org.castlist.adaptation.Progress;
import org.castlist.adaptation.TrackSpace;

/**
 * Draws a space on a plane so that neighbours stay neighbours (t-SNE): the picture in which the papers show what their
 * adaptation did. It is for the eye alone; nothing is decided by it.
 *
 * <p>Distances of the space stand where the papers have squared Euclidean ones, so that it also draws spaces that know only
 * distances. The first drawing starts from the two principal axes of the points, a second one from the first, so that the
 * two can be compared.
 *
 * <p>Time T² D once, then T log T an iteration; memory 2 T² bytes while neighbours are looked for. Deterministic, whatever
 * the number of cores.
 *
 * @param perplexity about how many neighbours each track has in mind, at least 2; fewer where there are few tracks
 * @param openingAngle from how small an angle a crowd of points counts as one, 0 (exact) to 0.7
 * @param iterations steps of the descent, at least 1
 * @param seed of what tells tracks at one point apart
 */
@Paper(
        authors = "Laurens van der Maaten, Geoffrey Hinton",
        title = "Visualizing Data using t-SNE",
        venue = "Journal of Machine Learning Research 9",
        year = 2008,
        url = "https://jmlr.org/papers/v9/vandermaaten08a.html")
@Paper(
        authors = "Laurens van der Maaten",
        title = "Accelerating t-SNE using Tree-Based Algorithms",
        venue = "Journal of Machine Learning Research 15",
        year = 2014,
        url = "https://jmlr.org/papers/v15/vandermaaten14a.html")
public record Tsne(double perplexity, double openingAngle, int iterations, long seed) {

    /** Standard deviation of the points that a descent starts from: so near each other that none is held by the others. */
    private static final double START = 1e-4;

    private static final double JITTER = START / 100;
    private static final int REPORT = 50; // iterations

    public Tsne {
        if (!(perplexity >= 2)) {
            throw new IllegalArgumentException("perplexity must be at least 2, not " + perplexity);
        }
        if (!(openingAngle >= 0 && openingAngle <= 0.7)) {
            throw new IllegalArgumentException("openingAngle must be 0 to 0.7, not " + openingAngle);
        }
        if (iterations < 1) {
            throw new IllegalArgumentException("iterations must be at least 1, not " + iterations);
        }
    }

    /** The usual numbers: perplexity 30, angle 0.5, 750 steps. */
    public static Tsne standard() {
        return new Tsne(30, 0.5, 750, 1);
    }

    /**
     * Draws a space.
     *
     * @return T points
     */
    public List<MapPoint> draw(TrackSpace space, Progress progress) {
        return draw(space, started(PrincipalPlane.of(space, seed)), progress);
    }

    /**
     * Draws a space of the same tracks as an earlier map's: the descent starts there, and the outcome is turned to lie on it
     * as well as can be, so that who is near whom in both stays about where it was.
     *
     * @param start T points
     * @return T points
     */
    public List<MapPoint> drawFrom(List<MapPoint> start, TrackSpace space, Progress progress) {
        if (start.size() != space.size()) {
            throw new IllegalArgumentException(
                    "the map must be of the space's " + space.size() + " tracks, not of " + start.size());
        }
        double[][] places = new double[2][start.size()];
        for (int i = 0; i < start.size(); i++) {
            places[0][i] = start.get(i).x();
            places[1][i] = start.get(i).y();
        }
        List<MapPoint> map = draw(space, places, progress);
        Turn turn = Turn.onto(start, map);
        return map.stream().map(turn::of).toList();
    }

    private List<MapPoint> draw(TrackSpace space, double[][] start, Progress progress) {
        Affinities affinities = Affinities.of(space, perplexity);
        TsneDescent descent = new TsneDescent(affinities, openingAngle, start);
        for (int i = 0; i < iterations; i++) {
            if (i % REPORT == 0) {
                progress.at("drawing the map", (double) i / iterations);
            }
            descent.step(i, iterations);
        }
        return points(descent.places());
    }

    /** The arrangement made small around 0, and no two points quite the same. */
    private double[][] started(double[][] arrangement) {
        Random random = new Random(seed);
        int size = arrangement[0].length;
        double[] centre = {mean(arrangement[0]), mean(arrangement[1])};
        double spread = Math.max(deviation(arrangement[0], centre[0]), deviation(arrangement[1], centre[1]));
        double scale = spread > 0 ? START / spread : 0;
        double[][] places = new double[2][size];
        for (int i = 0; i < size; i++) {
            for (int axis = 0; axis < 2; axis++) {
                places[axis][i] = (arrangement[axis][i] - centre[axis]) * scale + JITTER * random.nextGaussian();
            }
        }
        return places;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? 0 : sum / values.length;
    }

    private static double deviation(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return values.length == 0 ? 0 : Math.sqrt(sum / values.length);
    }

    private static List<MapPoint> points(double[][] places) {
        List<MapPoint> points = new ArrayList<>();
        for (int i = 0; i < places[0].length; i++) {
            points.add(new MapPoint(places[0][i], places[1][i]));
        }
        return points;
    }
}
