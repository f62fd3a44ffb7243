package org.castlist.adaptation.balls;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.util.Random;
import org.castlist.adaptation.Workshop;
import org.castlist.adaptation.training.CollapseMonitor;
import org.castlist.adaptation.training.CollapsedTrainingException;
import org.castlist.adaptation.training.GradientDescent;
import org.castlist.adaptation.training.Trainee;
import org.castlist.adaptation.training.TrainingLoop;

/**
 * How a network learns from labelled films to put people into balls. Deterministic by its seed on one device and number of
 * threads. One training at a time in a virtual machine.
 *
 * @param layers of the network
 * @param loss what is learned
 * @param descent how; the learning rate is that of the first epochs
 * @param radiusRate the learning rate of h, as a share of that of the weights; 0.01 [C]
 * @param schedule how long
 * @param seed of the first weights and of the faces drawn
 */
public record BallTraining(
        BallLayers layers,
        BallLoss loss,
        GradientDescent descent,
        double radiusRate,
        BallSchedule schedule,
        long seed) {

    public BallTraining {
        if (!(radiusRate > 0 && radiusRate <= 1)) {
            throw new IllegalArgumentException("radiusRate must be above 0 and at most 1, not " + radiusRate);
        }
    }

    /** The authors' code and checkpoint [C], made for 1214 actors. */
    public static BallTraining asPublished() {
        return new BallTraining(
                BallLayers.asPublished(),
                BallLoss.asPublished(),
                new GradientDescent(0.003, 0.9, 0),
                0.01,
                BallSchedule.asPublished(),
                0);
    }

    /** As published, but an epoch has at least 20 steps, ours: the radius shrinks slowly, however few tracks there are. */
    public static BallTraining ofSmallSets() {
        BallTraining published = asPublished();
        BallSchedule schedule = published.schedule;
        return new BallTraining(
                published.layers,
                published.loss,
                published.descent,
                published.radiusRate,
                new BallSchedule(schedule.batch(), schedule.epochs(), 20, schedule.keep(), schedule.every()),
                published.seed);
    }

    /**
     * Learns from labelled faces.
     *
     * @return the network, which whoever calls closes
     * @throws CollapsedTrainingException when it tells nobody apart any more
     */
    public BallNetwork learn(LabelledFaces faces, Workshop workshop) throws IOException {
        BallNetwork network = BallNetwork.untrained(faces.dimension(), layers, new Random(seed));
        try {
            TrainingLoop loop = new TrainingLoop("learning the balls", schedule.steps(faces.size()), seed);
            loop.run(new Learner(network, faces), this + " " + faces.fingerprint(), workshop);
            return network;
        } catch (IOException | RuntimeException e) {
            network.close();
            throw e;
        }
    }

    private final class Learner implements Trainee {
        private final BallNetwork network;
        private final LabelledFaces faces;

        private Learner(BallNetwork network, LabelledFaces faces) {
            this.network = network;
            this.faces = faces;
        }

        @Override
        public void step(int step, Random random) throws IOException {
            double share = schedule.share(step, faces.size());
            BallTraining.this.step(network, faces.draw(schedule.batch(), random), share, step);
        }

        @Override
        public NDList state() {
            return network.state();
        }
    }

    /** One step; answers its loss. */
    double step(BallNetwork network, LabelledFaces.Batch batch, double share, int number)
            throws CollapsedTrainingException {
        try (NDManager step = network.newStep()) {
            int count = batch.people().length;
            NDArray inputs = step.create(batch.values(), new Shape(count, batch.values().length / count));
            NDList seen = new NDList();
            NDList gradients = network.gradients(inputs, (outputs, h) -> {
                NDArray cost = loss.of(outputs, batch.people(), batch.howMany(), h);
                seen.add(outputs);
                seen.add(cost);
                return cost;
            });
            new CollapseMonitor("a learningRate below " + descent.learningRate() + " may help")
                    .requireSpread(seen.get(0).toFloatArray(), layers.outputs(), 1, number);
            network.descend(gradients, slowed(share), slowed(share * radiusRate));
            return seen.get(1).getFloat();
        }
    }

    private GradientDescent slowed(double share) {
        return new GradientDescent(descent.learningRate() * share, descent.momentum(), descent.weightDecay());
    }
}
