package org.castlist.video.ffmpeg;

import org.castlist.video.Film;
import org.castlist.video.Region;

/**
 * Where a view's pixels lie in a stored picture: the arithmetic of rotation, oblong pixels and edges.
 *
 * @param across along the rows of the stored picture
 * @param down along its columns
 * @param rotation degrees clockwise from the stored picture to the view
 */
record View(Axis across, Axis down, int rotation) {

    /**
     * One dimension of a view, before rotation.
     *
     * @param start first pixel of the stored picture
     * @param length how many are scaled, at least 1
     * @param lead pixels of the view that lie before the picture and repeat its edge
     * @param scaled pixels of the view that {@code length} pixels are scaled to, at least 1
     * @param total pixels of the view; the remaining ones repeat the other edge
     */
    record Axis(int start, int length, int lead, int scaled, int total) {

        /** A rounding error of a division must not cost a pixel. */
        private static final double ROUNDING = 1e-6;

        /** The view of so many pixels in total of {@code [from, from + extent)} in a picture of a size. */
        static Axis of(double from, double extent, int size, int total) {
            int start = clamp((int) Math.floor(from + ROUNDING), 0, size - 1);
            int end = clamp((int) Math.ceil(from + extent - ROUNDING), start + 1, size);
            double scale = total / extent;
            int lead = clamp((int) Math.round((start - from) * scale), 0, total - 1);
            int tail = clamp((int) Math.round((end - from) * scale), lead + 1, total);
            return new Axis(start, end - start, lead, tail - lead, total);
        }

        /** Which of the scaled pixels is shown at each of the view's, times the stride; from the far end if reversed. */
        int[] offsets(int stride, boolean reversed) {
            int[] offsets = new int[total];
            for (int i = 0; i < total; i++) {
                offsets[reversed ? total - 1 - i : i] = clamp(i - lead, 0, scaled - 1) * stride;
            }
            return offsets;
        }

        private static int clamp(int value, int least, int most) {
            return Math.max(least, Math.min(most, value));
        }
    }

    /** A view of an upright region of a film, in a stored picture of a size, which may differ from the film's. */
    static View of(Region region, int width, int height, Film film, int storedWidth, int storedHeight) {
        int rotation = film.rotation();
        int fromRight = film.width() - region.x() - region.width();
        int fromBottom = film.height() - region.y() - region.height();
        if (rotation % 180 == 0) {
            double x = (double) storedWidth / film.width();
            double y = (double) storedHeight / film.height();
            int left = rotation == 0 ? region.x() : fromRight;
            int top = rotation == 0 ? region.y() : fromBottom;
            return new View(
                    Axis.of(left * x, region.width() * x, storedWidth, width),
                    Axis.of(top * y, region.height() * y, storedHeight, height),
                    rotation);
        }
        // A quarter turn: the stored rows are the upright columns.
        double x = (double) storedWidth / film.height();
        double y = (double) storedHeight / film.width();
        int left = rotation == 90 ? region.y() : fromBottom;
        int top = rotation == 90 ? fromRight : region.x();
        return new View(
                Axis.of(left * x, region.height() * x, storedWidth, height),
                Axis.of(top * y, region.width() * y, storedHeight, width),
                rotation);
    }

    /** The view's size, upright. */
    int width() {
        return isTurned() ? down.total() : across.total();
    }

    /** The view's size, upright. */
    int height() {
        return isTurned() ? across.total() : down.total();
    }

    /**
     * Stands scaled pixels upright and repeats their edges.
     *
     * @param scaled rows of the stored picture, {@code down.scaled()} of them
     * @param stride bytes from one row to the next
     * @return {@code height() x width() x 3}
     */
    byte[] upright(byte[] scaled, int stride) {
        int[] columns = isTurned() ? down.offsets(stride, rotation == 90) : across.offsets(3, rotation == 180);
        int[] rows = isTurned() ? across.offsets(3, rotation == 270) : down.offsets(stride, rotation == 180);
        byte[] rgb = new byte[columns.length * rows.length * 3];
        int to = 0;
        if (rotation == 0 && across.scaled() == across.total()) {
            // The common case: whole rows, as they are.
            for (int row : rows) {
                System.arraycopy(scaled, row, rgb, to, columns.length * 3);
                to += columns.length * 3;
            }
            return rgb;
        }
        for (int row : rows) {
            for (int column : columns) {
                int from = row + column;
                rgb[to++] = scaled[from];
                rgb[to++] = scaled[from + 1];
                rgb[to++] = scaled[from + 2];
            }
        }
        return rgb;
    }

    private boolean isTurned() {
        return rotation % 180 != 0;
    }
}
