package org.castlist.export.pictures;

import java.util.Optional;
import org.castlist.faces.Alignment;
import org.castlist.faces.Box;
import org.castlist.faces.FaceCrop;
import org.castlist.faces.FivePoints.Point;

/**
 * Where the face is in its kept picture, in shares of the picture's sides.
 *
 * @param centreX 0 at the left edge, 1 at the right
 * @param centreY 0 at the top, 1 at the bottom
 * @param width above 0, at most 1
 * @param height likewise
 */
record FaceRegion(double centreX, double centreY, double width, double height) {

    /**
     * The detector's box as the alignment moved it: about its own centre, at the scale of the picture, turned with the face,
     * and cut off at the picture's edges. Empty when the face's points coincide, or when nothing of the box is in the picture.
     */
    static Optional<FaceRegion> of(FaceCrop crop) {
        Alignment alignment = Alignment.of(crop.points());
        Box box = crop.box();
        Point centre = alignment.toCrop(box.centreX(), box.centreY());
        double margin = (FaceCrop.PICTURE - FaceCrop.SIZE) / 2.0;
        double halfWidth = box.width() / alignment.scale() / 2;
        double halfHeight = box.height() / alignment.scale() / 2;
        double left = share(centre.x() + margin - halfWidth);
        double right = share(centre.x() + margin + halfWidth);
        double top = share(centre.y() + margin - halfHeight);
        double bottom = share(centre.y() + margin + halfHeight);
        return right > left && bottom > top // false for what is not a number, too
                ? Optional.of(new FaceRegion((left + right) / 2, (top + bottom) / 2, right - left, bottom - top))
                : Optional.empty();
    }

    private static double share(double pixels) {
        return Math.max(0, Math.min(1, pixels / FaceCrop.PICTURE));
    }
}
