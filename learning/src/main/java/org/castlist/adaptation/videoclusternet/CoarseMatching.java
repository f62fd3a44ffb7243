package org.castlist.adaptation.videoclusternet;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.castlist.adaptation.PointSpace;
import org.castlist.adaptation.QualityNeutralPooling;
import org.castlist.adaptation.Workshop;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.CannotLinks;

/**
 * Finds tracks of one person across shots, to learn from: a track matches another when its mean is as likely under the
 * other's crops as the least likely of these crops are, [S]. Either direction will do, matches are not passed on, and tracks
 * on screen at once never match, [D].
 *
 * <p>Where hardly any track has a match, mutual nearest neighbours take the rule's place, [D]; the matches say so.
 *
 * @param covariance what the density around a track's crops looks like
 * @param threshold how the densities of the least likely crops are averaged
 * @param guard which of the matches are believed
 * @param leastMatched the share of the tracks with a match below which the fallback is used, 0 to 1; 0 never uses it
 */
public record CoarseMatching(Covariance covariance, Threshold threshold, PrecisionGuard guard, double leastMatched) {

    /** How the densities of the least likely quarter of a track's crops are averaged. */
    public enum Threshold {
        /** The mean of the densities, as the paper says. */
        MEAN_DENSITY {
            @Override
            double of(double[] logDensities) {
                double greatest = Arrays.stream(logDensities).max().orElseThrow();
                double sum = Arrays.stream(logDensities)
                        .map(value -> Math.exp(value - greatest))
                        .sum();
                return greatest + Math.log(sum / logDensities.length);
            }
        },
        /** The mean of their logarithms, which is lower. */
        MEAN_LOG_DENSITY {
            @Override
            double of(double[] logDensities) {
                return Arrays.stream(logDensities).average().orElseThrow();
            }
        };

        /** The logarithm of their mean. */
        abstract double of(double[] logDensities);
    }

    private static final int LEAST_LIKELY = 4; // one in so many crops

    private static final int FALLBACK_NEIGHBOURS = 5;
    private static final int ENOUGH_APART = 20; // pairs on screen at once
    private static final double BACKGROUND = 0.99; // of their cosines
    private static final double ROBUST = 1.4826; // from median absolute deviation to standard deviation

    public CoarseMatching {
        if (!(leastMatched >= 0 && leastMatched <= 1)) {
            throw new IllegalArgumentException("leastMatched must be from 0 to 1, not " + leastMatched);
        }
    }

    /** The paper's rule where it is known, our defaults where it is not, every match believed. */
    public static CoarseMatching asPublished() {
        return new CoarseMatching(Covariance.ISOTROPIC, Threshold.MEAN_DENSITY, PrecisionGuard.none(), 0.1);
    }

    /** The same with our guard. */
    public static CoarseMatching guarded() {
        return new CoarseMatching(Covariance.ISOTROPIC, Threshold.MEAN_DENSITY, PrecisionGuard.ofMixedQuality(), 0.1);
    }

    /**
     * The pairs of tracks that are taken for one person before anything is learned, so that somebody who knows the people can
     * judge them. With depth head these are the pairs of the whole training, since the embeddings stay as they are.
     *
     * @param tracks of one film
     * @param cannotLinks tracks that never match
     * @return numbers of two tracks, the smaller one first
     */
    public List<int[]> pairs(List<TrackFeatures> tracks, CannotLinks cannotLinks) {
        Matches matches =
                match(tracks.stream().map(CoarseMatching::unitEmbeddings).toList(), cannotLinks);
        return IntStream.range(0, matches.size())
                .boxed()
                .flatMap(i -> IntStream.of(matches.of(i)).filter(j -> i < j).mapToObj(j -> new int[] {i, j}))
                .toList();
    }

    private static double[][] unitEmbeddings(TrackFeatures track) {
        return track.embeddings().stream()
                .map(embedding -> doubles(embedding.unit().toArray()))
                .toArray(double[][]::new);
    }

