package org.castlist.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.castlist.video.Film;
import org.castlist.video.FilmOpener;
import org.castlist.video.FilmReader;
import org.castlist.video.Frame;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;
import org.castlist.video.Rational;
import org.castlist.video.Region;

/**
 * Opens a film as if it were many times as long: read again and again, each time later by its length.
 *
 * @param opener opens the film itself
 * @param times how often it is shown
 */
record Repeated(FilmOpener opener, int times) implements FilmOpener {

    /** Opens from the start only. */
    @Override
    public FilmReader open(Path file, Moment from) throws IOException {
        if (Moment.ZERO.isBefore(from)) {
            throw new IllegalArgumentException("a repeated film is read from its start, not from " + from);
        }
        return new Reader(file);
    }

    private final class Reader implements FilmReader {
        private final Path file;
        private FilmReader reader;
        private Optional<FilmReader> before = Optional.empty(); // open, since its last frames may still be looked at
        private int left = times - 1;
        private long damaged;
        private long shift;
        private long next;

        private Reader(Path file) throws IOException {
            this.file = file;
            this.reader = opener.open(file, Moment.ZERO);
        }

        @Override
        public Film film() {
            Film once = reader.film();
            OptionalDouble duration = once.duration().isPresent()
                    ? OptionalDouble.of(times * once.duration().getAsDouble())
                    : OptionalDouble.empty();
            return new Film(once.file(), once.width(), once.height(), once.frameRate(), once.rotation(), duration);
        }

        @Override
        public Optional<Frame> next() throws IOException {
            Optional<Frame> frame = reader.next();
            if (frame.isEmpty() && left > 0) {
                left--;
                damaged += reader.damaged();
                before.ifPresent(FilmReader::close);
                before = Optional.of(reader);
                reader = opener.open(file, Moment.ZERO);
                shift = next;
                frame = reader.next();
            }
            return frame.map(this::later);
        }

        private Frame later(Frame frame) {
            Moment time = frame.time();
            Rational base = time.timeBase();
            Moment later = new Moment(time.ticks() + shift, base);
            next = later.ticks() + Math.round(1 / (reader.film().frameRate().toDouble() * base.toDouble()));
            return new Later(frame, later);
        }

        @Override
        public long damaged() {
            return damaged + reader.damaged();
        }

        @Override
        public void close() {
            before.ifPresent(FilmReader::close);
            reader.close();
        }
    }

    private record Later(Frame frame, Moment time) implements Frame {
        @Override
        public int width() {
            return frame.width();
        }

        @Override
        public int height() {
            return frame.height();
        }

        @Override
        public Pixels view(Region region, int width, int height) {
            return frame.view(region, width, height);
        }

        @Override
        public void close() {
            frame.close();
        }
    }
}
