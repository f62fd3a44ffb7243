package org.castlist.faces;

/**
 * Where a face's features are, in pixels of the upright source frame. Left and right are those of the picture.
 *
 * @param leftEye centre of the eye at the left
 * @param rightEye centre of the eye at the right
 * @param nose its tip
 * @param leftMouth corner of the mouth at the left
 * @param rightMouth corner of the mouth at the right
 */
public record FivePoints(Point leftEye, Point rightEye, Point nose, Point leftMouth, Point rightMouth) {

    /** A point in pixels. */
    public record Point(double x, double y) {}

    /** The five in the order of the ArcFace template. */
    public Point[] toArray() {
        return new Point[] {leftEye, rightEye, nose, leftMouth, rightMouth};
    }
}