    private static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        Arrays.setAll(doubles, d -> values[d]);
        return doubles;
    }

    /**
     * Matches the tracks of a film.
     *
     * @param embeddings T tracks of F x D unit vectors, at least one crop each
     * @param cannotLinks tracks that never match
     */
    Matches match(List<double[][]> embeddings, CannotLinks cannotLinks) {
        int tracks = embeddings.size();
        if (tracks != cannotLinks.size()) {
            throw new IllegalArgumentException(
                    "the cannot-links must be of the " + tracks + " tracks, not of " + cannotLinks.size());
        }
        if (tracks == 0) {
            return Matches.of(0, Matches.Rule.DENSITY, (i, j) -> false);
        }
        Matches.Test likely = likely(embeddings);
        Matches.Test believed = guard.over(withoutQuality(embeddings, cannotLinks), cannotLinks);
        Matches matches = Matches.of(
                tracks,
                Matches.Rule.DENSITY,
                (i, j) -> !cannotLinks.contains(i, j)
                        && believed.match(i, j)
                        && (likely.match(i, j) || likely.match(j, i)));
        return matches.matchedTracks() < leastMatched * tracks ? fallback(embeddings, cannotLinks) : matches;
    }

    /** Whether the mean of j is likely enough under the crops of i. */
    private Matches.Test likely(List<double[][]> embeddings) {
        List<Bell> bells =
                embeddings.stream().map(crops -> Bell.around(crops, covariance)).toList();
        double[] least = IntStream.range(0, bells.size())
                .mapToDouble(i -> leastLogDensity(embeddings.get(i), bells.get(i)))
                .toArray();
        return (i, j) -> bells.get(i).logDensity(bells.get(j).mean()) >= least[i];
    }

    private double leastLogDensity(double[][] crops, Bell bell) {
        int count = (crops.length + LEAST_LIKELY - 1) / LEAST_LIKELY;
        return threshold.of(Arrays.stream(crops)
                .mapToDouble(bell::logDensity)
                .sorted()
                .limit(count)
                .toArray());
    }

    /** What poor pictures have in common is found by how much the crops of a track agree with each other. */
    private static PointSpace withoutQuality(List<double[][]> embeddings, CannotLinks cannotLinks) {
        List<TrackFeatures> tracks = embeddings.stream()
                .map(crops -> new TrackFeatures(
                        "", Arrays.stream(crops).map(CoarseMatching::embedding).toList(), List.of()))
                .toList();
        return QualityNeutralPooling.ofManyTracks().adapt(tracks, cannotLinks, Workshop.SILENT);
    }

    private static Embedding embedding(double[] values) {
        float[] floats = new float[values.length];
        for (int d = 0; d < floats.length; d++) {
            floats[d] = (float) values[d];
        }
        return new Embedding(floats);
    }

    /** Mutual nearest neighbours that are nearer than tracks of two people ever are. */
    private static Matches fallback(List<double[][]> embeddings, CannotLinks cannotLinks) {
        PointSpace means =
                PointSpace.ofDirections(embeddings.stream().map(Bell::mean).toList());
        TrackCosines cosines = new TrackCosines(means, cannotLinks);
        double least = background(cosines);
        Matches.Test near = cosines.mutualNeighbours(FALLBACK_NEIGHBOURS);
        return Matches.of(
                means.size(), Matches.Rule.NEIGHBOURS, (i, j) -> near.match(i, j) && cosines.get(i, j) >= least);
    }

    /** What tracks of two people hardly reach: learned from those on screen at once, or else from all. */
    private static double background(TrackCosines cosines) {
        double[] apart = cosines.apart();
        if (apart.length >= ENOUGH_APART) {
            return TrackCosines.quantile(apart, BACKGROUND);
        }
        double[] all = cosines.all();
        if (all.length == 0) {
            return 1;
        }
        double median = TrackCosines.median(all);
        double deviation = TrackCosines.median(
                Arrays.stream(all).map(value -> Math.abs(value - median)).toArray());
        return median + 3 * ROBUST * deviation;
    }
}
