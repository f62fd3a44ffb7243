package org.castlist.tracks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.castlist.faces.Box;

/**
 * Takes the detector's jitter out of a finished track, since crops are cut along it: each detected box is replaced by a
 * straight line fitted to its neighbours in time, weighted by nearness (Gaussian) and detection score. Looking both ways
 * it does not lag, and a face in even motion stays exactly where it is, at the ends too. Ours.
 *
 * @param seconds standard deviation of the weights; 0 leaves the boxes as they were
 */
public record Smoothing(double seconds) {
    private static final double REACH = 3; // standard deviations

    public Smoothing {
        if (!(seconds >= 0)) {
            throw new IllegalArgumentException("smoothing must be over 0 seconds or more, not " + seconds);
        }
    }

    /**
     * The same moments with smoothed boxes.
     *
     * @param detected detected boxes in order of time
     */
    public List<TrackedBox> smooth(List<TrackedBox> detected) {
        if (seconds == 0) {
            return detected;
        }
        List<TrackedBox> smooth = new ArrayList<>(detected.size());
        int from = 0;
        for (TrackedBox middle : detected) {
            double now = middle.time().seconds();
            while (detected.get(from).time().seconds() < now - REACH * seconds) {
                from++;
            }
            int to = from;
            while (to < detected.size() && detected.get(to).time().seconds() <= now + REACH * seconds) {
                to++;
            }
            Box box = fitted(detected.subList(from, to), now);
            smooth.add(new TrackedBox(middle.frame(), middle.time(), box, middle.score()));
        }
        return smooth;
    }

    private Box fitted(List<TrackedBox> near, double now) {
        double width = Math.max(1, fitted(near, now, Box::width));
        double height = Math.max(1, fitted(near, now, Box::height));
        return new Box(
                fitted(near, now, Box::centreX) - width / 2,
                fitted(near, now, Box::centreY) - height / 2,
                width,
                height);
    }

    /** The weighted least squares line through the neighbours, read at the moment itself. */
    private double fitted(List<TrackedBox> near, double now, ToDoubleFunction<Box> number) {
        double w = 0;
        double wt = 0;
        double wtt = 0;
        double wv = 0;
        double wtv = 0;
        for (TrackedBox neighbour : near) {
            double t = (neighbour.time().seconds() - now) / seconds;
            double weight = neighbour.score() * Math.exp(-t * t / 2);
            double value = number.applyAsDouble(neighbour.box());
            w += weight;
            wt += weight * t;
            wtt += weight * t * t;
            wv += weight * value;
            wtv += weight * t * value;
        }
        double determinant = w * wtt - wt * wt;
        return determinant > 1e-9 * w * w ? (wtt * wv - wt * wtv) / determinant : wv / w;
    }
}
