package org.castlist.maps;

/**
 * Where a track lies on a map. Only what is near what means something: neither axis has a unit, and far is not farther than
 * farther.
 */
public record MapPoint(double x, double y) {
    public MapPoint {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("a point of a map must be finite, not (" + x + ", " + y + ")");
        }
    }
}
