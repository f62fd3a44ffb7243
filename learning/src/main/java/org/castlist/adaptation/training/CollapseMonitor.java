package org.castlist.adaptation.training;

/**
 * Watches the outputs of a training, and stops it when they tell nobody apart any more: points that lie together, or
 * distributions that are all the same. A collapsed space is never handed on.
 *
 * @param remedy what the user may try, as the end of a sentence, such as {@code a learningRate below 0.1 may help}
 */
public record CollapseMonitor(String remedy) {

    /** The share of the most that could be known below which nothing is. */
    private static final double NOTHING = 1e-3;

    /**
     * Makes sure that points lie apart.
     *
     * @param outputs N points of D numbers, one after another
     * @param dimension D
     * @param scale the distance that two people should have
     */
    public void requireSpread(float[] outputs, int dimension, double scale, int step)
            throws CollapsedTrainingException {
        double spread = spread(outputs, dimension);
        requireNumbers(spread, step);
        if (spread < NOTHING * scale) {
            throw new CollapsedTrainingException("training collapsed at step " + step + ": all outputs lie within "
                    + spread + " of each other; " + remedy);
        }
    }

    /**
     * Makes sure that distributions are not all the same. What they tell is the entropy of their mean less the mean of their
     * entropies: 0 when all are uniform, or all the same choice.
     *
     * @param outputs N distributions over K, one after another
     * @param choices K
     */
    public void requireInformation(float[] outputs, int choices, int step) throws CollapsedTrainingException {
        double information = information(outputs, choices);
        requireNumbers(information, step);
        if (information < NOTHING * Math.log(choices)) {
            throw new CollapsedTrainingException("training collapsed at step " + step
                    + ": all faces get the same answer, which tells " + information + " nats of who they are; "
                    + remedy);
        }
    }

    private void requireNumbers(double value, int step) throws CollapsedTrainingException {
        if (!Double.isFinite(value)) {
            throw new CollapsedTrainingException("training left the range of numbers at step " + step + "; " + remedy);
        }
    }

    /** The root of the mean squared distance of N points from their centre. */
    static double spread(float[] points, int dimension) {
        int count = points.length / dimension;
        double sum = 0;
        for (int d = 0; d < dimension; d++) {
            double mean = 0;
            double squares = 0;
            for (int i = d; i < points.length; i += dimension) {
                mean += points[i];
                squares += (double) points[i] * points[i];
            }
            mean /= count;
            sum += Math.max(0, squares / count - mean * mean);
        }
        return Math.sqrt(sum);
    }

    /** Nats that a distribution tells of its number. */
    static double information(float[] distributions, int choices) {
        int count = distributions.length / choices;
        double[] mean = new double[choices];
        double entropies = 0;
        for (int i = 0; i < distributions.length; i++) {
            mean[i % choices] += distributions[i] / count;
            entropies += entropy(distributions[i]) / count;
        }
        double entropyOfMean = 0;
        for (double share : mean) {
            entropyOfMean += entropy(share);
        }
        return entropyOfMean - entropies;
    }

    private static double entropy(double share) {
        return share > 0 ? -share * Math.log(share) : share < 0 ? Double.NaN : share;
    }
}
