package org.castlist.maps;

import java.util.List;

/**
 * A turn about 0, and before it a mirroring or none: what may be done to a map without changing what it says.
 *
 * @param mirrored whether x changes its sign first
 */
record Turn(boolean mirrored, double cosine, double sine) {

    /** The one that lays a map on another of the same tracks as well as can be (least squares, in closed form). */
    static Turn onto(List<MapPoint> other, List<MapPoint> map) {
        double[] plain = agreement(other, map, false);
        double[] mirror = agreement(other, map, true);
        boolean mirrored = Math.hypot(mirror[0], mirror[1]) > Math.hypot(plain[0], plain[1]);
        double[] best = mirrored ? mirror : plain;
        double length = Math.hypot(best[0], best[1]);
        return length > 0 ? new Turn(mirrored, best[0] / length, best[1] / length) : new Turn(false, 1, 0);
    }

    MapPoint of(MapPoint point) {
        double x = mirrored ? -point.x() : point.x();
        return new MapPoint(cosine * x - sine * point.y(), sine * x + cosine * point.y());
    }

    /** Sums of the products of two maps' coordinates: their inner product, and that after a quarter turn. */
    private static double[] agreement(List<MapPoint> other, List<MapPoint> map, boolean mirrored) {
        double along = 0;
        double across = 0;
        for (int i = 0; i < map.size(); i++) {
            double x = mirrored ? -map.get(i).x() : map.get(i).x();
            double y = map.get(i).y();
            along += x * other.get(i).x() + y * other.get(i).y();
            across += x * other.get(i).y() - y * other.get(i).x();
        }
        return new double[] {along, across};
    }
}
