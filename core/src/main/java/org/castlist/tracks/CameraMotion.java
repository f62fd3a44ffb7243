package org.castlist.tracks;

import org.castlist.faces.Box;

/**
 * How the background moved from one picture to a later one: a similarity, {@code x' = a x - b y + tx},
 * {@code y' = b x + a y + ty}.
 *
 * @param a zoom times cosine
 * @param b zoom times sine
 * @param tx pixels to the right
 * @param ty pixels down
 */
public record CameraMotion(double a, double b, double tx, double ty) {

    /** A camera that stands still, or of which nothing is known. */
    public static final CameraMotion NONE = new CameraMotion(1, 0, 0, 0);

    /** How many times larger things got. */
    public double zoom() {
        return Math.hypot(a, b);
    }

    public double x(double x, double y) {
        return a * x - b * y + tx;
    }

    public double y(double x, double y) {
        return b * x + a * y + ty;
    }

    /** The same motion in a picture so many times as large. */
    public CameraMotion scaled(double factor) {
        return new CameraMotion(a, b, tx * factor, ty * factor);
    }

    /** This motion, and then another. */
    public CameraMotion then(CameraMotion next) {
        return new CameraMotion(next.a * a - next.b * b, next.b * a + next.a * b, next.x(tx, ty), next.y(tx, ty));
    }

    /** Where a box goes; it stays upright. */
    public Box apply(Box box) {
        double width = box.width() * zoom();
        double height = box.height() * zoom();
        double centreX = x(box.centreX(), box.centreY());
        double centreY = y(box.centreX(), box.centreY());
        return new Box(centreX - width / 2, centreY - height / 2, width, height);
    }
}
