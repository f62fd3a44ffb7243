package org.castlist.adaptation.videoclusternet;

import java.util.Arrays;
import org.castlist.Paper;
import org.castlist.embeddings.Embedding;

/**
 * How good a picture of a face is, told by how little the network's answer changes when parts of the network are switched
 * off at random (SER-FIQ). 1 for an answer that does not change at all, towards 0 for one that does.
 */
@Paper(
        authors = "Terhörst, Kolf, Damer, Kirchbuchner, Kuijper",
        title = "SER-FIQ: Unsupervised Estimation of Face Image Quality Based on Stochastic Embedding Robustness",
        venue = "CVPR",
        year = 2020,
        url = "https://arxiv.org/abs/2003.09373")
final class FaceStability {
    private FaceStability() {}

    /**
     * The quality of one face, above 0 to 1: {@code 2 / (1 + exp(d))} for the mean Euclidean distance d of all pairs.
     *
     * @param answers P x D, the embeddings of P passes, of any length; at least two
     */
    static double of(float[][] answers) {
        if (answers.length < 2) {
            throw new IllegalArgumentException("stability needs at least two answers, not " + answers.length);
        }
        float[][] units = Arrays.stream(answers)
                .map(answer -> new Embedding(answer).unit().toArray())
                .toArray(float[][]::new);
        double sum = 0;
        for (int i = 0; i < units.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += distance(units[i], units[j]);
            }
        }
        double pairs = units.length * (units.length - 1) / 2.0;
        return 2 / (1 + Math.exp(sum / pairs));
    }

    private static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            double difference = (double) a[d] - b[d];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }

    /** The quality of a track: the median of its crops', [D]. */
    static double ofTrack(double[] crops) {
        return TrackCosines.median(crops);
    }
}
