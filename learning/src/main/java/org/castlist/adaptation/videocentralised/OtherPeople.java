package org.castlist.adaptation.videocentralised;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.castlist.adaptation.DotProducts;
import org.castlist.adaptation.training.FilmFrames;
import org.castlist.tracks.CannotLinks;

/**
 * Which tracks are taken for two people before anything is learned: those on screen at once, and those whose embeddings are
 * least alike. What is in between may be one person and is left alone. Memory: 4 T² bytes while it is made.
 */
final class OtherPeople {
    private final float[][] means; // T x D, unit length or zero
    private final CannotLinks cannotLinks;
    private final float least; // pairs with a cosine below it are two people
    private final boolean any;

    /**
     * @param farShare how many of all pairs are least alike
     */
    OtherPeople(FilmFrames film, double farShare) {
        this.means = IntStream.range(0, film.tracks())
                .mapToObj(track -> FilmClips.unit(film.mean(track)))
                .toArray(float[][]::new);
        this.cannotLinks = film.cannotLinks();
        float[] cosines = cosines(means);
        this.least = quantile(cosines, farShare);
        this.any = cannotLinks.pairs() > 0 || (cosines.length > 0 && cosines[0] < least);
    }

    /** Of all pairs, ascending. */
    private static float[] cosines(float[][] means) {
        int pairs = Math.toIntExact((long) means.length * (means.length - 1) / 2);
        float[] cosines = new float[Math.max(0, pairs)];
        int filled = 0;
        for (float[] row : DotProducts.ofAllPairs(means)) {
            System.arraycopy(row, 0, cosines, filled, row.length);
            filled += row.length;
        }
        Arrays.sort(cosines);
        return cosines;
    }

    private static float quantile(float[] ascending, double share) {
        int place = (int) (share * ascending.length);
        return place < ascending.length ? ascending[place] : Float.POSITIVE_INFINITY;
    }

    /** Whether the film has any pair. */
    boolean any() {
        return any;
    }

    /**
     * The pairs among some tracks.
     *
     * @param tracks their numbers, each once
     * @return whether the tracks at two places are two people; never for one place
     */
    boolean[][] among(int[] tracks) {
        boolean[][] two = new boolean[tracks.length][tracks.length];
        // the same kernel as for the quantile, so that rounding cannot part equal cosines
        float[][] cosines = DotProducts.ofAllPairs(
                IntStream.of(tracks).mapToObj(track -> means[track]).toArray(float[][]::new));
        for (int i = 0; i < tracks.length; i++) {
            for (int j = 0; j < i; j++) {
                two[i][j] = cannotLinks.contains(tracks[i], tracks[j]) || cosines[i][j] < least;
                two[j][i] = two[i][j];
            }
        }
        return two;
    }
}
