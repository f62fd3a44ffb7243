package org.castlist.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.castlist.export.document.CastFixture;
import org.castlist.export.document.Exported;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report as a browser shows it. */
class ReportInBrowserTest {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--enable-logging=stderr",
            "--dump-dom");
    private static final int SECONDS = 60;

    @TempDir
    private Path temp;

    @Test
    void drawsItsPeopleAndItsMapsWithoutAnError() throws IOException, InterruptedException {
        Optional<Path> browser =
                NAMES.stream().flatMap(ReportInBrowserTest::program).findFirst();
        Assumptions.assumeTrue(
                browser.isPresent(), "the report was not opened in a browser: Chromium was not found on this machine");
        Path report = Files.writeString(
                temp.resolve("report.html"), Exported.text(new HtmlReport(), CastFixture.compared("Ana", "Ann")));

        String page = opened(browser.orElseThrow(), report);
        // what the scripts print is what went wrong: they say nothing else
        assertThat(Files.readString(temp.resolve("log"))).doesNotContain("CONSOLE");
        assertThat(page).containsPattern("<html[^>]* data-ready-after=\"\\d+\"");
        assertThat(page).contains("<bdi>Ana</bdi>").containsPattern("<(path|circle|g)[^>]* class=\"dots");
    }

    /** The page as it stands after its scripts ran. */
    private String opened(Path browser, Path report) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(browser.toString()));
        command.addAll(ARGUMENTS);
        command.add("--user-data-dir=" + temp.resolve("profile"));
        command.add(report.toUri().toString());
        Path shown = temp.resolve("shown.html");
        Process process = new ProcessBuilder(command)
                .redirectOutput(shown.toFile())
                .redirectError(temp.resolve("log").toFile())
                .start();
        try {
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(shown, StandardCharsets.UTF_8);
    }

    private static Stream<Path> program(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable);
    }
}
