package org.castlist.faces;

import java.util.Arrays;
import org.castlist.Paper;
import org.castlist.faces.FivePoints.Point;
import org.castlist.video.Frame;
import org.castlist.video.Pixels;
import org.castlist.video.Region;

/**
 * Turns a face upright and to one size, by the similarity transform that brings its five points nearest to those of the
 * ArcFace template (least squares, Umeyama 1991).
 *
 * <p>The transform maps crop pixels to frame pixels: {@code x = a u - b v + tx, y = b u + a v + ty}.
 */
@Paper(
        authors = "Shinji Umeyama",
        title = "Least-Squares Estimation of Transformation Parameters Between Two Point Patterns",
        venue = "IEEE Transactions on Pattern Analysis and Machine Intelligence 13",
        year = 1991,
        url = "https://doi.org/10.1109/34.88573")
@Paper(
        authors = "Jiankang Deng, Jia Guo, Niannan Xue, Stefanos Zafeiriou",
        title = "ArcFace: Additive Angular Margin Loss for Deep Face Recognition",
        venue = "CVPR",
        year = 2019,
        url = "https://arxiv.org/abs/1801.07698")
public final class Alignment {

    /** The five points of the ArcFace template in a 112x112 crop. */
    private static final double[][] TEMPLATE = {
        {38.2946, 51.6963}, {73.5318, 51.5014}, {56.0252, 71.7366}, {41.5493, 92.3655}, {70.7299, 92.2041}
    };

    private final double a;
    private final double b;
    private final double tx;
    private final double ty;

    private Alignment(double a, double b, double tx, double ty) {
        this.a = a;
        this.b = b;
        this.tx = tx;
        this.ty = ty;
    }

    /** The transform for a face with these points. */
    public static Alignment of(FivePoints points) {
        Point[] face = points.toArray();
        double u = 0;
        double v = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i < 5; i++) {
            u += TEMPLATE[i][0] / 5;
            v += TEMPLATE[i][1] / 5;
            x += face[i].x() / 5;
            y += face[i].y() / 5;
        }
        double dot = 0;
        double cross = 0;
        double spread = 0;
        for (int i = 0; i < 5; i++) {
            double du = TEMPLATE[i][0] - u;
            double dv = TEMPLATE[i][1] - v;
            double dx = face[i].x() - x;
            double dy = face[i].y() - y;
            dot += du * dx + dv * dy;
            cross += du * dy - dv * dx;
            spread += du * du + dv * dv;
        }
        double a = dot / spread;
        double b = cross / spread;
        return new Alignment(a, b, x - a * u + b * v, y - b * u - a * v);
    }

    /** Where the five points of every aligned 112x112 crop are, in its pixels. */
    public static FivePoints template() {
        Point[] points =
                Arrays.stream(TEMPLATE).map(at -> new Point(at[0], at[1])).toArray(Point[]::new);
        return new FivePoints(points[0], points[1], points[2], points[3], points[4]);
    }

    /** Frame pixels per crop pixel. */
    public double scale() {
        return Math.hypot(a, b);
    }

    /** Where a point of the 112x112 crop lies in the frame. */
    public Point toFrame(double u, double v) {
        return new Point(a * u - b * v + tx, b * u + a * v + ty);
    }

    /** Where a point of the frame lies in the 112x112 crop, or beyond it; not a number when the five points coincide. */
    public Point toCrop(double x, double y) {
        double square = a * a + b * b;
        double dx = x - tx;
        double dy = y - ty;
        return new Point((a * dx + b * dy) / square, (a * dy - b * dx) / square);
    }

    /** How far the aligned points lie from the template: the root mean square in crop pixels. */
    public double residual(FivePoints points) {
        Point[] face = points.toArray();
        double sum = 0;
        for (int i = 0; i < 5; i++) {
            Point mapped = toFrame(TEMPLATE[i][0], TEMPLATE[i][1]);
            sum += Math.pow(mapped.x() - face[i].x(), 2) + Math.pow(mapped.y() - face[i].y(), 2);
        }
        return Math.sqrt(sum / 5) / scale();
    }

    /**
     * The aligned picture of {@link FaceCrop#PICTURE} pixels square, whose middle is the 112x112 crop. Only the surroundings of
     * the face are converted: a patch of the frame is fetched at no more than twice the needed resolution, then turned.
     */
    public Pixels cut(Frame frame) {
        int size = FaceCrop.PICTURE;
        double margin = (size - FaceCrop.SIZE) / 2.0;
        Point centre = toFrame(FaceCrop.SIZE / 2.0, FaceCrop.SIZE / 2.0);
        double reach = scale() * size / 2 * Math.sqrt(2) + 2;
        int side = Math.max(2, (int) Math.ceil(2 * reach));
        Region region =
                new Region((int) Math.floor(centre.x() - reach), (int) Math.floor(centre.y() - reach), side, side);
        int patchSide = Math.min(side, 2 * size);
        Pixels patch = frame.view(region, patchSide, patchSide);
        double shrink = (double) patchSide / side;
        byte[] rgb = new byte[size * size * 3];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                Point at = toFrame(column + 0.5 - margin, row + 0.5 - margin);
                double px = (at.x() - region.x()) * shrink - 0.5;
                double py = (at.y() - region.y()) * shrink - 0.5;
                sample(patch, px, py, rgb, (row * size + column) * 3);
            }
        }
        return new Pixels(size, size, rgb);
    }

    /** The network's input: the middle of a kept picture. */
    public static Pixels middle(Pixels picture) {
        int size = FaceCrop.SIZE;
        int left = (picture.width() - size) / 2;
        int top = (picture.height() - size) / 2;
        byte[] rgb = new byte[size * size * 3];
        for (int row = 0; row < size; row++) {
            System.arraycopy(picture.rgb(), ((top + row) * picture.width() + left) * 3, rgb, row * size * 3, size * 3);
        }
        return new Pixels(size, size, rgb);
    }

    /** The same picture with left and right exchanged. */
    public static Pixels mirrored(Pixels picture) {
        int width = picture.width();
        byte[] from = picture.rgb();
        byte[] rgb = new byte[from.length];
        for (int p = 0; p < width * picture.height(); p++) {
            int x = p % width;
            System.arraycopy(from, p * 3, rgb, (p - x + width - 1 - x) * 3, 3);
        }
        return new Pixels(width, picture.height(), rgb);
    }

    private static void sample(Pixels patch, double x, double y, byte[] rgb, int at) {
        double cx = Math.min(Math.max(x, 0), patch.width() - 1.001);
        double cy = Math.min(Math.max(y, 0), patch.height() - 1.001);
        int x0 = (int) cx;
        int y0 = (int) cy;
        double fx = cx - x0;
        double fy = cy - y0;
        for (int c = 0; c < 3; c++) {
            double top = patch.at(x0, y0, c) * (1 - fx) + patch.at(x0 + 1, y0, c) * fx;
            double bottom = patch.at(x0, y0 + 1, c) * (1 - fx) + patch.at(x0 + 1, y0 + 1, c) * fx;
            rgb[at + c] = (byte) Math.round(top * (1 - fy) + bottom * fy);
        }
    }
}
