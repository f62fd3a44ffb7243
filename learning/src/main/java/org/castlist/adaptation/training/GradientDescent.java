package org.castlist.adaptation.training;

import ai.djl.ndarray.NDArray;

/**
 * Stochastic gradient descent: {@code v = momentum v + gradient + weightDecay w}, then {@code w = w - learningRate v}.
 *
 * @param learningRate of every step
 * @param momentum what is kept of the direction so far, 0 to below 1
 * @param weightDecay the pull of every weight, biases too, towards 0
 */
public record GradientDescent(double learningRate, double momentum, double weightDecay) {

    public GradientDescent {
        if (!(learningRate > 0 && Double.isFinite(learningRate))) {
            throw new IllegalArgumentException("learningRate must be above 0, not " + learningRate);
        }
        if (!(momentum >= 0 && momentum < 1)) {
            throw new IllegalArgumentException("momentum must be 0 to below 1, not " + momentum);
        }
        if (!(weightDecay >= 0 && Double.isFinite(weightDecay))) {
            throw new IllegalArgumentException("weightDecay must be at least 0, not " + weightDecay);
        }
    }

    /** The authors' code: the defaults of its trainer [C]. */
    public static GradientDescent asPublished() {
        return new GradientDescent(1e-3, 0.9, 5e-4);
    }

    /**
     * One step, in place.
     *
     * @param weights which record no gradients themselves
     * @param velocity v, of the shape of the weights
     * @param gradient as well; what is made on the way belongs to its manager
     */
    public void step(NDArray weights, NDArray velocity, NDArray gradient) {
        NDArray decay = weights.mul(weightDecay);
        decay.attach(gradient.getManager());
        velocity.muli(momentum).addi(gradient.add(decay));
        NDArray change = velocity.mul(learningRate);
        change.attach(gradient.getManager());
        weights.subi(change);
    }
}
