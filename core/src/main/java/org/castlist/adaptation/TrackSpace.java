package org.castlist.adaptation;

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
}
