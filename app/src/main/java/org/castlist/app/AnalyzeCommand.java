package org.castlist.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The main job. */
@Command(
        name = "analyze",
        description = {
            "Finds who is in each film, and when; or who is in which picture of a folder.",
            "",
            "Leaves a project folder NAME.castlist beside each film (or in DIR): report.html to look at, cast.json,"
                    + " cast.csv and cast.vtt for other programs, the faces' pictures, and all that is needed to correct"
                    + " the cast. An interrupted run goes on where it stopped when the same command is given again."
        })
final class AnalyzeCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILM", description = "Video files, or folders of pictures.")
    private List<Path> films = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where to put the project folders; made if it is missing.")
    private @Nullable Path output;

    @Mixin
    private final AnalyzeOptions options = new AnalyzeOptions();

    @ArgGroup
    private final Talk talk = new Talk();

    @Override
    public Integer call() throws IOException {
        if (output != null) {
            Files.createDirectories(output);
        }
        Display display = talk.display(spec);
        int worst = ExitCode.DONE;
        for (Path film : films) {
            int code = analyze(film, options.analysis(film), display);
            worst = worst == ExitCode.DONE ? code : worst;
        }
        return worst;
    }

    /** A film that fails does not keep the others from being analysed. */
    private int analyze(Path film, Analysis analysis, Display display) {
        try (Display.FilmDisplay shown = display.begin(film.toString(), options.stretching());
                Interruption ignored = Interruption.watch(film)) {
            try {
                Path folder = ProjectFolder.forFilm(film, Optional.ofNullable(output));
                new ProjectNotices(spec.commandLine().getErr()).tell(folder);
                shown.done(analysis.run(film, options.stretching(), folder, shown), folder.toString());
                return ExitCode.DONE;
            } catch (IOException | IllegalArgumentException e) {
                shown.failed(e);
                return Failures.codeOf(e);
            }
        }
    }
}
