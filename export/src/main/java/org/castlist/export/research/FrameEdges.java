package org.castlist.export.research;

import java.util.Optional;
import org.castlist.faces.Box;
import org.castlist.faces.FivePoints.Point;
import org.castlist.video.Film;

/**
 * Where a film's frames end, for formats whose boxes may not reach beyond them. The pictures of a folder have sizes of
 * their own, so that only their left and upper edges are known.
 *
 * @param width pixels across, or infinity
 * @param height pixels down, or infinity
 */
record FrameEdges(double width, double height) {

    static FrameEdges of(Film film) {
        return film.isPictures()
                ? new FrameEdges(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY)
                : new FrameEdges(film.width(), film.height());
    }

    /** The part of the box that is seen; empty when it lies wholly outside. */
    Optional<Box> clip(Box box) {
        double left = Math.max(0, box.x());
        double top = Math.max(0, box.y());
        double right = Math.min(width, box.x() + box.width());
        double bottom = Math.min(height, box.y() + box.height());
        return right > left && bottom > top
                ? Optional.of(new Box(left, top, right - left, bottom - top))
                : Optional.empty();
    }

    boolean contain(Point point) {
        return point.x() >= 0 && point.y() >= 0 && point.x() <= width && point.y() <= height;
    }
}
