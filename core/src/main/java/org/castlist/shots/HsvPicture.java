package org.castlist.shots;

import org.castlist.video.Pixels;

/**
 * A small picture as hue, saturation and value, in the 8-bit convention of OpenCV: hue 0 to 179 (two degrees a step),
 * saturation and value 0 to 255, by the same fixed-point arithmetic, so that published thresholds keep their meaning.
 */
final class HsvPicture {
    private static final int SHIFT = 12;
    private static final int HALF = 1 << (SHIFT - 1);
    private static final int[] SATURATION = reciprocals(255);
    private static final int[] HUE = reciprocals(180 / 6);

    private final int width;
    private final int height;
    private final byte[] hsv; // height x width x 3, hue first
    private long difference;

    private HsvPicture(int width, int height) {
        this.width = width;
        this.height = height;
        this.hsv = new byte[width * height * 3];
    }

    private static int[] reciprocals(int range) {
        int[] table = new int[256];
        for (int i = 1; i < table.length; i++) {
            table[i] = (int) Math.rint((double) (range << SHIFT) / i);
        }
        return table;
    }

    /** The first picture of a run. */
    static HsvPicture of(Pixels pixels) {
        HsvPicture picture = new HsvPicture(pixels.width(), pixels.height());
        picture.convert(pixels.rgb(), picture.hsv);
        return picture;
    }

    /** The picture that comes after this one, together with its difference to this one, in one pass. */
    HsvPicture next(Pixels pixels) {
        if (pixels.width() != width || pixels.height() != height) {
            throw new IllegalArgumentException("the frames of a film must keep their size of " + width + "x" + height
                    + ", not become " + pixels.width() + "x" + pixels.height());
        }
        HsvPicture picture = new HsvPicture(width, height);
        picture.difference = picture.convert(pixels.rgb(), hsv);
        return picture;
    }

    /** Mean absolute difference to the picture before, over pixels and the three channels; 0 for the first. */
    double score() {
        return (double) difference / hsv.length;
    }

    /** Mean absolute difference to another picture of the same size, over pixels and the three channels. */
    double difference(HsvPicture other) {
        long sum = 0;
        for (int i = 0; i < hsv.length; i++) {
            sum += Math.abs((hsv[i] & 0xff) - (other.hsv[i] & 0xff));
        }
        return (double) sum / hsv.length;
    }

    /** One channel of a pixel; channel 0 is hue. */
    int at(int x, int y, int channel) {
        return hsv[(y * width + x) * 3 + channel] & 0xff;
    }

    /** A kernel, long on purpose: fills this picture and sums its absolute difference to the picture before. */
    private long convert(byte[] rgb, byte[] before) {
        long sum = 0;
        for (int i = 0; i < rgb.length; i += 3) {
            int r = rgb[i] & 0xff;
            int g = rgb[i + 1] & 0xff;
            int b = rgb[i + 2] & 0xff;
            int v = Math.max(r, Math.max(g, b));
            int chroma = v - Math.min(r, Math.min(g, b));
            int s = (chroma * SATURATION[v] + HALF) >> SHIFT;
            int notRed = (r - v)
                    >> 31; // all ones where red is not the largest; masks: branches here cost half as much again
            int notGreen = (g - v) >> 31;
            int sector = (g - b & ~notRed)
                    | (b - r + 2 * chroma & notRed & ~notGreen)
                    | (r - g + 4 * chroma & notRed & notGreen);
            int h = (sector * HUE[chroma] + HALF) >> SHIFT;
            h += (h >> 31) & 180; // hues below 0 are those above 150 degrees the other way round
            sum += Math.abs(h - (before[i] & 0xff))
                    + Math.abs(s - (before[i + 1] & 0xff))
                    + Math.abs(v - (before[i + 2] & 0xff));
            hsv[i] = (byte) h;
            hsv[i + 1] = (byte) s;
            hsv[i + 2] = (byte) v;
        }
        return sum;
    }
}
