package org.castlist.faces.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.castlist.faces.Face;
import org.castlist.models.ModelCard.Channels;
import org.castlist.models.ModelCard.Input;
import org.castlist.models.ModelCard.Layout;
import org.junit.jupiter.api.Test;

/** How detectors' answers are read, on made-up ones. */
class AnswersTest {
    private static final Input SQUARE = new Input(640, 640, Channels.RGB, Layout.NCHW, 127.5, 128);

    @Test
    void readsCornerBoxesWhicheverOutputComesFirst() throws IOException {
        float[] scores = {0.1f, 0.9f, 0.95f, 0.05f};
        float[] boxes = {0.1f, 0.2f, 0.3f, 0.6f, 0, 0, 1, 1};
        for (List<float[]> answer : List.of(List.of(scores, boxes), List.of(boxes, scores))) {
            List<Face> faces = CornerBoxes.read(answer, 0.5);
            assertThat(faces).hasSize(1);
            assertThat(faces.get(0).score()).isCloseTo(0.9, within(1e-6));
            assertThat(faces.get(0).box().height()).isCloseTo(0.4, within(1e-6));
        }
        assertThatThrownBy(() -> CornerBoxes.read(List.of(scores), 0.5)).hasMessageContaining("2 outputs");
    }

    @Test
    void readsScrfdAnchorsOfEveryStride() throws IOException {
        List<float[]> scores = new ArrayList<>();
        List<float[]> sides = new ArrayList<>();
        for (int stride : new int[] {8, 16, 32}) {
            int columns = 640 / stride;
            int anchors = columns * columns * 2;
            float[] score = new float[anchors];
            float[] side = new float[anchors * 4];
            // the second anchor of the cell at column 5, row 3: two strides to each side
            int i = (3 * columns + 5) * 2 + 1;
            score[i] = 0.8f;
            java.util.Arrays.fill(side, 4 * i, 4 * i + 4, 2);
            scores.add(score);
            sides.add(side);
        }
        List<float[]> answer = new ArrayList<>(scores);
        answer.addAll(sides);
        List<Face> faces = Scrfd.read(answer, SQUARE, 0.5);
        assertThat(faces).hasSize(3);
        int[] strides = {8, 16, 32};
        for (int s = 0; s < 3; s++) {
            assertThat(faces.get(s).box().x() * 640).isCloseTo(3.0 * strides[s], within(1e-3));
            assertThat(faces.get(s).box().y() * 640).isCloseTo(1.0 * strides[s], within(1e-3));
            assertThat(faces.get(s).box().width() * 640).isCloseTo(4.0 * strides[s], within(1e-3));
        }
        assertThatThrownBy(() -> Scrfd.read(scores.subList(0, 1), SQUARE, 0.5)).hasMessageContaining("stride 8");
    }
}
