package org.castlist.faces.onnx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.castlist.Paper;
import org.castlist.faces.Box;
import org.castlist.faces.Face;
import org.castlist.models.ModelCard.Input;

/**
 * Reads the answer of an SCRFD detector (Guo et al., ICLR 2022): for the strides 8, 16 and 32 two anchors a cell, each with a
 * score and its distances to the left, top, right and bottom side in strides. Outputs are told apart by their lengths, so
 * that files with and without five points are read alike; the points themselves are left to the landmark network.
 */
@Paper(
        authors = "Jia Guo, Jiankang Deng, Alexandros Lattas, Stefanos Zafeiriou",
        title = "Sample and Computation Redistribution for Efficient Face Detection",
        venue = "ICLR",
        year = 2022,
        url = "https://arxiv.org/abs/2105.04714")
final class Scrfd {
    private static final int[] STRIDES = {8, 16, 32};
    private static final int ANCHORS = 2;

    private Scrfd() {}

    static List<Face> read(List<float[]> answer, Input input, double minScore) throws IOException {
        List<Face> faces = new ArrayList<>();
        for (int stride : STRIDES) {
            int columns = input.width() / stride;
            int anchors = columns * (input.height() / stride) * ANCHORS;
            // The boxes of one stride have as many numbers as the scores of the next finer one; files list all scores
            // first.
            float[] scores = ofLength(answer, anchors, stride).get(0);
            List<float[]> boxes = ofLength(answer, 4 * anchors, stride);
            float[] sides = boxes.get(boxes.size() - 1);
            for (int i = 0; i < anchors; i++) {
                int cell = i / ANCHORS;
                double x = cell % columns * stride;
                double y = (double) (cell / columns) * stride;
                double width = (sides[4 * i] + sides[4 * i + 2]) * stride;
                double height = (sides[4 * i + 1] + sides[4 * i + 3]) * stride;
                if (scores[i] >= minScore && width > 0 && height > 0) {
                    Box box = new Box(
                            (x - sides[4 * i] * stride) / input.width(),
                            (y - sides[4 * i + 1] * stride) / input.height(),
                            width / input.width(),
                            height / input.height());
                    faces.add(new Face(box, Math.min(1, scores[i])));
                }
            }
        }
        return faces;
    }

    private static List<float[]> ofLength(List<float[]> answer, int length, int stride) throws IOException {
        List<float[]> fitting =
                answer.stream().filter(output -> output.length == length).toList();
        if (fitting.isEmpty()) {
            throw new IOException("an SCRFD detector needs an output of " + length + " numbers for stride " + stride);
        }
        return fitting;
    }
}
