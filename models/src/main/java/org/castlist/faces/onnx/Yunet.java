package org.castlist.faces.onnx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.castlist.faces.Box;
import org.castlist.faces.Face;
import org.castlist.models.ModelCard.Input;

/**
 * Reads the answer of a YuNet detector (Wu, Peng, Yu, 2023): for the strides 8, 16 and 32 one anchor a cell. The file lists the
 * three class scores, the three objectness scores, the three lists of boxes and the three lists of points; a box is an offset
 * of the centre and the logarithm of the size, in strides.
 */
final class Yunet {
    private static final int[] STRIDES = {8, 16, 32};

    private Yunet() {}

    static List<Face> read(List<float[]> answer, Input input, double minScore) throws IOException {
        if (answer.size() < 3 * STRIDES.length) {
            throw new IOException("a YuNet detector has at least 9 outputs, not " + answer.size());
        }
        List<Face> faces = new ArrayList<>();
        for (int s = 0; s < STRIDES.length; s++) {
            int stride = STRIDES[s];
            int columns = input.width() / stride;
            int cells = columns * (input.height() / stride);
            float[] classes = ofLength(answer.get(s), cells, stride);
            float[] objects = ofLength(answer.get(STRIDES.length + s), cells, stride);
            float[] boxes = ofLength(answer.get(2 * STRIDES.length + s), 4 * cells, stride);
            for (int i = 0; i < cells; i++) {
                double score = Math.min(1, Math.sqrt(Math.max(0, classes[i]) * Math.max(0, objects[i])));
                if (score >= minScore) {
                    double width = Math.exp(boxes[4 * i + 2]) * stride;
                    double height = Math.exp(boxes[4 * i + 3]) * stride;
                    double x = (i % columns + boxes[4 * i]) * stride - width / 2;
                    double y = (i / columns + boxes[4 * i + 1]) * stride - height / 2;
                    faces.add(new Face(
                            new Box(
                                    x / input.width(),
                                    y / input.height(),
                                    width / input.width(),
                                    height / input.height()),
                            score));
                }
            }
        }
        return faces;
    }

    private static float[] ofLength(float[] output, int length, int stride) throws IOException {
        if (output.length != length) {
            throw new IOException("a YuNet detector's output for stride " + stride + " has " + length + " numbers, not "
                    + output.length);
        }
        return output;
    }
}
