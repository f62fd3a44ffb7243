package org.castlist.video.ffmpeg;

import java.io.IOException;
import java.util.Optional;
import org.castlist.video.Film;
import org.castlist.video.FilmReader;
import org.castlist.video.Frame;

/** One read of a folder of pictures: each file is opened when it is its turn. */
final class PictureReader implements FilmReader {
    private final Film film;
    private int number;
    private long damaged;

    /** @param number of the first picture to read */
    PictureReader(Film film, int number) {
        this.film = film;
        this.number = number;
    }

    @Override
    public Film film() {
        return film;
    }

    @Override
    public Optional<Frame> next() throws IOException {
        while (number < film.pictures().size()) {
            String name = film.pictures().get(number++);
            if (name.isEmpty()) {
                continue;
            }
            Optional<PictureFrame> frame = PictureFrame.read(film.file().resolve(name), Film.momentOf(number - 1));
            if (frame.isPresent()) {
                return Optional.of(frame.get());
            }
            damaged++;
        }
        return Optional.empty();
    }

    @Override
    public long damaged() {
        return damaged;
    }

    /** Each frame closes its own file. */
    @Override
    public void close() {}
}
