package org.castlist.adaptation.videocentralised;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.castlist.adaptation.training.AdamW;
import org.castlist.adaptation.training.CosineSchedule;
import org.castlist.adaptation.training.FilmFrames;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.CannotLinks;

/** Made-up films of few numbers, and trainings that take no time. */
final class Films {
    private Films() {}

    /** A track of frames with so many numbers each. */
    static TrackFeatures track(String name, float[]... frames) {
        List<Embedding> embeddings = new ArrayList<>();
        for (float[] frame : frames) {
            embeddings.add(new Embedding(frame));
        }
        return new TrackFeatures(name, embeddings, List.of());
    }

    /** Tracks in the order of their first frame, so that their numbers stay. */
    static FilmFrames film(CannotLinks cannotLinks, TrackFeatures... tracks) {
        return FilmFrames.of(List.of(tracks), cannotLinks);
    }

    /** Tracks of 6 frames in 16 dimensions, of people in turn: a direction each, and noise about as long as it. */
    static List<TrackFeatures> people(int tracks, int people, long seed) {
        Random random = new Random(seed);
        double[][] directions = new double[people][];
        for (int p = 0; p < people; p++) {
            directions[p] = random.doubles(16, -1, 1).toArray();
        }
        List<TrackFeatures> film = new ArrayList<>();
        for (int t = 0; t < tracks; t++) {
            float[][] frames = new float[6][16];
            for (float[] frame : frames) {
                for (int d = 0; d < frame.length; d++) {
                    frame[d] = (float) (directions[t % people][d] + 0.6 * random.nextGaussian());
                }
            }
            film.add(track("t-" + t, frames));
        }
        return film;
    }

    /** Pairs of neighbours who are two people. */
    static CannotLinks neighbours(int tracks) {
        List<int[]> pairs = new ArrayList<>();
        for (int t = 1; t < tracks; t++) {
            pairs.add(new int[] {t - 1, t});
        }
        return CannotLinks.of(tracks, pairs);
    }

    /** A training of so many steps. */
    static ClipTraining quick(int steps, long seed) {
        return new ClipTraining(
                new EncoderSize(1, 2, 8, 12, 6, 0.1),
                new ClipSampler(2, 2, 4, 0.02),
                new ClipLoss(0.1, 0.3),
                new Descent(new AdamW(1e-3, 0.01), new CosineSchedule(0.05, 0), 1),
                new TrainingLength(16, 0, steps),
                seed);
    }
}
