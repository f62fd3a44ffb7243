package org.castlist.adaptation.videoclusternet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.castlist.clustering.Clustering;
import org.castlist.clustering.OwnThresholds;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;

class LossSpaceTest {

    // the worked example: what teacher and student answer to four crops
    private static final double[][] TEACHER = {{1, 0, -1}, {.5, .2, -.3}, {0, 1, 0}, {-.2, .9, .1}};
    private static final double[][] STUDENT = {{.8, .1, -.9}, {.6, 0, -.2}, {.1, .8, .1}, {-.1, 1, 0}};
    private static final double[] CENTRE = {.1, .2, -.1};
    private static final double TEMPERATURE = .5;

    private static CropAnswers answers(int... crops) {
        float[][] teacher = new float[crops.length][];
        float[][] student = new float[crops.length][];
        for (int f = 0; f < crops.length; f++) {
            double[] sharpened = new double[3];
            for (int k = 0; k < 3; k++) {
                sharpened[k] = (TEACHER[crops[f]][k] - CENTRE[k]) / TEMPERATURE;
            }
            teacher[f] = floats(exponents(logSoftmax(sharpened)));
            student[f] = floats(logSoftmax(STUDENT[crops[f]]));
        }
        return new CropAnswers(teacher, student);
    }

    private static double[] logSoftmax(double[] outputs) {
        double log = Math.log(Arrays.stream(outputs).map(Math::exp).sum());
        return Arrays.stream(outputs).map(z -> z - log).toArray();
    }

    private static double[] exponents(double[] logarithms) {
        return Arrays.stream(logarithms).map(Math::exp).toArray();
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int k = 0; k < floats.length; k++) {
            floats[k] = (float) values[k];
        }
        return floats;
    }

    private static LossSpace space(List<CropAnswers> tracks) {
        return LossSpace.of(
                tracks,
                tracks.stream().map(track -> new double[] {track.crops()}).toList());
    }

    @Test
    void agreesWithTheWorkedValues() {
        LossSpace space = space(List.of(answers(0, 1), answers(2, 3)));

        assertThat(space.distance(0, 1)).isCloseTo(1.3299864473, within(1e-6));
        assertThat(space.ownThreshold(0)).isCloseTo(.8801870710, within(1e-6));
        assertThat(space.ownThreshold(1)).isCloseTo(.8792838279, within(1e-6));
        assertThat(OwnThresholds.asPublished().cluster(space, CannotLinks.none(2)))
                .isEqualTo(Clustering.of(new int[] {0, 1}));
    }

    @Test
    void theDistanceIsTheMeanCrossEntropyOfAllPairsInBothDirections() {
        List<CropAnswers> tracks = random(5, 16);
        LossSpace space = space(tracks);

        for (int i = 0; i < tracks.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(space.distance(i, j)).isCloseTo(loss(tracks.get(i), tracks.get(j)), within(1e-10));
            }
        }
    }

    private static List<CropAnswers> random(int tracks, int outputs) {
        Random random = new Random(1);
        List<CropAnswers> all = new ArrayList<>();
        for (int t = 0; t < tracks; t++) {
            float[][] teacher = new float[t + 1][];
            float[][] student = new float[t + 1][];
            for (int f = 0; f <= t; f++) {
                teacher[f] = floats(
                        exponents(logSoftmax(random.doubles(outputs, -9, 9).toArray())));
                student[f] = floats(logSoftmax(random.doubles(outputs, -9, 9).toArray()));
            }
            all.add(new CropAnswers(teacher, student));
        }
        return all;
    }

    private static double loss(CropAnswers a, CropAnswers b) {
        double sum = 0;
        for (int i = 0; i < a.crops(); i++) {
            for (int j = 0; j < b.crops(); j++) {
                sum += loss(a.teacher()[i], b.student()[j]) + loss(b.teacher()[j], a.student()[i]);
            }
        }
        return sum / 2 / a.crops() / b.crops();
    }

    private static double loss(float[] teacher, float[] student) {
        double sum = 0;
        for (int k = 0; k < teacher.length; k++) {
            sum -= (double) teacher[k] * student[k];
        }
        return sum;
    }

    @Test
    void aTrackIsAtNoDistanceFromItselfThoughItsCropsAre() {
        LossSpace space = space(List.of(answers(0, 0), answers(2, 3)));

        assertThat(space.distance(0, 0)).isZero();
        assertThat(space.ownThreshold(0)).isGreaterThan(.6); // the entropy of what the teacher says
    }

    @Test
    void keepsInMindWhatItCannotVouchForButItsPoolsDoNot() {
        LossSpace space = space(List.of(answers(0), answers(1, 2), answers(3))).putAside(Set.of(2));

        assertThat(space.aside()).containsExactly(2);
        assertThat(space.only(new int[] {0, 1}).aside()).isEmpty();
        assertThat(space.only(new int[] {1}).point(0)).containsExactly(2);
    }

    @Test
    void isASpaceOfNoTracksToo() {
        assertThat(space(List.of()).size()).isZero();
        assertThat(space(List.of()).distances(new int[0])).isEmpty();
    }

    @Test
    void refusesAnswersThatDoNotFitTogether() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CropAnswers(new float[2][3], new float[1][3]))
                .withMessageContaining("2 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LossSpace.of(List.of(answers(0)), List.of()))
                .withMessageContaining("1 tracks");
    }
}
