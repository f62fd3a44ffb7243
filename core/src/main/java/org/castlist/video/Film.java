package org.castlist.video;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A video file and what its header says; or a folder of pictures, which is a film of one picture a second: the picture
 * number n is shown at second n.
 *
 * @param file where it lies
 * @param width pixels across, upright; of the first picture that can be read where each has its own size
 * @param height pixels down, upright; likewise
 * @param rotation degrees clockwise that the stored picture is turned to stand upright: 0, 90, 180 or 270
 * @param timing how fast and how long
 * @param pictures file names of the pictures in a folder by their numbers, empty for a number whose picture is gone; none
 *     of a video
 */
public record Film(Path file, int width, int height, int rotation, Timing timing, List<String> pictures) {

    private static final Rational ONE_A_SECOND = new Rational(1, 1);

    /**
     * @param frameRate average frames per second; for display and for frame-number input only, since rates vary
     * @param duration seconds, where the file knows it
     */
    public record Timing(Rational frameRate, OptionalDouble duration) {}

    public Film {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a film must have pictures, not " + width + "x" + height);
        }
        if (rotation != 0 && rotation != 90 && rotation != 180 && rotation != 270) {
            throw new IllegalArgumentException("a rotation must be 0, 90, 180 or 270 degrees, not " + rotation);
        }
        pictures = List.copyOf(pictures);
    }

    /** A video. */
    public Film(Path file, int width, int height, Rational frameRate, int rotation, OptionalDouble duration) {
        this(file, width, height, rotation, new Timing(frameRate, duration), List.of());
    }

    /** A folder of pictures. */
    public static Film ofPictures(Path folder, int width, int height, List<String> pictures) {
        Timing timing = new Timing(ONE_A_SECOND, OptionalDouble.of(pictures.size()));
        return new Film(folder, width, height, 0, timing, pictures);
    }

    /** The same film, named by another path. */
    public Film at(Path other) {
        return new Film(other, width, height, rotation, timing, pictures);
    }

    public Rational frameRate() {
        return timing.frameRate();
    }

    public OptionalDouble duration() {
        return timing.duration();
    }

    /** Whether it is a folder of pictures, which have nothing to do with each other. */
    public boolean isPictures() {
        return !pictures.isEmpty();
    }

    /** When the picture of a folder is shown. */
    public static Moment momentOf(int picture) {
        return new Moment(picture, ONE_A_SECOND);
    }

    /** The file name of the picture shown at a moment; empty in a video. */
    public Optional<String> pictureAt(Moment moment) {
        return isPictures() ? Optional.of(pictures.get((int) moment.seconds())) : Optional.empty();
    }

    /** The file's name without its ending; the whole name of a folder. */
    public String name() {
        String fileName = String.valueOf(file.getFileName());
        int dot = fileName.lastIndexOf('.');
        return dot > 0 && !isPictures() ? fileName.substring(0, dot) : fileName;
    }
}
