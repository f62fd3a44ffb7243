package org.castlist.adaptation.videoclusternet;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Which tracks are taken for one person while learning. Pairs only: two partners of a track need not be partners. */
final class Matches {

    /** What made the pairs. */
    enum Rule {
        /** The density of one track's mean under another's crops. */
        DENSITY,
        /** The fallback: mutual nearest neighbours. */
        NEIGHBOURS
    }

    /** Says of two tracks whether they are partners; symmetric. */
    @FunctionalInterface
    interface Test {
        boolean match(int i, int j);
    }

    private final Rule rule;
    private final int[][] partners; // T x (partners of the track, ascending)

    private Matches(Rule rule, int[][] partners) {
        this.rule = rule;
        this.partners = partners;
    }

    /** All pairs of so many tracks that pass the test. Asks for every pair twice, on all cores. */
    static Matches of(int tracks, Rule rule, Test test) {
        return new Matches(
                rule,
                IntStream.range(0, tracks)
                        .parallel()
                        .mapToObj(i -> IntStream.range(0, tracks)
                                .filter(j -> j != i && test.match(i, j))
                                .toArray())
                        .toArray(int[][]::new));
    }

    /** The partners of a track, ascending; a copy. */
    int[] of(int track) {
        return partners[track].clone();
    }

    /** How many pairs there are. */
    int pairs() {
        return Arrays.stream(partners).mapToInt(row -> row.length).sum() / 2;
    }

    /** How many tracks have a partner. */
    int matchedTracks() {
        return (int) Arrays.stream(partners).filter(row -> row.length > 0).count();
    }

    /** T. */
    int size() {
        return partners.length;
    }

    Rule rule() {
        return rule;
    }
}
