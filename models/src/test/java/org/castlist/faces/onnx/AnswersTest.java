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

    @Test
    void readsYunetCellsOfEveryStride() throws IOException {
        List<float[]> answer = new ArrayList<>();
        for (int numbers : new int[] {1, 1, 4, 10}) {
            for (int stride : new int[] {8, 16, 32}) {
                answer.add(new float[640 / stride * (640 / stride) * numbers]);
            }
        }
        int cell = 7 * 40 + 9; // column 9, row 7 of stride 16
        answer.get(1)[cell] = 0.81f;
        answer.get(4)[cell] = 1;
        answer.get(7)[4 * cell] = 0.5f;
        answer.get(7)[4 * cell + 2] = (float) Math.log(3);
        List<Face> faces = Yunet.read(answer, SQUARE, 0.5);
        assertThat(faces).hasSize(1);
        assertThat(faces.get(0).score()).isCloseTo(0.9, within(1e-6));
        assertThat(faces.get(0).box().centreX() * 640).isCloseTo(9.5 * 16, within(1e-3));
        assertThat(faces.get(0).box().width() * 640).isCloseTo(48, within(1e-3));
        assertThat(faces.get(0).box().height() * 640).isCloseTo(16, within(1e-3));
        assertThatThrownBy(() -> Yunet.read(answer.subList(0, 5), SQUARE, 0.5)).hasMessageContaining("9 outputs");
    }

    @Test
    void readsBlazeFaceGridsInAnyOrder() throws IOException {
        Input input = new Input(256, 256, Channels.RGB, Layout.NHWC, 127.5, 127.5);
        float[] fine = new float[512];
        float[] coarse = new float[384];
        java.util.Arrays.fill(fine, -9);
        java.util.Arrays.fill(coarse, -9);
        float[] fineBoxes = new float[512 * 16];
        float[] coarseBoxes = new float[384 * 16];
        int anchor = (3 * 8 + 5) * 6 + 4; // column 5, row 3 of the coarse grid
        coarse[anchor] = 3;
        coarseBoxes[anchor * 16] = 8;
        coarseBoxes[anchor * 16 + 2] = 64;
        coarseBoxes[anchor * 16 + 3] = 32;
        for (List<float[]> answer :
                List.of(List.of(fine, coarse, fineBoxes, coarseBoxes), List.of(coarseBoxes, fineBoxes, coarse, fine))) {
            List<Face> faces = BlazeFace.read(answer, input, 0.5);
            assertThat(faces).hasSize(1);
            assertThat(faces.get(0).box().centreX() * 256).isCloseTo(5.5 * 32 + 8, within(1e-3));
            assertThat(faces.get(0).box().centreY() * 256).isCloseTo(3.5 * 32, within(1e-3));
            assertThat(faces.get(0).box().width() * 256).isCloseTo(64, within(1e-3));
        }
        assertThatThrownBy(() -> BlazeFace.read(List.of(fine, fineBoxes), input, 0.5))
                .hasMessageContaining("2 grids");
    }
}
