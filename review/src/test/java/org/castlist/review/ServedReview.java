package org.castlist.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.castlist.video.Film;
import org.castlist.video.FilmOpener;
import org.castlist.video.FilmReader;
import org.castlist.video.Frame;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;
import org.castlist.video.Rational;
import org.castlist.video.StillFrame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A review that is served for each test: nine shots, three people, of whom one was found as two. */
abstract class ServedReview {

    @TempDir
    @SuppressWarnings("NullAway.Init") // before each test
    Path temp;

    Path folder = Path.of("");
    final List<String> written = new ArrayList<>();
    final CountDownLatch mayFind = new CountDownLatch(1);

    @SuppressWarnings("NullAway.Init") // before each test
    ReviewServer server;

    @SuppressWarnings("NullAway.Init") // before each test
    Visitor visitor;

    @BeforeEach
    void serve() throws IOException {
        folder = temp.resolve("film.castlist");
        Path film = Files.writeString(temp.resolve("film.mp4"), "0123456789".repeat(50_000));
        new ReviewedFilm(film, 9, 3).analysed(folder, (shot, person) -> person == 2 && shot > 5 ? 3 : person);
        ReviewTools tools = new ReviewTools(
                grey(),
                (project, observer) -> {
                    observer.at("finding the people", 0.5);
                    await(mayFind);
                    written.add("found");
                },
                (project, observer) -> written.add("files"));
        server = ReviewServer.start(folder, tools, 0);
        visitor = Visitor.of(server);
    }

    @AfterEach
    void stop() throws IOException {
        mayFind.countDown();
        server.close();
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }

    /** A film whose frame at second n is of the grey n. */
    static FilmOpener grey() {
        return (file, from) -> new FilmReader() {
            private int next = Math.min(17, (int) from.seconds());

            @Override
            public Film film() {
                throw new UnsupportedOperationException("the project knows its film");
            }

            @Override
            public Optional<Frame> next() {
                if (next > 17) {
                    return Optional.empty();
                }
                byte[] rgb = new byte[8 * 6 * 3];
                java.util.Arrays.fill(rgb, (byte) (10 * next));
                return Optional.of(new StillFrame(new Moment(next++, new Rational(1, 1)), new Pixels(8, 6, rgb)));
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
