package org.castlist.faces;

import org.castlist.faces.FivePoints.Point;
import org.castlist.video.Pixels;

/** Measures how good a picture of a face is for telling who it is. */
public final class FaceMeasure {
    private FaceMeasure() {}

    /**
     * The quality of a face, not yet embedded.
     *
     * @param crop the aligned 112x112 crop
     */
    public static FaceQuality of(Face face, FivePoints points, Pixels crop) {
        double size = Math.min(face.box().width(), face.box().height());
        return new FaceQuality(size, sharpness(crop), frontality(points), face.score(), 0);
    }

    /** Variance of the Laplacian of the luma (Pech-Pacheco et al., ICPR 2000); about 50 is the least that is sharp. */
    static double sharpness(Pixels crop) {
        int width = crop.width();
        int height = crop.height();
        double[] luma = new double[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                luma[y * width + x] = crop.luma(x, y);
            }
        }
        double sum = 0;
        double squares = 0;
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int i = y * width + x;
                double laplacian = luma[i - 1] + luma[i + 1] + luma[i - width] + luma[i + width] - 4 * luma[i];
                sum += laplacian;
                squares += laplacian * laplacian;
            }
        }
        double count = (width - 2.0) * (height - 2.0);
        return Math.max(0, squares / count - sum / count * (sum / count));
    }

    /**
     * How far a face looks into the camera: 1 when its nose is midway between the eyes, as seen along the line through
     * them; 0.5 when it is below one eye; 0 when as far beyond it, or when the eyes coincide.
     */
    static double frontality(FivePoints points) {
        Point left = points.leftEye();
        Point right = points.rightEye();
        double dx = right.x() - left.x();
        double dy = right.y() - left.y();
        double squared = dx * dx + dy * dy;
        if (squared == 0) {
            return 0;
        }
        double along = ((points.nose().x() - left.x()) * dx + (points.nose().y() - left.y()) * dy) / squared;
        return Math.max(0, 1 - Math.abs(along - 0.5));
    }
}
