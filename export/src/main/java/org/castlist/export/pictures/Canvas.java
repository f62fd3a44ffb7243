package org.castlist.export.pictures;

import org.castlist.faces.Box;
import org.castlist.video.Frame;
import org.castlist.video.Pixels;

/**
 * A picture to draw on. What lies outside of it is not drawn. A frame of another shape than the canvas lies in its middle,
 * with black beside it.
 */
final class Canvas {
    private final int width;
    private final int height;
    private final byte[] rgb;
    private final double scale;
    private final double left;
    private final double top;

    private Canvas(int width, int height, byte[] rgb, Fit fit) {
        this.width = width;
        this.height = height;
        this.rgb = rgb;
        this.scale = fit.scale();
        this.left = fit.left();
        this.top = fit.top();
    }

    /** How a frame lies on a canvas. */
    private record Fit(int width, int height, int left, int top, double scale) {

        static Fit of(Frame frame, int width, int height) {
            double scale = Math.min((double) width / frame.width(), (double) height / frame.height());
            int across = Math.min(width, (int) Math.ceil(frame.width() * scale));
            int down = Math.min(height, (int) Math.ceil(frame.height() * scale));
            return new Fit(across, down, (width - across) / 2, (height - down) / 2, scale);
        }
    }

    /** A canvas of a size that shows a frame. */
    static Canvas of(Frame frame, int width, int height) {
        Fit fit = Fit.of(frame, width, height);
        byte[] shown = frame.view(fit.width(), fit.height()).rgb();
        byte[] rgb = new byte[width * height * 3];
        if (fit.width() == width) {
            System.arraycopy(shown, 0, rgb, fit.top() * width * 3, shown.length);
        } else {
            for (int row = 0; row < fit.height(); row++) {
                int to = ((fit.top() + row) * width + fit.left()) * 3;
                System.arraycopy(shown, row * fit.width() * 3, rgb, to, fit.width() * 3);
            }
        }
        return new Canvas(width, height, rgb, fit);
    }

    /** Where a box of the frame lies on the canvas. */
    Box placed(Box box) {
        return new Box(left + box.x() * scale, top + box.y() * scale, box.width() * scale, box.height() * scale);
    }

    /** Draws the edges of a box of the frame. */
    void outline(Box box, int thickness, int colour) {
        Box drawn = placed(box);
        int x0 = (int) Math.round(drawn.x() - thickness / 2.0);
        int y0 = (int) Math.round(drawn.y() - thickness / 2.0);
        int x1 = (int) Math.round(drawn.x() + drawn.width() + thickness / 2.0);
        int y1 = (int) Math.round(drawn.y() + drawn.height() + thickness / 2.0);
        fill(x0, y0, x1, y0 + thickness, colour);
        fill(x0, y1 - thickness, x1, y1, colour);
        fill(x0, y0, x0 + thickness, y1, colour);
        fill(x1 - thickness, y0, x1, y1, colour);
    }

    private void fill(int x0, int y0, int x1, int y1, int colour) {
        for (int y = Math.max(0, y0); y < Math.min(height, y1); y++) {
            for (int x = Math.max(0, x0); x < Math.min(width, x1); x++) {
                set(x, y, colour);
            }
        }
    }

    /** Draws a label with its left upper corner there, or as near as it must be to lie inside the picture. */
    void stamp(Label label, int x, int y) {
        int x0 = Math.max(0, Math.min(x, width - label.width()));
        int y0 = Math.max(0, Math.min(y, height - label.height()));
        for (int row = 0; row < Math.min(label.height(), height - y0); row++) {
            for (int column = 0; column < Math.min(label.width(), width - x0); column++) {
                set(x0 + column, y0 + row, label.pixels()[row * label.width() + column]);
            }
        }
    }

    private void set(int x, int y, int colour) {
        int at = (y * width + x) * 3;
        rgb[at] = (byte) (colour >> 16);
        rgb[at + 1] = (byte) (colour >> 8);
        rgb[at + 2] = (byte) colour;
    }

    /** The picture; nothing is drawn on it any more. */
    Pixels pixels() {
        return new Pixels(width, height, rgb);
    }
}
