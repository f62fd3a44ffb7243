package org.castlist.faces.onnx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.castlist.faces.Box;
import org.castlist.faces.Face;
import org.castlist.models.ModelCard.Input;

/**
 * Reads the answer of a BlazeFace detector (Bazarevsky et al., 2019): a fine grid with 2 anchors a cell and one half as fine
 * with 6. An anchor has a score, as a logit, and 16 numbers of which the first four are its box: offset of the centre and
 * size, in pixels of the input.
 */
final class BlazeFace {
    private static final int NUMBERS = 16;

    private BlazeFace() {}

    static List<Face> read(List<float[]> answer, Input input, double minScore) throws IOException {
        List<Face> faces = new ArrayList<>();
        for (float[] scores : answer) {
            for (float[] numbers : answer) {
                if (numbers.length == NUMBERS * scores.length) {
                    faces.addAll(grid(scores, numbers, input, minScore));
                }
            }
        }
        if (answer.size() != 4) {
            throw new IOException(
                    "a BlazeFace detector has scores and boxes of 2 grids, not " + answer.size() + " outputs");
        }
        return faces;
    }

    private static List<Face> grid(float[] scores, float[] numbers, Input input, double minScore) throws IOException {
        int columns = columns(scores.length);
        int anchors = scores.length / (columns * columns);
        List<Face> faces = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            double score = 1 / (1 + Math.exp(-scores[i]));
            double width = numbers[NUMBERS * i + 2] / input.width();
            double height = numbers[NUMBERS * i + 3] / input.height();
            if (score >= minScore && width > 0 && height > 0) {
                int cell = i / anchors;
                double x = (cell % columns + 0.5) / columns + numbers[NUMBERS * i] / input.width();
                double y = (cell / columns + 0.5) / columns + numbers[NUMBERS * i + 1] / input.height();
                faces.add(new Face(new Box(x - width / 2, y - height / 2, width, height), score));
            }
        }
        return faces;
    }

    /** 2 anchors a cell on the fine grid, 6 on the coarse one: only one of the two makes a square. */
    private static int columns(int length) throws IOException {
        for (int anchors : new int[] {2, 6}) {
            int columns = (int) Math.round(Math.sqrt((double) length / anchors));
            if (columns * columns * anchors == length) {
                return columns;
            }
        }
        throw new IOException("a BlazeFace grid has 2 or 6 anchors a cell, which " + length + " scores do not fit");
    }
}
