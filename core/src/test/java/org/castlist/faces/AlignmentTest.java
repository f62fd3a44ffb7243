package org.castlist.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.castlist.faces.FivePoints.Point;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;
import org.castlist.video.StillFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignmentTest {
    private static final double[][] ARCFACE = {
        {38.2946, 51.6963}, {73.5318, 51.5014}, {56.0252, 71.7366}, {41.5493, 92.3655}, {70.7299, 92.2041}
    };

    /** The template's points, scaled, turned and moved. */
    private static FivePoints moved(double scale, double degrees, double x, double y) {
        double cos = scale * Math.cos(Math.toRadians(degrees));
        double sin = scale * Math.sin(Math.toRadians(degrees));
        Point[] points = new Point[5];
        for (int i = 0; i < 5; i++) {
            points[i] = new Point(
                    cos * ARCFACE[i][0] - sin * ARCFACE[i][1] + x, sin * ARCFACE[i][0] + cos * ARCFACE[i][1] + y);
        }
        return new FivePoints(points[0], points[1], points[2], points[3], points[4]);
    }

    @ParameterizedTest
    @CsvSource({"1,0,0,0", "2.5,30,100,40", "0.3,-75,640,360", "1.7,180,5,5"})
    void recoversAnySimilarityExactly(double scale, double degrees, double x, double y) {
        FivePoints points = moved(scale, degrees, x, y);
        Alignment alignment = Alignment.of(points);
        assertThat(alignment.scale()).isCloseTo(scale, within(1e-9));
        assertThat(alignment.residual(points)).isCloseTo(0, within(1e-9));
        assertThat(alignment.toFrame(ARCFACE[2][0], ARCFACE[2][1]).x())
                .isCloseTo(points.nose().x(), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"1,0,0,0", "2.5,30,100,40", "0.3,-75,640,360"})
    void goesFromTheCropToTheFrameAndBack(double scale, double degrees, double x, double y) {
        Alignment alignment = Alignment.of(moved(scale, degrees, x, y));
        Point there = alignment.toFrame(-7, 90);
        Point back = alignment.toCrop(there.x(), there.y());
        assertThat(back.x()).isCloseTo(-7, within(1e-9));
        assertThat(back.y()).isCloseTo(90, within(1e-9));
    }

    @Test
    void isTheLeastSquaresSolution() {
        FivePoints skewed = new FivePoints(
                new Point(40, 50), new Point(80, 55), new Point(55, 70), new Point(40, 95), new Point(70, 90));
        Alignment best = Alignment.of(skewed);
        double least = best.residual(skewed) * best.scale();
        for (double turn = -10; turn <= 10; turn += 0.5) {
            for (double scale = 0.8; scale <= 1.2; scale += 0.02) {
                Alignment other = Alignment.of(moved(
                        best.scale() * scale,
                        turn,
                        best.toFrame(0, 0).x(),
                        best.toFrame(0, 0).y()));
                assertThat(other.residual(skewed) * other.scale()).isGreaterThanOrEqualTo(least - 1e-9);
            }
        }
    }

    @Test
    void cutsAnUprightPictureWhoseMiddleIsTheNetworksInput() {
        // a smooth slope of brightness: the aligned picture must show it turned back
        int size = 300;
        byte[] rgb = new byte[size * size * 3];
        for (int i = 0; i < size * size; i++) {
            rgb[3 * i] = (byte) (i % size * 255 / size);
            rgb[3 * i + 1] = (byte) (i / size * 255 / size);
        }
        StillFrame frame = new StillFrame(Moment.ZERO, new Pixels(size, size, rgb));
        Alignment alignment = Alignment.of(moved(1.1, 90, 200, 80));
        Pixels picture = alignment.cut(frame);
        Pixels middle = Alignment.middle(picture);
        assertThat(picture.width()).isEqualTo(FaceCrop.PICTURE);
        assertThat(middle.width()).isEqualTo(FaceCrop.SIZE);
        for (int u = 4; u < 112; u += 25) {
            for (int v = 4; v < 112; v += 25) {
                Point at = alignment.toFrame(u + 0.5, v + 0.5);
                assertThat((double) middle.at(u, v, 0)).isCloseTo(at.x() * 255 / size, within(3.0));
                assertThat((double) middle.at(u, v, 1)).isCloseTo(at.y() * 255 / size, within(3.0));
            }
        }
    }

    @Test
    void cutsAFaceAtTheFramesEdge() {
        StillFrame frame = new StillFrame(Moment.ZERO, new Pixels(50, 40, new byte[50 * 40 * 3]));
        assertThat(Alignment.of(moved(1, 0, -60, -60)).cut(frame).height()).isEqualTo(FaceCrop.PICTURE);
    }

    @Test
    void mirrorsLeftAndRight() {
        Pixels mirrored = Alignment.mirrored(new Pixels(2, 1, new byte[] {1, 2, 3, 4, 5, 6}));
        assertThat(mirrored.rgb()).containsExactly(4, 5, 6, 1, 2, 3);
    }
}
