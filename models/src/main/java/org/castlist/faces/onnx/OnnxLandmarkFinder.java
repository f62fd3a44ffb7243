package org.castlist.faces.onnx;

import java.io.IOException;
import org.castlist.faces.Box;
import org.castlist.faces.FivePoints;
import org.castlist.faces.FivePoints.Point;
import org.castlist.faces.LandmarkFinder;
import org.castlist.models.ModelCard;
import org.castlist.models.ModelCard.Format;
import org.castlist.models.OnnxNetwork;
import org.castlist.video.Frame;
import org.castlist.video.Region;

/**
 * A landmark network in an ONNX file, applied to a square as high as the face's box; whoever opened the network closes it.
 *
 * @param network a landmark network's
 * @param passes how often: each further pass takes its square from the points of the one before, so that the answer
 *     depends less on where exactly the detector put its box
 */
public record OnnxLandmarkFinder(OnnxNetwork network, int passes) implements LandmarkFinder {

    /** The mean box around the 68 points of a face whose square was well placed, as shares of the square's side. */
    private static final double POINTS_CENTRE_Y = 0.52;

    private static final double POINTS_HEIGHT = 0.78;

    public OnnxLandmarkFinder {
        if (passes < 1) {
            throw new IllegalArgumentException("landmarks need at least 1 pass, not " + passes);
        }
    }

    @Override
    public FivePoints find(Frame frame, Box box) throws IOException {
        double side = box.height();
        double x = box.centreX();
        double y = box.centreY();
        float[] points = new float[0];
        Region region = square(x, y, side);
        for (int pass = 0; pass < passes; pass++) {
            if (pass > 0) {
                double[] extent = extent(points);
                side = region.height() * (extent[3] - extent[1]) / POINTS_HEIGHT;
                x = region.x() + region.width() * (extent[0] + extent[2]) / 2;
                y = region.y() + region.height() * (extent[1] + extent[3]) / 2 - (POINTS_CENTRE_Y - 0.5) * side;
                region = square(x, y, side);
            }
            ModelCard card = network.card();
            points = network.run(frame.view(
                            region, card.input().width(), card.input().height()))
                    .get(0);
        }
        return network.card().output().format() == Format.POINTS_5 ? five(points, region) : of68(points, region);
    }

    private static Region square(double x, double y, double side) {
        int size = Math.max(4, (int) Math.round(side));
        return new Region((int) Math.round(x - size / 2.0), (int) Math.round(y - size / 2.0), size, size);
    }

    private static double[] extent(float[] points) {
        double[] extent = {1, 1, 0, 0};
        for (int i = 0; i < points.length; i += 2) {
            extent[0] = Math.min(extent[0], points[i]);
            extent[1] = Math.min(extent[1], points[i + 1]);
            extent[2] = Math.max(extent[2], points[i]);
            extent[3] = Math.max(extent[3], points[i + 1]);
        }
        return extent;
    }

    private static FivePoints five(float[] points, Region region) {
        return new FivePoints(
                mean(points, 0, 0, region),
                mean(points, 1, 1, region),
                mean(points, 2, 2, region),
                mean(points, 3, 3, region),
                mean(points, 4, 4, region));
    }

    /** Of dlib's 68: the eyes' rims, the nose's tip and the mouth's corners. */
    private static FivePoints of68(float[] points, Region region) {
        return new FivePoints(
                mean(points, 36, 41, region),
                mean(points, 42, 47, region),
                mean(points, 30, 30, region),
                mean(points, 48, 48, region),
                mean(points, 54, 54, region));
    }

    private static Point mean(float[] points, int first, int last, Region region) {
        double x = 0;
        double y = 0;
        for (int i = first; i <= last; i++) {
            x += points[2 * i];
            y += points[2 * i + 1];
        }
        int count = last - first + 1;
        return new Point(region.x() + x / count * region.width(), region.y() + y / count * region.height());
    }
}
