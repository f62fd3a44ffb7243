package org.castlist.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.castlist.adaptation.Progress;
import org.castlist.app.library.FilmFinder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What an analysis will cost, before it is begun. */
@Command(
        name = "plan",
        description = {
            "Says how long an analysis will take, and what memory and disk it needs, at each speed.",
            "",
            "Analyses three stretches of each film, at most ten seconds of it each, and deletes what that leaves. Of films of"
                    + " the same size and frame rate at most three are probed, which stand for the others."
        })
final class PlanCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILM",
            description =
                    "Video files; text files (.txt, .list, .m3u) with the path of a film a line; folders of films, or"
                            + " of pictures.")
    private List<Path> films = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where the project folders will lie; beside the films if not given.")
    private @Nullable Path output;

    @Option(
            names = "--speed",
            paramLabel = "SPEED",
            split = ",",
            description = "Only these: ${COMPLETION-CANDIDATES}, separated by commas. Default: all.")
    private List<SpeedPreset> speeds = List.of(SpeedPreset.values());

    @Option(
            names = "--probe",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "About so long to try each film that is probed. Default: ${DEFAULT-VALUE}.")
    private double seconds = 30;

    @Option(names = "--json", description = "Writes the plan as JSON to standard output.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (!(seconds > 0)) {
            throw new IllegalArgumentException("--probe must be more than 0 seconds, not " + seconds);
        }
        ModelShelf models = ModelShelf.of(List.of());
        Planner planner =
                new Planner(speeds.stream().distinct().sorted().toList(), models, Optional.ofNullable(output), seconds);
        Plan plan;
        try {
            plan = new Plan(
                    planner.speeds(), planner.plan(FilmFinder.findWithPictures(films), progress()), planner.output());
        } catch (CancellationException e) {
            spec.commandLine().getErr().println("castlist: " + Failures.sentence(e));
            return ExitCode.INTERRUPTED;
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(PlanJson.text(plan));
        } else {
            new PlanText(out).print(plan);
        }
        out.flush();
        return plan.unreadable().stream()
                .findFirst()
                .flatMap(PlannedFilm::trouble)
                .map(Failures::codeOf)
                .orElse(ExitCode.DONE);
    }

    /** One line on standard error, where that is a terminal. */
    private Progress progress() {
        PrintWriter err = spec.commandLine().getErr();
        if (!TextDisplay.terminal()) {
            return Progress.SILENT;
        }
        return (step, fraction) -> {
            String line = String.format("%s  %3.0f%%", step, 100 * fraction);
            err.print("\r" + (fraction < 1 ? line : " ".repeat(line.length()) + "\r"));
            err.flush();
        };
    }
}
