package org.castlist.video.ffmpeg;

import org.castlist.video.Frame;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;
import org.castlist.video.Region;

/**
 * A frame with left and right exchanged.
 *
 * @param frame closed with it
 */
record MirroredFrame(Frame frame) implements Frame {

    @Override
    public Moment time() {
        return frame.time();
    }

    @Override
    public int width() {
        return frame.width();
    }

    @Override
    public int height() {
        return frame.height();
    }

    @Override
    public Pixels view(Region region, int width, int height) {
        int fromRight = width() - region.x() - region.width();
        Pixels view = frame.view(new Region(fromRight, region.y(), region.width(), region.height()), width, height);
        byte[] mirrored = new byte[view.rgb().length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                System.arraycopy(view.rgb(), 3 * (y * width + x), mirrored, 3 * (y * width + width - 1 - x), 3);
            }
        }
        return new Pixels(width, height, mirrored);
    }

    @Override
    public void close() {
        frame.close();
    }
}
