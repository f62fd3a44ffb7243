package org.castlist.adaptation.videoclusternet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The partners of each track as one array: T, how many partners each track has, then the partners. */
final class MatchNumbers {
    private MatchNumbers() {}

    static NDArray toArray(int[][] partners, NDManager owner) {
        return owner.create(IntStream.concat(
                        IntStream.concat(
                                IntStream.of(partners.length),
                                Arrays.stream(partners).mapToInt(row -> row.length)),
                        Arrays.stream(partners).flatMapToInt(Arrays::stream))
                .toArray());
    }

    static int[][] partners(NDArray array) {
        int[] numbers = array.toIntArray();
        int[][] partners = new int[numbers[0]][];
        int start = 1 + partners.length;
        for (int track = 0; track < partners.length; track++) {
            int end = start + numbers[1 + track];
            partners[track] = Arrays.copyOfRange(numbers, start, end);
            start = end;
        }
        return partners;
    }
}
