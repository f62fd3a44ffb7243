package org.castlist.adaptation.siamese;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.castlist.adaptation.DotProducts;
import org.castlist.adaptation.training.FilmFrames;

/**
 * Euclidean distances between the raw embeddings of frames. They never change while the network learns, so those of a short
 * film are computed once; of a long one, those of each pool anew.
 */
final class FrameDistances {
    private static final int KEPT = 6_000; // frames; 72 MB

    private final float[][] frames; // N x D
    private final float[][] kept; // row i: the squares to 0 ... i - 1; no rows for a long film

    FrameDistances(FilmFrames film) {
        this.frames = IntStream.range(0, film.size()).mapToObj(film::values).toArray(float[][]::new);
        this.kept = frames.length <= KEPT ? squares(frames) : new float[0][];
    }

    /** N. */
    int size() {
        return frames.length;
    }

    /**
     * The squared distances among some frames.
     *
     * @param chosen numbers of frames, which may repeat
     * @return row i: those to places 0 ... i - 1
     */
    float[][] squaresAmong(int[] chosen) {
        if (kept.length == 0) {
            return squares(
                    Arrays.stream(chosen).mapToObj(frame -> frames[frame]).toArray(float[][]::new));
        }
        float[][] rows = new float[chosen.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new float[i];
            for (int j = 0; j < i; j++) {
                rows[i][j] = kept(chosen[i], chosen[j]);
            }
        }
        return rows;
    }

    private float kept(int a, int b) {
        if (a == b) {
            return 0;
        }
        return a > b ? kept[a][b] : kept[b][a];
    }

    private static float[][] squares(float[][] vectors) {
        float[] lengths = new float[vectors.length];
        for (int i = 0; i < vectors.length; i++) {
            for (float value : vectors[i]) {
                lengths[i] += value * value;
            }
        }
        float[][] rows = DotProducts.ofAllPairs(vectors);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < i; j++) {
                // rounding may leave a little where one frame stands twice
                rows[i][j] = vectors[i] == vectors[j] ? 0 : Math.max(0, lengths[i] + lengths[j] - 2 * rows[i][j]);
            }
        }
        return rows;
    }
}
