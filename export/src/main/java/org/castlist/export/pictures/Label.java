package org.castlist.export.pictures;

/**
 * A name as it is drawn.
 *
 * @param width in pixels
 * @param height in pixels
 * @param pixels opaque, red, green and blue in 24 bits, rows from the top
 */
record Label(int width, int height, int[] pixels) {}
