package org.castlist.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RandomPlanesTest implements NearestPeopleContract {

    @Override
    public NearestPeople search() {
        return RandomPlanes.standard();
    }

    @Override
    public double leastShare() {
        return 0.99;
    }

    @Test
    void whatItFindsIsToTheLastBitWhatExactSearchFinds() {
        Crowd crowd = Crowd.of(Faces.library(110, 12, 0.8)); // more than a block
        int[] everybody = IntStream.range(0, crowd.size()).toArray();
        Reach reach = new Reach(0.45, 1000);

        Set<Likeness> exact = Set.copyOf(new EveryPair().find(crowd, everybody, reach));
        Set<Likeness> found = Set.copyOf(RandomPlanes.standard().find(crowd, everybody, reach));

        assertThat(exact.containsAll(found)).isTrue();
        assertThat(found).hasSizeGreaterThan(exact.size() * 99 / 100);
    }

    @ParameterizedTest
    @CsvSource({"0.6, 0.2", "0.6, 0.02", "0.45, 0.2"})
    void ofPairsAtTheLeastCosineItMissesAsManyAsWasAllowed(double cosine, double missed) {
        int pairs = 4000;
        Crowd crowd = pairs(pairs, cosine + 1e-4);
        int[] firstOfEach = IntStream.range(0, pairs).map(pair -> 2 * pair).toArray();

        List<Likeness> found = new RandomPlanes(512, missed, 5).find(crowd, firstOfEach, new Reach(cosine, 10));

        double share = found.stream()
                        .filter(pair -> pair.other() == pair.one() + 1 && pair.one() % 2 == 0)
                        .count()
                / (double) pairs;
        assertThat(1 - share).isBetween(missed / 2, 1.3 * missed);
    }

    /** Two people each, of two films, with this cosine. */
    private static Crowd pairs(int count, double cosine) {
        Random random = new Random(3);
        int dimension = 96;
        float[][] units = new float[2 * count][];
        for (int pair = 0; pair < count; pair++) {
            double[] one = unit(random.doubles(dimension, -1, 1).toArray());
            double[] other = unit(random.doubles(dimension, -1, 1).toArray());
            double common = dot(one, other);
            double[] across = unit(IntStream.range(0, dimension)
                    .mapToDouble(d -> other[d] - common * one[d])
                    .toArray());
            units[2 * pair] = floats(one);
            units[2 * pair + 1] = floats(IntStream.range(0, dimension)
                    .mapToDouble(d -> cosine * one[d] + Math.sqrt(1 - cosine * cosine) * across[d])
                    .toArray());
        }
        int[] films = IntStream.range(0, 2 * count).map(person -> person % 2).toArray();
        return Crowd.nameless(units, films, new float[2 * count]);
    }

    private static double[] unit(double[] vector) {
        double norm = Math.sqrt(dot(vector, vector));
        return Arrays.stream(vector).map(value -> value / norm).toArray();
    }

    private static double dot(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(d -> one[d] * other[d])
                .sum();
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int d = 0; d < floats.length; d++) {
            floats[d] = (float) values[d];
        }
        return floats;
    }

    @ParameterizedTest
    @CsvSource({"128, 0.5, 0.01", "512, 0.62, 0.01", "512, 0.62, 0.2", "1024, -0.3, 0.001", "128, 0.999, 0.5"})
    void asManyPlanesMayLieBetweenAsTheBinomialDistributionSays(int planes, double cosine, double missed) {
        BigDecimal chance = new BigDecimal(Math.acos(cosine) / Math.PI);
        BigDecimal sum = BigDecimal.ZERO;
        BigInteger ways = BigInteger.ONE;
        int most = -1;
        while (sum.compareTo(new BigDecimal(1 - missed)) < 0) {
            most++;
            sum = sum.add(new BigDecimal(ways)
                    .multiply(chance.pow(most, MathContext.DECIMAL128))
                    .multiply(BigDecimal.ONE.subtract(chance).pow(planes - most, MathContext.DECIMAL128)));
            ways = ways.multiply(BigInteger.valueOf(planes - most)).divide(BigInteger.valueOf(most + 1));
        }

        assertThat(new RandomPlanes(planes, missed, 1).mostBetween(cosine)).isEqualTo(most);
    }

    @Test
    void anyCosineHasABound() {
        assertThat(RandomPlanes.standard().mostBetween(-1)).isEqualTo(512);
        assertThat(RandomPlanes.standard().mostBetween(-0.9999999)).isEqualTo(512);
        assertThat(RandomPlanes.standard().mostBetween(1.001)).isZero();
        assertThat(new RandomPlanes(128, 1e-300, 1).mostBetween(0.5)).isBetween(64, 128);
    }

    @Test
    void settingsThatMakeNoSketchAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RandomPlanes(0, 0.1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RandomPlanes(500, 0.1, 1))
                .withMessage("planes must be a multiple of 128, not 500");
        assertThatIllegalArgumentException().isThrownBy(() -> new RandomPlanes(512, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new RandomPlanes(512, 1, 1));
    }
}
