package org.castlist.faces.onnx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.castlist.faces.Box;
import org.castlist.faces.Face;

/** Reads scores N x 2 (not a face, face) and corner boxes N x 4 in 0..1, in whichever order the file lists the two. */
final class CornerBoxes {
    private CornerBoxes() {}

    static List<Face> read(List<float[]> answer, double minScore) throws IOException {
        if (answer.size() != 2) {
            throw new IOException("a detector with corner boxes has 2 outputs, not " + answer.size());
        }
        boolean scoresFirst = answer.get(0).length < answer.get(1).length;
        float[] scores = answer.get(scoresFirst ? 0 : 1);
        float[] boxes = answer.get(scoresFirst ? 1 : 0);
        if (boxes.length != 2 * scores.length) {
            throw new IOException("a detector with corner boxes has 2 scores and 4 numbers a box, not " + scores.length
                    + " and " + boxes.length + " in all");
        }
        List<Face> faces = new ArrayList<>();
        for (int i = 0; i < scores.length / 2; i++) {
            double score = Math.min(1, scores[2 * i + 1]);
            double width = boxes[4 * i + 2] - boxes[4 * i];
            double height = boxes[4 * i + 3] - boxes[4 * i + 1];
            if (score >= minScore && width > 0 && height > 0) {
                faces.add(new Face(new Box(boxes[4 * i], boxes[4 * i + 1], width, height), score));
            }
        }
        return faces;
    }
}
