package org.castlist.video;

/**
 * What a film to be made is like. It has no sound.
 *
 * @param width pixels across, even
 * @param height pixels down, even
 * @param frameRate frames per second, about; guides the encoder, while each picture has its own time
 * @param timeBase seconds per tick: pictures whose times are in it keep them exactly
 * @param comment what the file says of itself
 */
public record FilmPlan(int width, int height, Rational frameRate, Rational timeBase, String comment) {
    public FilmPlan {
        if (width < 2 || height < 2 || width % 2 != 0 || height % 2 != 0) {
            throw new IllegalArgumentException("a film's sides must be even and above 0, not " + width + "x" + height);
        }
    }
}
