package org.castlist.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.castlist.video.Film;
import org.castlist.video.FilmOpener;
import org.castlist.video.FilmReader;
import org.castlist.video.Frame;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;
import org.castlist.video.Rational;
import org.castlist.video.StillFrame;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real server over a made-up film, and a browser that looks at its page. Three people, two in each of nine shots; the
 * last two tracks of the third were taken for a fourth person. No script may fail and nothing may break the page's policy.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {
    static final int SHOTS = 9;
    private static final int PATIENCE_MILLISECONDS = 15_000;

    private Path temp = Path.of("");
    private final List<OpenPage> opened = new ArrayList<>();
    private final List<BrowserContext> windows = new ArrayList<>();
    private Optional<Chromium> chromium = Optional.empty();
    private Optional<ReviewServer> server = Optional.empty();
    private int projects = 0;

    @BeforeAll
    void analyse(@TempDir Path folder) throws IOException {
        temp = folder;
        chromium = Chromium.start();
        Assumptions.assumeTrue(chromium.isPresent(), Chromium.MISSING);
        Path film = Files.writeString(temp.resolve("film.mp4"), "not a film that a browser could play");
        new ReviewedFilm(film, SHOTS, 3)
                .analysed(temp.resolve("analysed"), (shot, person) -> person == 2 && shot > 5 ? 3 : person);
    }

    @AfterAll
    void closeBrowser() {
        chromium.ifPresent(Chromium::close);
    }

    @BeforeEach
    void serve() throws IOException {
        Path project = copy(temp.resolve("analysed"), temp.resolve("film-" + ++projects + ".castlist"));
        ReviewTools tools = new ReviewTools(grey(), (found, observer) -> {}, (written, observer) -> {});
        server = Optional.of(ReviewServer.start(project, tools, 0));
    }

    @AfterEach
    void closeServer() throws IOException {
        windows.forEach(BrowserContext::close);
        windows.clear();
        stopServer();
        List<String> problems =
                opened.stream().flatMap(page -> page.problems().stream()).toList();
        opened.clear();
        assertThat(problems).isEmpty();
    }

    void stopServer() throws IOException {
        if (server.isPresent()) {
            server.get().close();
            server = Optional.empty();
        }
    }

    URI address() {
        return server.orElseThrow().address();
    }

    /** The page in a window of its own, 1280 by 800. */
    OpenPage open(String part) {
        return open(part, options -> options);
    }

    OpenPage open(String part, UnaryOperator<Browser.NewContextOptions> options) {
        return openIn(window(options), part);
    }

    OpenPage openIn(BrowserContext window, String part) {
        OpenPage page = OpenPage.open(window, address(), part);
        opened.add(page);
        return page;
    }

    BrowserContext window(UnaryOperator<Browser.NewContextOptions> options) {
        BrowserContext window = chromium.orElseThrow()
                .browser()
                .newContext(options.apply(new Browser.NewContextOptions().setViewportSize(1280, 800)));
        window.setDefaultTimeout(PATIENCE_MILLISECONDS);
        windows.add(window);
        return window;
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
        return to;
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
