package org.castlist.adaptation.videocentralised;

/**
 * The size of the transformer. The paper's is not known; all numbers are ours [D].
 *
 * @param layers encoder blocks
 * @param heads of attention in each, which share the width
 * @param width numbers a token has within the network
 * @param hidden width of a block's perceptron
 * @param outputs O, dimension of the space
 * @param dropout share of what a block adds that is left out while learning, 0 to below 1
 */
public record EncoderSize(int layers, int heads, int width, int hidden, int outputs, double dropout) {

    public EncoderSize {
        if (layers < 1 || heads < 1 || hidden < 1 || outputs < 1) {
            throw new IllegalArgumentException("layers, heads, hidden and outputs must be at least 1, not " + layers
                    + ", " + heads + ", " + hidden + " and " + outputs);
        }
        if (width < heads || width % heads != 0) {
            throw new IllegalArgumentException("width must be a multiple of " + heads + " heads, not " + width);
        }
        if (!(dropout >= 0 && dropout < 1)) {
            throw new IllegalArgumentException("dropout must be 0 to below 1, not " + dropout);
        }
    }

    /** Two blocks of four heads: small enough to learn from one film [D]. */
    public static EncoderSize small() {
        return new EncoderSize(2, 4, 256, 512, 128, 0.1);
    }
}
