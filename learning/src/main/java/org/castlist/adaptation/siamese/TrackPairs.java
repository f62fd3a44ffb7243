package org.castlist.adaptation.siamese;

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
 * <p>That the farthest tracks serve is recalled from the paper, not verified. How often each track is asked is
 * {@linkplain FrameDraw ours}.
 */
final class TrackPairs implements PairFinder {
    private final FilmFrames frames;
    private final int farTracks;
    private final FrameDraw every; // asked for two people
    private final FrameDraw longer; // asked for one person: only tracks of two or more frames
    private final Map<Integer, int[]> farthest = new HashMap<>();

    TrackPairs(FilmFrames frames, int farTracks) {
        this.frames = frames;
        this.farTracks = farTracks;
        this.every = new FrameDraw(frames, track -> true);
        this.longer = new FrameDraw(frames, track -> frames.length(track) > 1);
    }

    @Override
    public boolean findsPairs() {
        return frames.tracks() > 1 && !longer.isEmpty();
    }

    @Override
    public FramePairs find(int count, Random random) {
        int[] first = new int[2 * count];
        int[] second = new int[2 * count];
        for (int p = 0; p < count; p++) {
            int track = longer.track(random);
            first[p] = longer.frame(track, random);
            second[p] = longer.otherFrame(track, first[p], random);
        }
        for (int p = count; p < 2 * count; p++) {
            int track = every.track(random);
            int[] others = otherPeople(track);
            first[p] = every.frame(track, random);
            second[p] = every.frame(others[random.nextInt(others.length)], random);
        }
        return new FramePairs(first, second, count);
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
