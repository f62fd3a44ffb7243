package org.castlist.video;

/**
 * A rectangle of a frame in whole pixels; it may reach beyond the frame, where the nearest edge pixel is repeated.
 *
 * @param x left edge
 * @param y top edge
 * @param width at least 1
 * @param height at least 1
 */
public record Region(int x, int y, int width, int height) {
    public Region {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a region must have an area, not " + width + "x" + height);
        }
    }
}
