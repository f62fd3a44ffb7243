package org.castlist.video;

import java.nio.file.Path;
import java.util.OptionalDouble;

/**
 * A video file and what its header says.
 *
 * @param file where it lies
 * @param width pixels across, upright
 * @param height pixels down, upright
 * @param frameRate average frames per second; for display and for frame-number input only, since rates vary
 * @param rotation degrees clockwise that the stored picture is turned to stand upright: 0, 90, 180 or 270
 * @param duration seconds, where the file knows it
 */
public record Film(Path file, int width, int height, Rational frameRate, int rotation, OptionalDouble duration) {

    public Film {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a film must have pictures, not " + width + "x" + height);
        }
        if (rotation != 0 && rotation != 90 && rotation != 180 && rotation != 270) {
            throw new IllegalArgumentException("a rotation must be 0, 90, 180 or 270 degrees, not " + rotation);
        }
    }

    /** The file's name without its ending. */
    public String name() {
        String fileName = String.valueOf(file.getFileName());
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }
}
