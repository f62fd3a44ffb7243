package org.castlist.adaptation;

import java.util.Arrays;
import java.util.List;

/**
 * Tracks as points on the unit sphere. The distance of two is their cosine distance, {@code 1 - cos}: 0 for one direction,
 * 1 for right angles, 2 for opposite ones, and half the square of the Euclidean distance of the points. A track without
 * direction (a zero vector) is at distance 1 from every other.
 *
 * <p>Memory: T x D floats. A distance costs D multiplications; asking for {@linkplain #distances all at once} is ten times
 * as fast.
 */
public final class PointSpace implements TrackSpace {
    private final float[][] points; // T x D, unit length or zero

    private PointSpace(float[][] points) {
        this.points = points;
    }

    /**
     * The space of these directions.
     *
     * @param vectors T vectors of D finite numbers, of any length
     */
    public static PointSpace ofDirections(List<double[]> vectors) {
        float[][] points = new float[vectors.size()][];
        for (int i = 0; i < points.length; i++) {
            points[i] = toUnitFloats(vectors.get(i));
            if (points[i].length != points[0].length) {
                throw new IllegalArgumentException("points of one space must have one dimension, not "
                        + points[0].length + " and " + points[i].length);
            }
        }
        return new PointSpace(points);
    }

    private static float[] toUnitFloats(double[] vector) {
        double[] unit = Vectors.unit(vector);
        float[] point = new float[unit.length];
        for (int d = 0; d < point.length; d++) {
            if (!Double.isFinite(unit[d])) {
                throw new IllegalArgumentException("a point must be finite, not " + vector[d]);
            }
            point[d] = (float) unit[d];
        }
        return point;
    }

    @Override
    public int size() {
        return points.length;
    }

    @Override
    public double distance(int i, int j) {
        return i == j ? 0 : Math.max(0, 1 - dot(points[i], points[j]));
    }

    @Override
    public float[] point(int i) {
        return points[i];
    }

    @Override
    public float[][] distances(int[] tracks) {
        float[][] rows = DotProducts.ofAllPairs(
                Arrays.stream(tracks).mapToObj(track -> points[track]).toArray(float[][]::new));
        for (float[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                row[j] = Math.max(0, 1 - row[j]);
            }
        }
        return rows;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (double) a[d] * b[d];
        }
        return sum;
    }
}
