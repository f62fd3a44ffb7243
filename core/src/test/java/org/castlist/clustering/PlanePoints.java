package org.castlist.clustering;

import org.castlist.adaptation.TrackSpace;

/** Points of a plane with their Euclidean distance. */
record PlanePoints(float[]... points) implements TrackSpace {

    /** Two triangles far apart; the points of the worked values. */
    static final float[][] EXAMPLE = {{0, 0}, {1, 0}, {0, 2}, {5, 5}, {6, 5}, {5, 7}};

    @Override
    public int size() {
        return points.length;
    }

    @Override
    public double distance(int i, int j) {
        return Math.hypot(points[i][0] - points[j][0], points[i][1] - points[j][1]);
    }

    @Override
    public float[] point(int i) {
        return points[i];
    }
}
