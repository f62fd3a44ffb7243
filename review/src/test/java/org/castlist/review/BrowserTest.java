package org.castlist.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.castlist.review.server.RunningReview;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A real server, and a browser that looks at its page. No script may fail and nothing may break the page's policy. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {
    private static final int PATIENCE_MILLISECONDS = 15_000;

    private Path temp = Path.of("");
    private final List<OpenPage> opened = new ArrayList<>();
    private final List<BrowserContext> windows = new ArrayList<>();
    private Optional<Chromium> chromium = Optional.empty();
    private Optional<RunningReview> server = Optional.empty();
    private int copies = 0;

    @BeforeAll
    void analyse(@TempDir Path folder) throws IOException {
        temp = folder;
        chromium = Chromium.start();
        Assumptions.assumeTrue(chromium.isPresent(), Chromium.MISSING);
        analysed(temp.resolve("analysed"));
    }

    /** Makes what every test gets a copy of. */
    abstract void analysed(Path folder) throws IOException;

    /** Serves a copy of it. */
    abstract RunningReview start(Path folder) throws IOException;

    @AfterAll
    void closeBrowser() {
        chromium.ifPresent(Chromium::close);
    }

    @BeforeEach
    void serve() throws IOException {
        server = Optional.of(start(copy(temp.resolve("analysed"), temp.resolve("copy-" + ++copies + ".castlist"))));
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
}
