package org.castlist.adaptation.siamese;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.castlist.adaptation.PointSpace;
import org.castlist.adaptation.Workshop;
import org.castlist.adaptation.siamese.SiameseLayers.Start;
import org.castlist.adaptation.training.CollapseMonitor;
import org.castlist.adaptation.training.CollapsedTrainingException;
import org.castlist.adaptation.training.FilmFrames;
import org.castlist.adaptation.training.GradientDescent;
import org.castlist.adaptation.training.Trainee;
import org.castlist.adaptation.training.TrainingLoop;

/**
 * How every method of this package learns, whatever its pairs. Deterministic by its seed on one device and number of threads. One
 * training at a time in a virtual machine.
 *
 * @param layers of the network
 * @param loss what is learned
 * @param descent how
 * @param schedule how long
 * @param seed of the first weights and of the pairs
 */
public record SiameseTraining(
        SiameseLayers layers, ContrastiveLoss loss, GradientDescent descent, TrainingSchedule schedule, long seed) {

    /** The authors' code for one episode [C], for 2048-D features of VGGFace2. */
    public static SiameseTraining asPublished(int epochs) {
        return new SiameseTraining(
                new SiameseLayers(512, 2, Start.RANDOM),
                ContrastiveLoss.asPublished(),
                GradientDescent.asPublished(),
                new TrainingSchedule(64, epochs, 0),
                0);
    }

    /**
     * For the 512-D embeddings of the default face network: as published, but ours are a start that passes the embeddings
     * on, and no less than 300 steps.
     */
    public static SiameseTraining ofDefaultEmbedder(int epochs) {
        SiameseTraining published = asPublished(epochs);
        return new SiameseTraining(
                new SiameseLayers(512, 2, Start.IDENTITY),
                published.loss,
                published.descent,
                new TrainingSchedule(64, epochs, 300),
                0);
    }

    /**
     * The space that is learned: a track is the mean of its frames' features, at unit length [C]. The layer that makes the
     * features is linear, so that this is the layer's answer to the mean of the track's embeddings. Where there is nothing to
     * learn from (no pairs, or every frame the same) it is that mean itself.
     *
     * @param method what the pairs are and whose, to tell one training from another
     * @throws CollapsedTrainingException when the network tells nobody apart any more
     */
    PointSpace learn(FilmFrames film, PairFinder finder, String method, Workshop workshop) throws IOException {
        List<double[]> means =
                IntStream.range(0, film.tracks()).mapToObj(film::mean).toList();
        if (!finder.findsPairs() || !film.differ()) {
            return PointSpace.ofDirections(film.asTheyCame(means));
        }
        try (SiameseNetwork network = new SiameseNetwork(film.dimension(), layers, new Random(seed))) {
            TrainingLoop loop = new TrainingLoop("learning whose face is whose", schedule.steps(film.size()), seed);
            loop.run(new Learner(network, film, finder), method + " " + film.fingerprint(), workshop);
            return PointSpace.ofDirections(film.asTheyCame(features(network, means)));
        }
    }

    private final class Learner implements Trainee {
        private final SiameseNetwork network;
        private final FilmFrames film;
        private final PairFinder finder;

        private Learner(SiameseNetwork network, FilmFrames film, PairFinder finder) {
            this.network = network;
            this.film = film;
            this.finder = finder;
        }

        @Override
        public void step(int step, Random random) throws IOException {
            SiameseTraining.this.step(network, film, finder.find(schedule.pairs(), random), step);
        }

        @Override
        public NDList state() {
            return network.state();
        }
    }

    /** One step, in the papers' order: both frames through the network, the loss, its gradient, descent. */
    void step(SiameseNetwork network, FilmFrames film, FramePairs pairs, int number) throws CollapsedTrainingException {
        try (NDManager step = network.newStep()) {
            NDArray inputs = inputs(step, film, pairs);
            NDArray labels = step.create(pairs.labels());
            NDList seen = new NDList();
            NDList gradients = network.gradients(inputs, outputs -> {
                seen.add(outputs);
                NDList sides = outputs.split(2);
                return loss.of(sides.get(0), sides.get(1), labels);
            });
            monitor().requireSpread(seen.singletonOrThrow().toFloatArray(), layers.outputs(), loss.margin(), number);
            network.descend(gradients, descent);
        }
    }

    /** The first frames of all pairs, then the second ones. */
    private static NDArray inputs(NDManager step, FilmFrames film, FramePairs pairs) {
        FloatBuffer values = FloatBuffer.allocate(2 * pairs.size() * film.dimension());
        for (int frame : pairs.first()) {
            values.put(film.values(frame));
        }
        for (int frame : pairs.second()) {
            values.put(film.values(frame));
        }
        return step.create(values.array(), new Shape(2L * pairs.size(), film.dimension()));
    }

    private CollapseMonitor monitor() {
        return new CollapseMonitor("a learningRate below " + descent.learningRate() + " may help");
    }

    private List<double[]> features(SiameseNetwork network, List<double[]> means) {
        try (NDManager step = network.newStep()) {
            int dimension = means.get(0).length;
            FloatBuffer inputs = FloatBuffer.allocate(means.size() * dimension);
            means.forEach(mean -> Arrays.stream(mean).forEach(value -> inputs.put((float) value)));
            float[] features = network.features(step.create(inputs.array(), new Shape(means.size(), dimension)))
                    .toFloatArray();
            List<double[]> rows = new ArrayList<>();
            for (int t = 0; t < means.size(); t++) {
                int start = t * layers.features();
                rows.add(IntStream.range(start, start + layers.features())
                        .mapToDouble(i -> features[i])
                        .toArray());
            }
            return rows;
        }
    }
}
