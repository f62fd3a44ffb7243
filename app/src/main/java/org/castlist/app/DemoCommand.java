package org.castlist.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.castlist.export.ExportFormat;
import org.castlist.video.UnreadableFilmException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The first command of the README. */
@Command(
        name = "demo",
        description = {
            "Analyses the demo film, two minutes of a broadcast interview, and says where its report is.",
            "The build fetched the film from a published artifact; it is the BBC's and is not redistributed."
        })
final class DemoCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final AnalyzeOptions options = new AnalyzeOptions();

    @Override
    public Integer call() throws IOException {
        Path film = Home.demoFilm();
        if (!Files.isRegularFile(film)) {
            throw new UnreadableFilmException("there is no demo film at " + film
                    + "; run ./castlist demo from a source checkout, which fetches it.");
        }
        Path folder = ProjectFolder.forFilm(film, Optional.empty());
        new ProjectNotices(spec.commandLine().getErr()).tell(folder);
        Display display = new TextDisplay(
                spec.commandLine().getOut(), spec.commandLine().getErr(), TextDisplay.terminal(), false);
        try (Display.FilmDisplay shown = display.begin(film.toString(), options.stretching());
                Interruption ignored = Interruption.watch(film)) {
            shown.done(options.analysis(film).run(film, options.stretching(), folder, shown), folder.toString());
        }
        spec.commandLine()
                .getOut()
                .printf(
                        "Open it with a double click: %s%n",
                        folder.resolve(ExportFormat.REPORT.fileName())
                                .toAbsolutePath()
                                .normalize()
                                .toUri());
        return ExitCode.DONE;
    }
}
