package org.castlist.adaptation.videoclusternet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import org.castlist.adaptation.training.FilmFrames;

/**
 * Which tracks are too poor to be anybody, by how steady the adapted network's answers are under dropout, [S]. All crops meet
 * the same dropped units, so that they can be compared in few passes; ours.
 *
 * @param passes of each crop; 0 puts nobody aside; 100 in SER-FIQ, 20 are enough [D]
 * @param dropout share of the units that are switched off before the last linear layer of the face network, or at the input of
 *     the head where the head learned alone [D]
 * @param cut where poor begins
 */
public record Quality(int passes, double dropout, QualityCut cut) {
    private static final int BATCH = 64;

    public Quality {
        if (passes < 0 || passes == 1) {
            throw new IllegalArgumentException("passes must be 0 or at least 2, not " + passes);
        }
        if (!(dropout > 0 && dropout < 1)) {
            throw new IllegalArgumentException("dropout must be between 0 and 1, not " + dropout);
        }
    }

    /** The tracks, by their numbers in the film's order. */
    Set<Integer> tooPoor(FilmFrames film, TeacherAndStudent network, long seed) throws IOException {
        if (passes == 0) {
            return Set.of();
        }
        double[] crops = stabilities(film, network, seed);
        double[] tracks = new double[film.tracks()];
        for (int t = 0; t < tracks.length; t++) {
            tracks[t] = FaceStability.ofTrack(Arrays.copyOfRange(crops, film.start(t), film.start(t) + film.length(t)));
        }
        return cut.tooPoor(tracks);
    }

    private double[] stabilities(FilmFrames film, TeacherAndStudent network, long seed) throws IOException {
        double[] stabilities = new double[film.size()];
        try (LastLayer last = LastLayer.of(network)) {
            for (int start = 0; start < stabilities.length; start += BATCH) {
                int first = start;
                int[] crops = new int[Math.min(BATCH, stabilities.length - start)];
                Arrays.setAll(crops, i -> first + i);
                try (NDManager step = network.newStep()) {
                    NDArray before = last.before(network.layers().views().plain(step, crops));
                    float[][][] answers = answers(last, before, seed);
                    for (int i = 0; i < crops.length; i++) {
                        stabilities[first + i] = FaceStability.of(answers[i]);
                    }
                }
            }
        }
        return stabilities;
    }

    /** For each crop the embeddings of all passes. */
    private float[][][] answers(LastLayer last, NDArray before, long seed) {
        int crops = (int) before.getShape().get(0);
        float[][][] answers = new float[crops][passes][];
        Random random = new Random(seed);
        for (int pass = 0; pass < passes; pass++) {
            float[] values = last.after(before.mul(mask(before, random))).toFloatArray();
            int width = values.length / crops;
            for (int i = 0; i < crops; i++) {
                answers[i][pass] = Arrays.copyOfRange(values, i * width, (i + 1) * width);
            }
        }
        return answers;
    }

    /** Zeros and, so that the mean stays, numbers above 1; one row for all crops. */
    private NDArray mask(NDArray before, Random random) {
        Shape row = before.getShape().slice(1);
        float[] mask = new float[Math.toIntExact(row.size())];
        for (int unit = 0; unit < mask.length; unit++) {
            mask[unit] = random.nextDouble() < dropout ? 0 : (float) (1 / (1 - dropout));
        }
        return before.getManager().create(mask, new Shape(1).addAll(row));
    }
}
