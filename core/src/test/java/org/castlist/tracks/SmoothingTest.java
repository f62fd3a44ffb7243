package org.castlist.tracks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.castlist.faces.Box;
import org.castlist.video.Moment;
import org.junit.jupiter.api.Test;

class SmoothingTest {

    @Test
    void leavesAFaceInEvenMotionWhereItIs() {
        List<TrackedBox> even = track(30, 0);

        List<TrackedBox> smooth = new Smoothing(0.1).smooth(even);

        for (int i = 0; i < even.size(); i++) {
            assertThat(smooth.get(i).box().x()).isCloseTo(even.get(i).box().x(), within(1e-6));
            assertThat(smooth.get(i).box().width()).isCloseTo(even.get(i).box().width(), within(1e-6));
        }
    }

    @Test
    void takesMostOfTheJitterOut() {
        List<TrackedBox> truth = track(200, 0);
        List<TrackedBox> noisy = track(200, 3);

        assertThat(error(new Smoothing(0.1).smooth(noisy), truth)).isLessThan(0.6 * error(noisy, truth));
        assertThat(new Smoothing(0).smooth(noisy)).isEqualTo(noisy);
    }

    @Test
    void leavesOneOrTwoBoxesAlone() {
        List<TrackedBox> two = track(2, 3);

        assertThat(new Smoothing(0.1).smooth(two.subList(0, 1))).isEqualTo(two.subList(0, 1));
        assertThat(new Smoothing(0.1).smooth(two).get(1).box().x())
                .isCloseTo(two.get(1).box().x(), within(1e-9));
    }

    private static double error(List<TrackedBox> a, List<TrackedBox> b) {
        double sum = 0;
        for (int i = 0; i < a.size(); i++) {
            sum += Math.pow(a.get(i).box().centreX() - b.get(i).box().centreX(), 2);
        }
        return Math.sqrt(sum / a.size());
    }

    private static List<TrackedBox> track(int length, double jitter) {
        Random random = new Random(5);
        List<TrackedBox> boxes = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            Box box = new Box(5 * i + jitter * random.nextGaussian(), 40, 60 + i, 60);
            boxes.add(new TrackedBox(i, new Moment(i, Stage.RATE), box, 0.9));
        }
        return boxes;
    }
}
