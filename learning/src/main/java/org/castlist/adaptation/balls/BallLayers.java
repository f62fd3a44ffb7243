package org.castlist.adaptation.balls;

import java.util.List;

/**
 * The widths of the network's four layers, of which the authors' are 256, 128, 64, 64 behind 256 inputs [C].
 *
 * @param first width of the first layer; 256 [C]
 * @param second width of the second; 128 [C]
 * @param third width of the third; 64 [C]
 * @param outputs dimension of the learned space; 64 [C], of 32 or more the authors gain nothing
 */
public record BallLayers(int first, int second, int third, int outputs) {

    public BallLayers {
        for (int width : List.of(first, second, third, outputs)) {
            if (width < 1) {
                throw new IllegalArgumentException("a layer must be at least 1 wide, not " + width);
            }
        }
    }

    /** The authors' checkpoint [C]. */
    public static BallLayers asPublished() {
        return new BallLayers(256, 128, 64, 64);
    }

    /** Inputs, then what each layer puts out: five widths. */
    int[] widths(int inputs) {
        return new int[] {inputs, first, second, third, outputs};
    }
}
