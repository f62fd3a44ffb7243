package org.castlist.video.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.castlist.video.Frame;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;
import org.castlist.video.Region;

/**
 * A picture of a folder: the first picture of a film of its own, which is closed with it.
 *
 * @param film the file
 * @param picture its picture
 * @param time when the folder shows it
 */
record PictureFrame(FfmpegReader film, Frame picture, Moment time) implements Frame {

    /**
     * Reads a picture; empty when the file is broken, or no picture.
     *
     * @throws IOException when the whole folder is out of reach
     */
    static Optional<PictureFrame> read(Path file, Moment time) throws IOException {
        try {
            FfmpegReader film = FfmpegReader.openPicture(file);
            return Optional.of(new PictureFrame(film, film.next().orElseThrow(), time));
        } catch (IOException e) {
            if (!Files.isDirectory(file.resolveSibling(""))) {
                throw e;
            }
            return Optional.empty();
        }
    }

    @Override
    public int width() {
        return picture.width();
    }

    @Override
    public int height() {
        return picture.height();
    }

    @Override
    public Pixels view(Region region, int width, int height) {
        return picture.view(region, width, height);
    }

    @Override
    public void close() {
        picture.close();
        film.close();
    }
}
