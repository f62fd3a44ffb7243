package org.castlist.video;

/**
 * A small picture in memory: 8-bit red, green, blue, rows from the top, no padding. The array is shared, not copied:
 * whoever makes one gives it away.
 */
public final class Pixels {
    private final int width;
    private final int height;
    private final byte[] rgb;

    /**
     * @param rgb {@code height x width x 3}, red first
     */
    public Pixels(int width, int height, byte[] rgb) {
        if (width < 1 || height < 1 || rgb.length != width * height * 3) {
            throw new IllegalArgumentException(
                    "pixels of " + width + "x" + height + " need " + width * height * 3 + " bytes, not " + rgb.length);
        }
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The array itself, {@code height x width x 3}, red first; not to be written. */
    public byte[] rgb() {
        return rgb;
    }

    /** One channel of one pixel, 0 to 255; channel 0 is red. */
    public int at(int x, int y, int channel) {
        return rgb[(y * width + x) * 3 + channel] & 0xff;
    }

    /** Brightness of one pixel, 0 to 255 (ITU-R BT.601 luma). */
    public double luma(int x, int y) {
        int i = (y * width + x) * 3;
        return 0.299 * (rgb[i] & 0xff) + 0.587 * (rgb[i + 1] & 0xff) + 0.114 * (rgb[i + 2] & 0xff);
    }
}
