package org.castlist.embeddings;

import java.nio.file.Path;

/**
 * The face network behind the embeddings, for whoever wants to train it further.
 *
 * @param file the network in ONNX
 * @param blueFirst whether its input's channels are blue, green, red; otherwise red, green, blue
 * @param mean subtracted from each value of 0..255
 * @param scale what is left is divided by it
 */
public record FaceNetwork(Path file, boolean blueFirst, double mean, double scale) {

    public FaceNetwork {
        if (scale == 0) {
            throw new IllegalArgumentException("pixels cannot be divided by a scale of 0");
        }
    }
}
