package org.castlist.adaptation;

import java.util.Arrays;

/** Some of a space's tracks, seen as a space of their own. */
final class PartOfSpace implements TrackSpace {
    private final TrackSpace whole;
    private final int[] tracks; // the number of each in the whole

    PartOfSpace(TrackSpace whole, int[] tracks) {
        this.whole = whole;
        this.tracks = tracks.clone();
    }

    @Override
    public int size() {
        return tracks.length;
    }

    @Override
    public double distance(int i, int j) {
        return whole.distance(tracks[i], tracks[j]);
    }

    @Override
    public float[] point(int i) {
        return whole.point(tracks[i]);
    }

    @Override
    public float[][] distances(int[] some) {
        return whole.distances(Arrays.stream(some).map(i -> tracks[i]).toArray());
    }
}
