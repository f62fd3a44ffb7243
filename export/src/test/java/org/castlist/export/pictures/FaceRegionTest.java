package org.castlist.export.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.castlist.faces.Alignment;
import org.castlist.faces.Box;
import org.castlist.faces.FaceCrop;
import org.castlist.faces.FaceQuality;
import org.castlist.faces.FivePoints;
import org.castlist.faces.FivePoints.Point;
import org.castlist.video.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaceRegionTest {
    private static final Point FACE = new Point(400, 300);

    /** A face so many times as large as in its crop, turned about the crop's middle, which lies at {@link #FACE}. */
    private static FaceCrop crop(double scale, double degrees, Box box) {
        double cos = scale * Math.cos(Math.toRadians(degrees));
        double sin = scale * Math.sin(Math.toRadians(degrees));
        Point[] points = Alignment.template().toArray();
        for (int i = 0; i < points.length; i++) {
            double u = points[i].x() - 56;
            double v = points[i].y() - 56;
            points[i] = new Point(FACE.x() + cos * u - sin * v, FACE.y() + sin * u + cos * v);
        }
        FivePoints five = new FivePoints(points[0], points[1], points[2], points[3], points[4]);
        return new FaceCrop("crops/0/t-0-0-0.jpg", Moment.ZERO, box, five, new FaceQuality(30, 100, 1, 1, 20));
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2.5,0", "0.4,20", "3,-90"})
    void aBoxInTheMiddleOfTheCropIsInTheMiddleOfThePictureWhateverTheScaleAndTurn(double scale, double degrees) {
        Box box = new Box(FACE.x() - 40 * scale, FACE.y() - 50 * scale, 80 * scale, 100 * scale);
        FaceRegion region = FaceRegion.of(crop(scale, degrees, box)).orElseThrow();
        assertThat(region.centreX()).isCloseTo(0.5, within(1e-9));
        assertThat(region.centreY()).isCloseTo(0.5, within(1e-9));
        assertThat(region.width() * 176).isCloseTo(80, within(1e-6));
        assertThat(region.height() * 176).isCloseTo(100, within(1e-6));
    }

    @Test
    void theBoxOfATurnedFaceIsWhereTheFaceIsInTheUprightPicture() {
        // the crop is turned by 90 degrees: what lies 98 pixels below the face in the frame is right of it in the
        // picture
        FaceRegion region =
                FaceRegion.of(crop(2, 90, new Box(390, 308 + 80, 20, 20))).orElseThrow();
        assertThat(region.centreX() * 176).isCloseTo(88 + 49, within(1e-6));
        assertThat(region.centreY() * 176).isCloseTo(88, within(1e-6));
    }

    @Test
    void whatIsBeyondThePictureIsCutOff() {
        FaceRegion region =
                FaceRegion.of(crop(1, 0, new Box(300, 292, 100, 16))).orElseThrow();
        assertThat(region.width() * 176).isCloseTo(88, within(1e-6));
        assertThat(region.centreX() * 176).isCloseTo(44, within(1e-6));
        assertThat(region.height() * 176).isCloseTo(16, within(1e-6));
        assertThat(FaceRegion.of(crop(1, 0, new Box(0, 0, 10, 10)))).isEmpty();
    }

    @Test
    void aFaceWhosePointsCoincideHasNone() {
        Point one = new Point(5, 5);
        FaceCrop flat = new FaceCrop(
                "crops/0/t-0-0-0.jpg",
                Moment.ZERO,
                new Box(0, 0, 10, 10),
                new FivePoints(one, one, one, one, one),
                new FaceQuality(30, 100, 1, 1, 20));
        assertThat(FaceRegion.of(flat)).isEmpty();
    }
}
