package org.castlist.adaptation.siamese;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.castlist.adaptation.Adaptation;
import org.castlist.adaptation.TrackSpace;
import org.castlist.adaptation.Workshop;
import org.castlist.adaptation.siamese.SiameseLayers.Start;
import org.castlist.adaptation.training.FilmFrames;
import org.castlist.adaptation.training.GradientDescent;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.CannotLinks;

/** Made-up films of few numbers. */
final class Films {
    private Films() {}

    /** A track of one-dimensional frames. */
    static TrackFeatures track(String name, double... frames) {
        List<Embedding> embeddings = new ArrayList<>();
        for (double frame : frames) {
            embeddings.add(new Embedding(new float[] {(float) frame}));
        }
        return new TrackFeatures(name, embeddings, List.of());
    }

    /** Tracks in the order of their first frame, so that their numbers stay. */
    static FilmFrames film(CannotLinks cannotLinks, TrackFeatures... tracks) {
        return FilmFrames.of(List.of(tracks), cannotLinks);
    }

    /** Tracks of 6 frames in 16 dimensions, of people in turn: a direction each, and noise as long as it. */
    static List<TrackFeatures> people(int tracks, int people, long seed) {
        Random random = new Random(seed);
        double[][] directions = new double[people][];
        for (int p = 0; p < people; p++) {
            directions[p] = random.doubles(16, -1, 1).toArray();
        }
        List<TrackFeatures> film = new ArrayList<>();
        for (int t = 0; t < tracks; t++) {
            List<Embedding> frames = new ArrayList<>();
            for (int f = 0; f < 6; f++) {
                float[] values = new float[16];
                for (int d = 0; d < values.length; d++) {
                    values[d] = (float) (directions[t % people][d] + 0.6 * random.nextGaussian());
                }
                frames.add(new Embedding(values));
            }
            film.add(new TrackFeatures("t-" + t, frames, List.of()));
        }
        return film;
    }

    /** A training of so many steps that takes no time. */
    static SiameseTraining quick(int steps, long seed) {
        return new SiameseTraining(
                new SiameseLayers(8, 2, Start.RANDOM),
                ContrastiveLoss.asPublished(),
                new GradientDescent(1e-2, 0.9, 5e-4),
                new TrainingSchedule(8, 0, steps),
                seed);
    }

    /** The mean distance of one person's tracks, as a share of that of two people's. */
    static double confusion(Adaptation adaptation, List<TrackFeatures> tracks) throws IOException {
        TrackSpace space = adaptation.adapt(tracks, CannotLinks.none(tracks.size()), Workshop.SILENT);
        double same = 0;
        double different = 0;
        for (int i = 0; i < space.size(); i++) {
            for (int j = 0; j < i; j++) {
                same += i % 4 == j % 4 ? space.distance(i, j) / (4 * 45) : 0;
                different += i % 4 == j % 4 ? 0 : space.distance(i, j) / (40 * 39 / 2 - 4 * 45);
            }
        }
        return same / different;
    }
}
