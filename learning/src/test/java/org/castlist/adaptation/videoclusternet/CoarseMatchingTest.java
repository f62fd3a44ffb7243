package org.castlist.adaptation.videoclusternet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.castlist.adaptation.videoclusternet.CoarseMatching.Threshold;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoarseMatchingTest {
    private static final PrecisionGuard NONE = PrecisionGuard.none();

    /** Unit vectors about a direction. */
    private static double[][] track(double[] centre, int crops, double scatter, Random random) {
        return IntStream.range(0, crops)
                .mapToObj(crop -> unit(IntStream.range(0, centre.length)
                        .mapToDouble(d -> centre[d] + scatter * random.nextGaussian())
                        .toArray()))
                .toArray(double[][]::new);
    }

    private static double[] unit(double[] vector) {
        double norm = Math.sqrt(IntStream.range(0, vector.length)
                .mapToDouble(d -> vector[d] * vector[d])
                .sum());
        return IntStream.range(0, vector.length)
                .mapToDouble(d -> vector[d] / norm)
                .toArray();
    }

    private static double[] direction(int dimension, Random random) {
        return unit(random.doubles(dimension, -1, 1).toArray());
    }

    /** People of three tracks each, with 512 dimensions. */
    private static List<double[][]> film(int people, double scatter, long seed) {
        Random random = new Random(seed);
        List<double[][]> tracks = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            double[] centre = direction(512, random);
            for (int track = 0; track < 3; track++) {
                tracks.add(track(centre, 9, scatter, random));
            }
        }
        return tracks;
    }

    private static CoarseMatching matching(Covariance covariance, double leastMatched) {
        return new CoarseMatching(covariance, Threshold.MEAN_DENSITY, NONE, leastMatched);
    }

    @ParameterizedTest
    @EnumSource
    void identicalTracksMatchAndFarOnesDoNot(Covariance covariance) {
        Random random = new Random(1);
        double[][] one = track(direction(512, random), 7, 0.03, random);
        double[][] far = track(direction(512, random), 7, 0.03, random);

        Matches matches = matching(covariance, 0).match(List.of(one, far, one), CannotLinks.none(3));

        assertThat(matches.of(0)).containsExactly(2);
        assertThat(matches.of(1)).isEmpty();
        assertThat(matches.pairs()).isEqualTo(1);
        assertThat(matches.matchedTracks()).isEqualTo(2);
        assertThat(matches.rule()).isEqualTo(Matches.Rule.DENSITY);
    }

    @Test
    void thePairsOfAFilmAreItsMatchesEachOnce() {
        List<TrackFeatures> film = Films.people(6, 3, 0, 1);
        CannotLinks apart = CannotLinks.of(6, List.of(new int[] {1, 4}));

        List<int[]> pairs = CoarseMatching.asPublished().pairs(film, apart);

        assertThat(pairs).containsExactly(new int[] {0, 3}, new int[] {2, 5});
    }

    @ParameterizedTest
    @EnumSource
    void densitiesOf512DimensionsAreNumbers(Covariance covariance) {
        for (double scatter : new double[] {0, 1e-9, 0.03, 1}) {
            List<double[][]> tracks = film(2, scatter, 2);
            Bell bell = Bell.around(tracks.get(0), covariance);

            assertThat(bell.logDensity(bell.mean())).isZero();
            assertThat(bell.logDensity(Bell.around(tracks.get(3), covariance).mean()))
                    .isFinite()
                    .isNegative();
        }
        assertThat(Bell.around(new double[][] {{1, 0}}, covariance).logDensity(new double[] {0, 1}))
                .isFinite();
    }

    @Test
    void averagesDensitiesWithoutLeavingTheLogarithms() {
        assertThat(Threshold.MEAN_DENSITY.of(new double[] {-800, -802})).isCloseTo(-800.5662191695, within(1e-9));
        assertThat(Threshold.MEAN_LOG_DENSITY.of(new double[] {-800, -802})).isEqualTo(-801);
    }

    /** Crops at 1, 2 ... n to both sides on a line; the least likely quarter, rounded up, are those farthest out. */
    @Test
    void theLeastLikelyQuarterIsRoundedUp() {
        double[][] five = {{-2}, {-1}, {0}, {1}, {2}}; // two of five: both at 2
        double[][] four = {{-2}, {-1}, {1}, {2}}; // one of four: at 2
        double[][] skewed = {{-1}, {-1}, {-1}, {-1}, {4}}; // two of five: at 4 and at -1
        CoarseMatching logarithms = new CoarseMatching(Covariance.ISOTROPIC, Threshold.MEAN_LOG_DENSITY, NONE, 0);

        for (double[][] crops : List.of(five, four)) {
            assertThat(logarithms
                            .match(List.of(crops, new double[][] {{1.999}}), CannotLinks.none(2))
                            .pairs())
                    .isOne();
            assertThat(logarithms
                            .match(List.of(crops, new double[][] {{2.001}}), CannotLinks.none(2))
                            .pairs())
                    .isZero();
        }
        double reach = Math.sqrt((16 + 1) / 2.0); // the mean of the squares of their distances
        assertThat(logarithms
                        .match(List.of(skewed, new double[][] {{reach - 0.001}}), CannotLinks.none(2))
                        .pairs())
                .isOne();
        assertThat(logarithms
                        .match(List.of(skewed, new double[][] {{reach + 0.001}}), CannotLinks.none(2))
                        .pairs())
                .isZero();
    }

    @Test
    void oneDirectionIsEnoughAndMatchesAreNotPassedOn() {
        double[][] left = {{-1}, {-0.9}};
        double[][] right = {{1}, {0.9}};
        double[][] wide = {{-2}, {2}};

        Matches matches = matching(Covariance.ISOTROPIC, 0).match(List.of(left, wide, right), CannotLinks.none(3));

        assertThat(matches.of(1)).containsExactly(0, 2);
        assertThat(matches.of(0)).containsExactly(1);
        assertThat(matches.pairs()).isEqualTo(2);
    }

    @Test
    void tracksOnScreenAtOnceNeverMatch() {
        List<double[][]> tracks = film(2, 0.02, 3);
        CannotLinks links = CannotLinks.of(6, List.of(new int[] {0, 1}));

        for (double leastMatched : new double[] {0, 1}) {
            Matches matches = matching(Covariance.ISOTROPIC, leastMatched).match(tracks, links);
            assertThat(matches.of(0)).doesNotContain(1);
            assertThat(matches.of(1)).doesNotContain(0);
        }
    }

    @Test
    void saysWhenNeighboursHadToTakeTheRulesPlace() {
        Random random = new Random(4);
        List<double[][]> tracks = new ArrayList<>();
        for (int person = 0; person < 5; person++) {
            double[] centre = direction(512, random);
            for (int track = 0; track < 2; track++) { // each in a light of its own, much the same within
                double[] lit = track(centre, 1, 0.02, random)[0];
                tracks.add(track(lit, 8, 0.002, random));
            }
        }

        Matches strict = matching(Covariance.ISOTROPIC, 0).match(tracks, CannotLinks.none(10));
        Matches matches = matching(Covariance.ISOTROPIC, 0.1).match(tracks, CannotLinks.none(10));

        assertThat(strict.pairs()).isZero();
        assertThat(matches.rule()).isEqualTo(Matches.Rule.NEIGHBOURS);
        assertThat(matches.pairs()).isEqualTo(5);
        assertThat(matches.of(4)).containsExactly(5);
    }

    @Test
    void theOrderOfTheTracksDoesNotMatter() {
        List<double[][]> tracks = film(20, 0.05, 5);
        List<Integer> order = new ArrayList<>(IntStream.range(0, 60).boxed().toList());
        Collections.shuffle(order, new Random(5));

        Matches straight = CoarseMatching.guarded().match(tracks, CannotLinks.none(60));
        Matches shuffled =
                CoarseMatching.guarded().match(order.stream().map(tracks::get).toList(), CannotLinks.none(60));

        assertThat(straight.pairs()).isPositive();
        for (int i = 0; i < 60; i++) {
            assertThat(IntStream.of(shuffled.of(i)).map(order::get).sorted())
                    .containsExactly(
                            IntStream.of(straight.of(order.get(i))).boxed().toArray(Integer[]::new));
        }
    }

    /** Poor pictures lean towards one direction, whoever they show, and scatter. */
    @Test
    void theGuardKeepsPoorPicturesOfTwoPeopleApart() {
        Random random = new Random(6);
        double[] poor = direction(64, random);
        List<double[][]> tracks = new ArrayList<>();
        for (int person = 0; person < 8; person++) {
            double[] centre = direction(64, random);
            for (int track = 0; track < 8; track++) {
                double share = track < 5 ? 0 : 0.6;
                double[] mixed = IntStream.range(0, 64)
                        .mapToDouble(d -> (1 - share) * centre[d] + share * poor[d])
                        .toArray();
                tracks.add(track(mixed, 6, share > 0 ? 0.14 : 0.09, random));
            }
        }
        CannotLinks none = CannotLinks.none(64);

        double plain = precision(CoarseMatching.asPublished().match(tracks, none));
        double guarded = precision(CoarseMatching.guarded().match(tracks, none));

        assertThat(plain).isLessThan(0.8);
        assertThat(guarded).isGreaterThan(0.95);
    }

    /** The share of the pairs that are one person's, eight tracks a person. */
    private static double precision(Matches matches) {
        int right = 0;
        for (int i = 0; i < matches.size(); i++) {
            for (int j : matches.of(i)) {
                right += i / 8 == j / 8 ? 1 : 0;
            }
        }
        return right / 2.0 / matches.pairs();
    }

    @Test
    void takesFewTracks() {
        for (int tracks = 0; tracks < 4; tracks++) {
            assertThat(CoarseMatching.guarded()
                            .match(film(2, 0.02, 7).subList(0, tracks), CannotLinks.none(tracks))
                            .size())
                    .isEqualTo(tracks);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoarseMatching.guarded().match(film(1, 0.02, 7), CannotLinks.none(4)))
                .withMessageContaining("3")
                .withMessageContaining("4");
    }
}
