package org.castlist.adaptation.siamese;

/**
 * The size of the network.
 *
 * @param features width of the first layer, whose outputs are the adapted features; 512 in the authors' code [C], 256 in the
 *     paper as recalled [M]
 * @param outputs width of the last layer, on which the loss is taken; 2 in the authors' code [C]
 * @param start the first layer before training; random in the authors' code [C]
 */
public record SiameseLayers(int features, int outputs, Start start) {

    /** What the first layer does before it has learned anything. */
    public enum Start {
        /** It mixes the inputs at random: normal weights of variance 2 / inputs, after He et al. 2015. */
        RANDOM,
        /**
         * It passes the inputs on, and leaves out or adds zeros where its width is another. Ours: a short training moves the
         * layer by a hundredth of its length, so that a random start decides more about the space than what is learned.
         */
        IDENTITY
    }

    public SiameseLayers {
        if (features < 1 || outputs < 1) {
            throw new IllegalArgumentException(
                    "a layer must be at least 1 wide, not " + (features < 1 ? features : outputs));
        }
    }
}
