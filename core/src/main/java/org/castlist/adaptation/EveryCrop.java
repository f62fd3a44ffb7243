package org.castlist.adaptation;

import java.util.Arrays;
import java.util.List;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.CannotLinks;

/**
 * A track stays all of its crops: two tracks are as far apart as their crops are on average, and each knows how unlike each
 * other its own crops are. Without any training, so that clustering by the tracks' own thresholds can be compared with and
 * without what VideoClusterNet learns.
 *
 * @param metric how far apart two crops are; COSINE and EUCLIDEAN are VideoClusterNet's ablations [S], what the second is
 *     computed on is not known: here it is the square, of embeddings as the network gave them, since of unit vectors it is
 *     twice the cosine distance and would merge the same tracks
 */
public record EveryCrop(Metric metric) implements Adaptation {

    /** How far apart two crops are. */
    public enum Metric {
        /** One minus the cosine. */
        COSINE,
        /** The square of the Euclidean distance of the embeddings, with their lengths. */
        EUCLIDEAN
    }

    @Override
    public CropSpace adapt(List<TrackFeatures> tracks, CannotLinks cannotLinks, Workshop workshop) {
        return CropSpace.of(tracks.stream().map(this::pool).toList());
    }

    private CropPool pool(TrackFeatures track) {
        List<Embedding> crops = metric == Metric.COSINE
                ? track.embeddings().stream().map(Embedding::unit).toList()
                : track.embeddings();
        double[] mean = new TrackFeatures(track.track(), crops, List.of()).mean();
        return CropPool.of(
                crops.stream().map(this::asks).toArray(double[][]::new),
                crops.stream().map(this::answers).toArray(double[][]::new),
                mean);
    }

    /** So that {@code <asks(a), answers(b)>} is the distance of a and b. */
    private double[] asks(Embedding crop) {
        int dimension = crop.dimension();
        double[] asks = new double[dimension + 2];
        Arrays.setAll(asks, d -> d < dimension ? crop.at(d) : 1);
        if (metric == Metric.EUCLIDEAN) {
            asks[dimension] = crop.norm() * crop.norm();
        }
        return asks;
    }

    private double[] answers(Embedding crop) {
        int dimension = crop.dimension();
        double[] answers = new double[dimension + 2];
        double factor = metric == Metric.COSINE ? -1 : -2;
        Arrays.setAll(answers, d -> d < dimension ? factor * crop.at(d) : 0);
        answers[dimension] = 1;
        if (metric == Metric.EUCLIDEAN) {
            answers[dimension + 1] = crop.norm() * crop.norm();
        }
        return answers;
    }
}
