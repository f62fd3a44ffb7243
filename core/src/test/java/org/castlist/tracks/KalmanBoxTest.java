package org.castlist.tracks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.castlist.faces.Box;
import org.junit.jupiter.api.Test;

class KalmanBoxTest {
    private static final double FRAME = 1.0 / 30;

    @Test
    void manyFramesInOneStepAreTheSameAsOneByOne() {
        KalmanBox once = moving();
        KalmanBox stepwise = moving();

        once.predict(6 * FRAME);
        for (int i = 0; i < 6; i++) {
            stepwise.predict(FRAME);
        }

        assertThat(once.box().x()).isCloseTo(stepwise.box().x(), within(1e-9));
        assertThat(once.doubt()).isCloseTo(stepwise.doubt(), within(1e-3));
    }

    @Test
    void foreseesEvenMotion() {
        KalmanBox face = moving();

        face.predict(5 * FRAME);

        assertThat(face.box().x()).isCloseTo(4 * 39 + 4 * 5, within(2.0));
        assertThat(face.box().y()).isCloseTo(50, within(0.5));
    }

    @Test
    void startsWithThePublishedUncertainty() {
        KalmanBox face = new KalmanBox(new Box(0, 0, 80, 80));

        assertThat(face.doubt()).isCloseTo(0.1, within(1e-12)); // 2 x 1/20 of the side
        face.predict(FRAME);
        // 0.1^2 + (10/160)^2 + (1/20)^2 + (1/160)^2 / 3
        assertThat(square(face.doubt())).isCloseTo(0.01 + 0.00390625 + 0.0025 + 0.0000390625 / 3, within(1e-12));
    }

    @Test
    void oneMeasurementWeighsAsTheTextbookSays() {
        KalmanBox face = new KalmanBox(new Box(0, 0, 80, 80));

        face.update(new Box(10, 0, 80, 80)); // gain = 8^2 / (8^2 + 4^2)

        assertThat(face.box().x()).isCloseTo(8, within(1e-12));
        assertThat(face.surprise(new Box(8, 0, 80, 80))).isCloseTo(0, within(1e-12));
    }

    @Test
    void goesWithTheCamera() {
        KalmanBox face = moving();
        Box before = face.box();
        CameraMotion camera = new CameraMotion(1.1, 0, 30, -20);

        face.move(camera);

        assertThat(face.box().x()).isCloseTo(camera.apply(before).x(), within(1e-9));
        assertThat(face.box().height()).isCloseTo(before.height() * 1.1, within(1e-9));
        double atOnce = face.box().centreX();
        face.predict(FRAME);
        assertThat(face.box().centreX() - atOnce).isCloseTo(4 * 1.1, within(0.3));
    }

    /** 40 frames of a face of 80 pixels that goes 4 pixels a frame to the right. */
    private static KalmanBox moving() {
        KalmanBox face = new KalmanBox(new Box(0, 50, 80, 80));
        for (int i = 1; i < 40; i++) {
            face.predict(FRAME);
            face.update(new Box(4 * i, 50, 80, 80));
        }
        return face;
    }

    private static double square(double x) {
        return x * x;
    }
}
