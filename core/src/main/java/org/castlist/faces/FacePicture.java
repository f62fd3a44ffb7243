package org.castlist.faces;

import java.io.IOException;
import org.castlist.video.Frame;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;

/**
 * An aligned picture of a face in memory, before it is known whether it will be kept.
 *
 * @param time when it was seen
 * @param face where, and how sure the detector was
 * @param points its features
 * @param quality how good it is
 * @param pixels {@link FaceCrop#PICTURE} pixels square
 */
public record FacePicture(Moment time, Face face, FivePoints points, FaceQuality quality, Pixels pixels) {

    /** Finds the features, aligns, cuts and measures. */
    public static FacePicture take(Frame frame, Face face, LandmarkFinder landmarks) throws IOException {
        FivePoints points = landmarks.find(frame, face.box());
        Pixels pixels = Alignment.of(points).cut(frame);
        FaceQuality quality = FaceMeasure.of(face, points, Alignment.middle(pixels));
        return new FacePicture(frame.time(), face, points, quality, pixels);
    }

    /**
     * One number to compare the pictures of one track by: large, frontal, sharp and surely a face. It grows with the
     * logarithm of size and sharpness, since beyond enough more is hardly better.
     */
    public double worth() {
        double size = Math.min(1, Math.log1p(quality.size()) / Math.log1p(112));
        double sharp = Math.min(1, Math.log1p(quality.sharpness()) / Math.log1p(500));
        return size * (0.2 + quality.frontality()) * (0.5 + sharp) * quality.score();
    }
}
