package org.castlist.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.castlist.adaptation.TrackSpace;
import org.castlist.tracks.CannotLinks;

/**
 * The tracks of a space in an order of their own, by coordinates, whatever order they came in. Computing in this order makes
 * every sum, every tie and so every clustering independent of how the tracks were listed. Only tracks at exactly the
 * same point with equally many cannot-links keep the order that they came in.
 */
final class CanonicalSpace {
    private final TrackSpace given;
    private final int[] tracks; // the given number of each
    private final CannotLinks cannotLinks;

    private CanonicalSpace(TrackSpace given, int[] tracks, CannotLinks cannotLinks) {
        this.given = given;
        this.tracks = tracks;
        this.cannotLinks = cannotLinks;
    }

    static CanonicalSpace of(TrackSpace space, CannotLinks cannotLinks) {
        if (space.size() != cannotLinks.size()) {
            throw new IllegalArgumentException("the cannot-links must be of the space's " + space.size()
                    + " tracks, not of " + cannotLinks.size());
        }
        Comparator<Integer> byPoint = (a, b) -> Arrays.compare(space.point(a), space.point(b));
        int[] tracks = IntStream.range(0, space.size())
                .boxed()
                .sorted(byPoint.thenComparingInt(track -> cannotLinks.of(track).length))
                .mapToInt(Integer::intValue)
                .toArray();
        return new CanonicalSpace(space, tracks, reordered(cannotLinks, tracks));
    }

    private static CannotLinks reordered(CannotLinks given, int[] tracks) {
        int[] position = new int[tracks.length];
        for (int i = 0; i < tracks.length; i++) {
            position[tracks[i]] = i;
        }
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < tracks.length; i++) {
            for (int partner : given.of(tracks[i])) {
                pairs.add(new int[] {i, position[partner]});
            }
        }
        return CannotLinks.of(tracks.length, pairs);
    }

    int size() {
        return tracks.length;
    }

    /** The tracks in this order, of the kind that the given space is. */
    TrackSpace space() {
        return given.only(tracks);
    }

    /** The distances of all pairs. */
    DistanceMatrix distances() {
        return new DistanceMatrix(given.distances(tracks));
    }

    /** T x D coordinates; shared, not to be written. */
    float[][] points() {
        return Arrays.stream(tracks).mapToObj(given::point).toArray(float[][]::new);
    }

    /** The cannot-links among the tracks in this order. */
    CannotLinks cannotLinks() {
        return cannotLinks;
    }

    /** The partition of the tracks as they were given that these labels of the tracks in this order make. */
    Clustering clustering(int[] labels) {
        int[] given = new int[labels.length];
        for (int i = 0; i < labels.length; i++) {
            given[tracks[i]] = labels[i];
        }
        return Clustering.of(given);
    }
}
