package org.castlist.adaptation.siamese;

/**
 * The size of the network.
 *
 * @param features width of the first layer, whose outputs are the adapted features; 512 in the authors' code [C], 256 in the
 *     paper as recalled [M]
 * @param outputs width of the last layer, on which the loss is taken; 2 in the authors' code [C]
 */
public record SiameseLayers(int features, int outputs) {

    public SiameseLayers {
        if (features < 1 || outputs < 1) {
            throw new IllegalArgumentException(
                    "a layer must be at least 1 wide, not " + (features < 1 ? features : outputs));
        }
    }
}
