package org.castlist.video;

/**
 * A frame that is a picture in memory: a photograph, or a picture that a test has drawn. Views are bilinear, without
 * smoothing before they are made smaller.
 *
 * @param time its presentation time
 * @param pixels the whole picture
 */
public record StillFrame(Moment time, Pixels pixels) implements Frame {

    @Override
    public int width() {
        return pixels.width();
    }

    @Override
    public int height() {
        return pixels.height();
    }

    @Override
    public Pixels view(Region region, int width, int height) {
        byte[] rgb = new byte[width * height * 3];
        for (int row = 0; row < height; row++) {
            double y = region.y() + (row + 0.5) * region.height() / height - 0.5;
            for (int column = 0; column < width; column++) {
                double x = region.x() + (column + 0.5) * region.width() / width - 0.5;
                for (int c = 0; c < 3; c++) {
                    rgb[(row * width + column) * 3 + c] = (byte) Math.round(sample(x, y, c));
                }
            }
        }
        return new Pixels(width, height, rgb);
    }

    private double sample(double x, double y, int channel) {
        double cx = Math.min(Math.max(x, 0), pixels.width() - 1.0);
        double cy = Math.min(Math.max(y, 0), pixels.height() - 1.0);
        int x0 = (int) cx;
        int y0 = (int) cy;
        int x1 = Math.min(x0 + 1, pixels.width() - 1);
        int y1 = Math.min(y0 + 1, pixels.height() - 1);
        double top = pixels.at(x0, y0, channel) * (1 - cx + x0) + pixels.at(x1, y0, channel) * (cx - x0);
        double bottom = pixels.at(x0, y1, channel) * (1 - cx + x0) + pixels.at(x1, y1, channel) * (cx - x0);
        return top * (1 - cy + y0) + bottom * (cy - y0);
    }

    /** Nothing native is held. */
    @Override
    public void close() {}
}
