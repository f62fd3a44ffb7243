package org.castlist.adaptation;

import java.util.Set;
import java.util.stream.IntStream;

/**
 * The tracks of one film as points with distances: the one thing between learning and clustering. It belongs to one run;
 * spaces of two films cannot be compared.
 */
public interface TrackSpace {

    /** T, how many tracks. */
    int size();

    /** How different two tracks are: symmetric, at least 0, and comparable throughout the space. */
    double distance(int i, int j);

    /**
     * Coordinates of a track whose Euclidean geometry the distances follow.
     *
     * @return D numbers; shared, not to be written
     */
    float[] point(int i);

    /**
     * The distances of all pairs of some tracks; a space may know a faster way than to ask for each. Computed on all cores.
     *
     * @param tracks their numbers
     * @return row i: the distances, in single precision, of {@code tracks[i]} to {@code tracks[0]} ... {@code tracks[i - 1]}
     */
    default float[][] distances(int[] tracks) {
        float[][] rows = new float[tracks.length][];
        IntStream.range(0, tracks.length).parallel().forEach(i -> {
            rows[i] = new float[i];
            for (int j = 0; j < i; j++) {
                rows[i][j] = (float) distance(tracks[i], tracks[j]);
            }
        });
        return rows;
    }

    /**
     * The tracks that the adaptation cannot vouch for, such as those whose faces are too poor: they are not clustered and
     * belong to nobody. None unless a space says otherwise.
     *
     * @return their numbers
     */
    default Set<Integer> aside() {
        return Set.of();
    }

    /**
     * The space of only some of the tracks, none of them aside.
     *
     * @param tracks their numbers, each once; the first is number 0 of the new space
     */
    default TrackSpace only(int[] tracks) {
        return new PartOfSpace(this, tracks);
    }
}
