package org.castlist.faces;

import org.castlist.video.Moment;

/**
 * One aligned picture of a face. It knows where its pixels lie; a {@link CropStore} loads them when asked.
 *
 * <p>The kept picture is {@value #PICTURE} pixels square, so that a person sees some hair and chin and training has room to
 * rotate; the network's input is the {@value #SIZE} pixels square in its middle.
 *
 * @param file where the JPEG lies, relative to the project folder, with forward slashes
 * @param time when it was seen
 * @param box where it was seen
 * @param points the features that it was aligned by
 * @param quality what is known of its quality
 */
public record FaceCrop(String file, Moment time, Box box, FivePoints points, FaceQuality quality) {

    /** Side of the network's input in pixels. */
    public static final int SIZE = 112;

    /** Side of the kept picture in pixels. */
    public static final int PICTURE = 176;
}
