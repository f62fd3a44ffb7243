package org.castlist.adaptation.videoclusternet;

import java.util.Random;
import org.castlist.faces.FaceCrop;
import org.castlist.video.Pixels;

/**
 * How a picture is changed before the network sees it: mirrored, turned, made warmer or colder [S], each by its own chance and
 * anew for each crop of a pair. The ranges of the paper are unknown; ours are in {@link #standard}.
 *
 * @param mirrored share of the pictures
 * @param turned share of the pictures
 * @param degrees most that one is turned, to either side
 * @param tinted share of the pictures
 * @param tint most that red is multiplied by beyond 1, and blue below it, or the other way about
 */
public record Augmentation(double mirrored, double turned, double degrees, double tinted, double tint) {

    public Augmentation {
        for (double share : new double[] {mirrored, turned, tinted}) {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("mirrored, turned and tinted must be 0 to 1, not " + share);
            }
        }
        if (!(degrees >= 0 && degrees <= 180)) {
            throw new IllegalArgumentException("degrees must be 0 to 180, not " + degrees);
        }
        if (!(tint >= 0 && tint <= 1)) {
            throw new IllegalArgumentException("tint must be 0 to 1, not " + tint);
        }
    }

    /** Half of the pictures each, by 15 degrees and 15 per cent [D]. */
    static Augmentation standard() {
        return new Augmentation(0.5, 0.5, 15, 0.5, 0.15);
    }

    /**
     * A changed view of a face.
     *
     * @param picture {@link FaceCrop#PICTURE} pixels square, so that what turns into the view was seen; a smaller one, of at
     *     least {@link FaceCrop#SIZE} pixels, is continued by its border
     * @return {@link FaceCrop#SIZE} pixels square
     */
    Pixels view(Pixels picture, Random random) {
        boolean mirror = random.nextDouble() < mirrored;
        double angle = random.nextDouble() < turned ? Math.toRadians(degrees * (2 * random.nextDouble() - 1)) : 0;
        double warmth = random.nextDouble() < tinted ? tint * (2 * random.nextDouble() - 1) : 0;
        double[] gains = {1 + warmth, 1, 1 - warmth};
        int size = FaceCrop.SIZE;
        byte[] rgb = new byte[size * size * 3];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                double right = (column - (size - 1) / 2.0) * (mirror ? -1 : 1);
                double down = row - (size - 1) / 2.0;
                double x = (picture.width() - 1) / 2.0 + right * Math.cos(angle) - down * Math.sin(angle);
                double y = (picture.height() - 1) / 2.0 + right * Math.sin(angle) + down * Math.cos(angle);
                for (int channel = 0; channel < 3; channel++) {
                    double value = gains[channel] * between(picture, x, y, channel);
                    rgb[(row * size + column) * 3 + channel] = (byte) Math.min(255, Math.round(value));
                }
            }
        }
        return new Pixels(size, size, rgb);
    }

    /** A channel between four pixels, by bilinear interpolation; beyond the border as on it. */
    private static double between(Pixels picture, double x, double y, int channel) {
        double inX = Math.max(0, Math.min(x, picture.width() - 1));
        double inY = Math.max(0, Math.min(y, picture.height() - 1));
        int left = (int) inX;
        int top = (int) inY;
        int right = Math.min(left + 1, picture.width() - 1);
        int bottom = Math.min(top + 1, picture.height() - 1);
        double dx = inX - left;
        double dy = inY - top;
        double above = picture.at(left, top, channel) * (1 - dx) + picture.at(right, top, channel) * dx;
        double below = picture.at(left, bottom, channel) * (1 - dx) + picture.at(right, bottom, channel) * dx;
        return above * (1 - dy) + below * dy;
    }
}
