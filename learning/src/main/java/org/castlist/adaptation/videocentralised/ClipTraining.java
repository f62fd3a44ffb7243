package org.castlist.adaptation.videocentralised;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.castlist.adaptation.PointSpace;
import org.castlist.adaptation.Workshop;
import org.castlist.adaptation.training.AdamW;
import org.castlist.adaptation.training.CollapseMonitor;
import org.castlist.adaptation.training.CollapsedTrainingException;
import org.castlist.adaptation.training.CosineSchedule;
import org.castlist.adaptation.training.FilmFrames;
import org.castlist.adaptation.training.Gradients;
import org.castlist.adaptation.training.Trainee;
import org.castlist.adaptation.training.TrainingLoop;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.CannotLinks;

/**
 * How both methods learn, whatever a clip is drawn to. Deterministic by its seed on one device and number of threads. One
 * training at a time in a virtual machine.
 *
 * @param encoder the network
 * @param clips what it is shown
 * @param loss what is learned
 * @param descent how
 * @param length how long
 * @param seed of the first weights, the clips and what is left out
 */
public record ClipTraining(
        EncoderSize encoder, ClipSampler clips, ClipLoss loss, Descent descent, TrainingLength length, long seed) {

    /** What a complete description might say of long tracks; every number ours [D]. */
    public static ClipTraining asReconstructed() {
        return new ClipTraining(
                EncoderSize.small(),
                new ClipSampler(4, 8, 16, 0.02),
                new ClipLoss(0.1, 0.3),
                new Descent(new AdamW(1e-4, 0.01), new CosineSchedule(0.05, 0), 1),
                new TrainingLength(64, 50, 0),
                0);
    }

    /**
     * For the 512-D embeddings of the default face network and tracks of about eight crops: clips of half of them to all, a
     * higher rate for fewer rounds, and no less than 100 steps; ours.
     */
    public static ClipTraining ofDefaultEmbedder() {
        ClipTraining reconstructed = asReconstructed();
        return new ClipTraining(
                reconstructed.encoder,
                new ClipSampler(4, 4, 8, 0.02),
                reconstructed.loss,
                new Descent(new AdamW(5e-4, 0.01), new CosineSchedule(0.05, 0), 1),
                new TrainingLength(64, 20, 100),
                0);
    }

    /**
     * The space that is learned: a track is the mean of its even clips' points, at unit length. Where there is nothing to
     * learn from (no two tracks are two people for sure, or every frame is the same) it is the mean of its embeddings.
     *
     * @param method whose training it is, to tell it from another
     * @throws CollapsedTrainingException when the network tells nobody apart any more
     */
    PointSpace learn(
            List<TrackFeatures> tracks, CannotLinks cannotLinks, Positive positive, String method, Workshop workshop)
            throws IOException {
        FilmFrames film =
                FilmFrames.of(tracks.stream().map(TrackFeatures::inTime).toList(), cannotLinks);
        OtherPeople others = new OtherPeople(film, loss.farShare());
        if (!others.any() || !film.differ()) {
            return PointSpace.ofDirections(film.asTheyCame(
                    IntStream.range(0, film.tracks()).mapToObj(film::mean).toList()));
        }
        try (ClipTransformer network =
                new ClipTransformer(film.dimension(), clips.longest(), encoder, new Random(seed))) {
            Learner learner = new Learner(network, film, others, positive);
            TrainingLoop loop = new TrainingLoop("learning whose face is whose", learner.steps, seed);
            loop.run(learner, method + " " + film.fingerprint(), workshop);
            return PointSpace.ofDirections(film.asTheyCame(learner.space()));
        }
    }

    /** One training on one film. */
    final class Learner implements Trainee {
        private final ClipTransformer network;
        private final FilmFrames film;
        private final FilmClips shown;
        private final OtherPeople others;
        private final TrackBatches batches;
        private final Positive positive;
        private final int steps;

        Learner(ClipTransformer network, FilmFrames film, OtherPeople others, Positive positive) {
            this.network = network;
            this.film = film;
            this.shown = new FilmClips(film, clips);
            this.others = others;
            this.batches = new TrackBatches(film.cannotLinks(), length.tracks(), seed);
            this.positive = positive;
            this.steps = length.steps(batches.perRound());
        }

        /** Clips of some tracks through the network, the loss, its gradient, descent. */
        @Override
        public void step(int number, Random random) throws IOException {
            SplittableRandom chance = new SplittableRandom(random.nextLong()); // many draws a step: a fast generator
            int[] tracks = batches.of(number);
            try (NDManager step = network.newStep()) {
                int frames = clips.drawLength(chance);
                NDArray inputs = inputs(step, shown.draw(tracks, frames, chance), frames);
                NDList seen = new NDList();
                NDList gradients = network.gradients(inputs, new Dropout(encoder.dropout(), chance), points -> {
                    seen.add(points);
                    return loss.of(points, positive, others.among(tracks));
                });
                monitor().requireSpread(seen.singletonOrThrow().toFloatArray(), encoder.outputs(), 1, number);
                Gradients.clip(gradients, descent.longestGradient());
                double share = descent.schedule().at(number, steps);
                descent.adam().step(network.weights(), network.moments(), gradients, number, share);
            }
        }

        private NDArray inputs(NDManager step, float[] values, int frames) {
            long count = values.length / ((long) frames * film.dimension());
            return step.create(values, new Shape(count, frames, film.dimension()));
        }

        @Override
        public NDList state() {
            return network.state();
        }

        /** One point a track, the mean of its even clips'. */
        List<double[]> space() {
            List<double[]> points = new ArrayList<>();
            for (int from = 0; from < film.tracks(); from += length.tracks()) {
                int[] tracks = IntStream.range(from, Math.min(film.tracks(), from + length.tracks()))
                        .toArray();
                try (NDManager step = network.newStep()) {
                    NDArray rows = network.points(inputs(step, shown.even(tracks), clips.longest()));
                    float[] means = rows.reshape(tracks.length, clips.perTrack(), encoder.outputs())
                            .mean(new int[] {1})
                            .toFloatArray();
                    for (int t = 0; t < tracks.length; t++) {
                        int start = t * encoder.outputs();
                        points.add(IntStream.range(start, start + encoder.outputs())
                                .mapToDouble(i -> means[i])
                                .toArray());
                    }
                }
            }
            return points;
        }
    }

    private CollapseMonitor monitor() {
        return new CollapseMonitor("a learningRate below " + descent.adam().learningRate() + " may help");
    }
}
