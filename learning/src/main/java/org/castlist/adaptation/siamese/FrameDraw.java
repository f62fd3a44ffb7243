package org.castlist.adaptation.siamese;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;
import org.castlist.adaptation.training.FilmFrames;

/**
 * Draws tracks of a film, and frames of a track. Tracks come in proportion to the square root of their length, so that long
 * ones count more, yet do not drown the others: ours, since how often each is asked was not found.
 */
final class FrameDraw {
    private final FilmFrames frames;
    private final double[] shares; // up to each track, how often one is drawn

    /** Draws only tracks that are {@code asked}. */
    FrameDraw(FilmFrames frames, IntPredicate asked) {
        this.frames = frames;
        this.shares = new double[frames.tracks()];
        double sum = 0;
        for (int t = 0; t < shares.length; t++) {
            sum += asked.test(t) ? Math.sqrt(frames.length(t)) : 0;
            shares[t] = sum;
        }
    }

    /** Whether there is no track to draw. */
    boolean isEmpty() {
        return shares.length == 0 || shares[shares.length - 1] == 0;
    }

    int track(Random random) {
        double point = random.nextDouble() * shares[shares.length - 1];
        int found = Arrays.binarySearch(shares, point);
        int track = found < 0 ? -found - 1 : found + 1;
        while (shares[track] == point) { // a track without a share ends where the one before it does
            track++;
        }
        return track;
    }

    /** Any frame of a track. */
    int frame(int track, Random random) {
        return frames.start(track) + random.nextInt(frames.length(track));
    }

    /** Another frame of a track that has at least two. */
    int otherFrame(int track, int frame, Random random) {
        int other = frames.start(track) + random.nextInt(frames.length(track) - 1);
        return other < frame ? other : other + 1;
    }
}
