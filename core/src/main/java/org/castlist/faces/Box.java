package org.castlist.faces;

/**
 * A face's rectangle in pixels of the upright source frame.
 *
 * @param x left edge; may lie outside the frame
 * @param y top edge
 * @param width above 0
 * @param height above 0
 */
public record Box(double x, double y, double width, double height) {

    public Box {
        if (!(width > 0 && height > 0) || !Double.isFinite(x + y + width + height)) {
            throw new IllegalArgumentException(
                    "a box must have an area, not " + width + "x" + height + " at " + x + "," + y);
        }
    }

    public double area() {
        return width * height;
    }

    public double centreX() {
        return x + width / 2;
    }

    public double centreY() {
        return y + height / 2;
    }

    /** Intersection over union, 0 to 1. */
    public double iou(Box other) {
        double shared = intersection(other);
        return shared / (area() + other.area() - shared);
    }

    /** The area that both cover. */
    public double intersection(Box other) {
        double w = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
        double h = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
        return w > 0 && h > 0 ? w * h : 0;
    }

    /** The point between this box and another: 0 gives this one, 1 the other. */
    public Box towards(Box other, double fraction) {
        return new Box(
                x + (other.x - x) * fraction,
                y + (other.y - y) * fraction,
                width + (other.width - width) * fraction,
                height + (other.height - height) * fraction);
    }
}
