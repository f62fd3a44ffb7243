package org.castlist.adaptation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.castlist.adaptation.QualityNeutralPooling.Line;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;

/** Finds the direction in which embeddings move as pictures get worse. */
final class QualityDirection {

    /** A unit vector and how poor its picture is, one over its raw length. */
    private static final class Sample {
        private final double[] point;
        private final double poverty;

        Sample(double[] point, double poverty) {
            this.point = point;
            this.poverty = poverty;
        }
    }

    /** Lengths of single-precision vectors that agree to this share are equal: the rest is rounding. */
    private static final double ROUNDING = 1e-6;

    private QualityDirection() {}

    /** D numbers of length 1, or all 0 where quality does not vary; the same whatever the order of the tracks. */
    static double[] of(List<TrackFeatures> tracks, Line line) {
        // sums of floating-point numbers depend on their order, so that it is fixed first
        List<Sample> samples = samples(tracks, line).stream()
                .sorted(Comparator.comparingDouble((Sample sample) -> sample.poverty)
                        .thenComparing(sample -> sample.point, Arrays::compare))
                .toList();
        double mean =
                samples.stream().mapToDouble(sample -> sample.poverty).average().orElse(0);
        double[] slope = new double[tracks.get(0).dimension()];
        if (!varies(samples, mean, tracks)) {
            return slope;
        }
        for (Sample sample : samples) {
            slope = Vectors.plus(slope, sample.point, sample.poverty - mean);
        }
        return Vectors.unit(slope); // its length, and so the usual division by the variance, does not matter
    }

    private static boolean varies(List<Sample> samples, double mean, List<TrackFeatures> tracks) {
        double typical = tracks.stream()
                .mapToDouble(track -> 1 / track.clarity())
                .filter(Double::isFinite)
                .min()
                .orElse(0);
        return samples.stream().anyMatch(sample -> Math.abs(sample.poverty - mean) > ROUNDING * typical);
    }

    private static List<Sample> samples(List<TrackFeatures> tracks, Line line) {
        List<Sample> samples = new ArrayList<>();
        for (TrackFeatures track : tracks) {
            switch (line) {
                case TRACKS -> add(samples, track.mean());
                case CROPS -> samples.addAll(crops(track));
                case CROPS_WITHIN_TRACKS -> samples.addAll(centred(crops(track)));
            }
        }
        return samples;
    }

    private static List<Sample> crops(TrackFeatures track) {
        List<Sample> crops = new ArrayList<>();
        for (Embedding embedding : track.embeddings()) {
            double[] raw = new double[embedding.dimension()];
            Arrays.setAll(raw, embedding::at);
            add(crops, raw);
        }
        return crops;
    }

    /** A zero vector has neither direction nor a finite poverty: it says nothing. */
    private static void add(List<Sample> samples, double[] raw) {
        double norm = Vectors.norm(raw);
        if (norm > 0) {
            samples.add(new Sample(Vectors.unit(raw), 1 / norm));
        }
    }

    private static List<Sample> centred(List<Sample> crops) {
        if (crops.isEmpty()) {
            return crops;
        }
        double poverty =
                crops.stream().mapToDouble(sample -> sample.poverty).average().orElse(0);
        double[] mean = new double[crops.get(0).point.length];
        for (Sample crop : crops) {
            mean = Vectors.plus(mean, crop.point, 1.0 / crops.size());
        }
        double[] centre = mean;
        return crops.stream()
                .map(crop -> new Sample(Vectors.plus(crop.point, centre, -1), crop.poverty - poverty))
                .toList();
    }
}
