package org.castlist.adaptation;

/**
 * A space that was learned so that the tracks of each person lie in a ball of one known radius: who clusters it knows how wide
 * a person may be.
 *
 * @param points on the unit sphere
 * @param squaredRadius the square of the balls' Euclidean radius, at least 0
 */
public record BallSpace(PointSpace points, double squaredRadius) implements TrackSpace {

    public BallSpace {
        if (!(squaredRadius >= 0)) {
            throw new IllegalArgumentException("squaredRadius must be at least 0, not " + squaredRadius);
        }
    }

    @Override
    public int size() {
        return points.size();
    }

    @Override
    public double distance(int i, int j) {
        return points.distance(i, j);
    }

    @Override
    public float[] point(int i) {
        return points.point(i);
    }

    @Override
    public float[][] distances(int[] tracks) {
        return points.distances(tracks);
    }
}
