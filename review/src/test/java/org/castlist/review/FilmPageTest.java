package org.castlist.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.castlist.review.server.RunningReview;
import org.castlist.video.Film;
import org.castlist.video.FilmOpener;
import org.castlist.video.FilmReader;
import org.castlist.video.Frame;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;
import org.castlist.video.Rational;
import org.castlist.video.StillFrame;

/**
 * The page of a made-up film. Three people, two in each of nine shots; the last two tracks of the third were taken for a
 * fourth person.
 */
abstract class FilmPageTest extends BrowserTest {
    static final int SHOTS = 9;

    @Override
    void analysed(Path folder) throws IOException {
        Path film = Files.writeString(folder.resolveSibling("film.mp4"), "not a film that a browser could play");
        new ReviewedFilm(film, SHOTS, 3).analysed(folder, (shot, person) -> person == 2 && shot > 5 ? 3 : person);
    }

    @Override
    RunningReview start(Path folder) throws IOException {
        ReviewTools tools = new ReviewTools(grey(), (found, observer) -> {}, (written, observer) -> {});
        return ReviewServer.start(folder, tools, 0);
    }

    /** A film of one grey picture a second. */
    private static FilmOpener grey() {
        return (file, from) -> new FilmReader() {
            private int next = (int) from.seconds();

            @Override
            public Film film() {
                throw new UnsupportedOperationException("the project knows its film");
            }

            @Override
            public Optional<Frame> next() {
                byte[] rgb = new byte[32 * 24 * 3];
                Arrays.fill(rgb, (byte) (70 + 5 * next));
                return Optional.of(new StillFrame(new Moment(next++, new Rational(1, 1)), new Pixels(32, 24, rgb)));
            }

            @Override
            public long damaged() {
                return 0;
            }

            @Override
            public void close() {}
        };
    }
}
