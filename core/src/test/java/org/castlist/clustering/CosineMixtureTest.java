package org.castlist.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference figures were computed in Python from the same 30 x 30 cosines with 27 cannot-links. */
class CosineMixtureTest {

    private static final ExpectedCosines NOTHING = new ExpectedCosines(0, 1, 1, 1, 0);
    private static final double[][] COSINES = read("em_example_S.csv");
    private static final double[][] LINKED = read("em_example_CL.csv");

    @Test
    void agreesWithTheReferenceOnKnownPairsOfTwoPeople() {
        CosineMixture mixture = CosineMixture.fit(Cosines.of(pairs(0)), Cosines.of(pairs(1)), NOTHING);

        assertThat(figures(mixture))
                .containsExactly(
                        new double[] {.05967299, .08804070, .59233636, .07820744, .33084414, .34038658, .34944186},
                        within(6e-9));
    }

    @Test
    void agreesWithTheReferenceWithoutKnownPairs() {
        double[] all = DoubleStream.concat(DoubleStream.of(pairs(0)), DoubleStream.of(pairs(1)))
                .toArray();

        CosineMixture mixture = CosineMixture.fit(Cosines.of(all), Cosines.of(), NOTHING);

        assertThat(figures(mixture))
                .containsExactly(
                        new double[] {.05969050, .08806818, .59236692, .07816575, .31026851, .34041097, .35079817},
                        within(6e-9));
    }

    @Test
    void findsTheSameCurvesWhenThereAreTooManyPairsToKeepEach() {
        Random random = new Random(1);
        double[] many = DoubleStream.generate(() -> random.nextInt(8) == 0
                        ? 0.55 + 0.15 * random.nextGaussian()
                        : 0.05 + 0.1 * random.nextGaussian())
                .filter(cosine -> Math.abs(cosine) < 1)
                .limit(Cosines.EXACT + 1)
                .toArray();

        CosineMixture exact = CosineMixture.fit(Cosines.of(many), Cosines.of(), NOTHING);
        CosineMixture rounded =
                CosineMixture.fit(Cosines.of(DoubleStream.of(many), many.length), Cosines.of(), NOTHING);

        assertThat(figures(rounded)).containsExactly(figures(exact), within(1e-4));
        assertThat(exact.equalDensity()).isCloseTo(0.27, within(0.03));
    }

    @Test
    void goesByWhatIsExpectedWhenThereIsLittleToLearnFrom() {
        ExpectedCosines expected = new ExpectedCosines(0, 0.1, 0.6, 0.1, 100);

        CosineMixture onePerson =
                CosineMixture.fit(Cosines.of(0.5, 0.55, 0.6, 0.65, 0.7, 0.75), Cosines.of(), expected);
        CosineMixture alone = CosineMixture.fit(Cosines.of(0.5, 0.55, 0.6, 0.65, 0.7, 0.75), Cosines.of(), NOTHING);

        assertThat(onePerson.equalDensity()).isCloseTo(0.3, within(0.05));
        assertThat(alone.equalDensity()).isGreaterThan(0.6);
    }

    @Test
    void takesASinglePair() {
        CosineMixture mixture = CosineMixture.fit(Cosines.of(0.3), Cosines.of(), NOTHING);

        assertThat(mixture.equalDensity()).isGreaterThan(0.3);
    }

    private static double[] figures(CosineMixture mixture) {
        return new double[] {
            mixture.different().mean(),
            mixture.different().deviation(),
            mixture.same().mean(),
            mixture.same().deviation(),
            mixture.share(),
            mixture.equalDensity(),
            mixture.equalPosterior()
        };
    }

    private static double[] pairs(int linked) {
        return IntStream.range(0, COSINES.length)
                .boxed()
                .flatMapToDouble(i -> IntStream.range(0, i)
                        .filter(j -> LINKED[i][j] == linked)
                        .mapToDouble(j -> COSINES[i][j]))
                .toArray();
    }

    private static double[][] read(String name) {
        try (InputStream in = Objects.requireNonNull(CosineMixtureTest.class.getResourceAsStream(name))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream()
                    .map(line -> Stream.of(line.split(",", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
