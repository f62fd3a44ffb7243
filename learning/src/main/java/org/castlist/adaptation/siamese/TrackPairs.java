package org.castlist.adaptation.siamese;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.castlist.adaptation.training.FilmFrames;

/**
 * TSiam's pairs: two frames of one track are one person; frames of two tracks that are on screen at once are two. A track
 * that is never on screen with another takes its negatives from the tracks whose mean is farthest from its own.
 *
 * <p>That the farthest tracks serve is recalled from the paper, not verified. How often each track is asked was not found:
 * in proportion to the square root of its length, so that long tracks count more, yet do not drown the others, is ours.
 */
final class TrackPairs implements PairFinder {
    private final FilmFrames frames;
    private final int farTracks;
    private final double[] shares; // up to each track, how often it is asked for two people
    private final double[] longShares; // the same for one person: only tracks of two or more frames
    private final Map<Integer, int[]> farthest = new HashMap<>();

    TrackPairs(FilmFrames frames, int farTracks) {
        this.frames = frames;
        this.farTracks = farTracks;
        this.shares = shares(frames, 1);
        this.longShares = shares(frames, 2);
    }

    private static double[] shares(FilmFrames frames, int shortest) {
        double[] shares = new double[frames.tracks()];
        double sum = 0;
        for (int t = 0; t < shares.length; t++) {
            sum += frames.length(t) < shortest ? 0 : Math.sqrt(frames.length(t));
            shares[t] = sum;
        }
        return shares;
    }

    @Override
    public boolean findsPairs() {
        return frames.tracks() > 1 && longShares[longShares.length - 1] > 0;
    }

    @Override
    public FramePairs find(int count, Random random) {
        int[] first = new int[2 * count];
        int[] second = new int[2 * count];
        for (int p = 0; p < count; p++) {
            int track = draw(longShares, random);
            int frame = random.nextInt(frames.length(track));
            int other = random.nextInt(frames.length(track) - 1);
            first[p] = frames.start(track) + frame;
            second[p] = frames.start(track) + (other < frame ? other : other + 1);
        }
        for (int p = count; p < 2 * count; p++) {
            int track = draw(shares, random);
            int[] others = otherPeople(track);
            first[p] = anyFrame(track, random);
            second[p] = anyFrame(others[random.nextInt(others.length)], random);
        }
        return new FramePairs(first, second, count);
    }

    private static int draw(double[] shares, Random random) {
        double point = random.nextDouble() * shares[shares.length - 1];
        int found = Arrays.binarySearch(shares, point);
        int track = found < 0 ? -found - 1 : found + 1;
        while (shares[track] == point) { // a track without a share ends where the one before it does
            track++;
        }
        return track;
    }

    private int anyFrame(int track, Random random) {
        return frames.start(track) + random.nextInt(frames.length(track));
    }

    /** The tracks that are taken for other people than this one; at least one where there are two tracks. */
    int[] otherPeople(int track) {
        int[] onScreen = frames.cannotLinks().of(track);
        return onScreen.length > 0 ? onScreen : farthest.computeIfAbsent(track, this::farthest);
    }

    private int[] farthest(int track) {
        double[] mean = frames.mean(track);
        double[] squares = IntStream.range(0, frames.tracks())
                .mapToDouble(other -> squaredDistance(mean, frames.mean(other)))
                .toArray();
        return IntStream.range(0, squares.length)
                .filter(other -> other != track)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer other) -> -squares[other]))
                .limit(farTracks)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (a[d] - b[d]) * (a[d] - b[d]);
        }
        return sum;
    }
}
