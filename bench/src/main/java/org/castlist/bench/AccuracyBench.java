package org.castlist.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.castlist.pipeline.Settings;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Every method on every labelled set, as a page in Markdown. */
@Command(
        name = "accuracy",
        description = {
            "How right each method is on labelled tracks and films.",
            "Methods that are told the number of people are never in a table with others."
        })
final class AccuracyBench implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--data",
            arity = "1..*",
            paramLabel = "DIR",
            description = "Labelled sets, or folders of them; docs/how-to/benchmark-on-your-data.md has the layouts.")
    private List<Path> data = List.of();

    @Option(
            names = "--films",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Labels NAME.shots.csv with the film NAME.mp4 beside them.")
    private List<Path> films = List.of();

    @Option(
            names = "--methods",
            split = ",",
            paramLabel = "WORD",
            description = "Only methods whose name contains one of these words; =WORD: whose name begins with it.")
    private List<String> methods = List.of("");

    @Option(
            names = "--set",
            paramLabel = "adaptation.NAME=VALUE",
            description = "A number of the methods that train, such as adaptation.training.schedule.epochs=300; each of"
                    + " those wanted must have it.")
    private List<String> settings = List.of();

    @Option(
            names = "--balls",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Networks that train-balls made, each with another seed: adds the rows of bcl.")
    private List<Path> balls = List.of();

    @Option(
            names = "--leave-out",
            paramLabel = "PATTERN",
            description =
                    "Leaves out the tracks of people whose label is this, a regular expression such as 'unknown.*'.")
    private Optional<Pattern> leaveOut = Optional.empty();

    @ArgGroup(validate = false)
    private Budget budget = new Budget();

    @Option(
            names = "--about",
            paramLabel = "FILE",
            description = "A text about the sets, in Markdown, to begin the page with.")
    private Optional<Path> about = Optional.empty();

    @Override
    public Integer call() throws IOException {
        if (data.isEmpty() && films.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Give labelled sets with --data, or films with --films");
        }
        List<Contestant> contestants = contestants();
        List<LabelledFilm> labelled = new ArrayList<>();
        for (Path file : films) {
            labelled.add(LabelledFilm.read(file)); // before anything that takes long
        }
        AccuracyPage page = new AccuracyPage(new PrintStream(System.out, false, StandardCharsets.UTF_8), budget);
        head(page);
        if (!data.isEmpty()) {
            List<LabelledTracks> sets = sets();
            page.sets(sets);
            page.tracks(contestants, sets);
            page.figures();
        }
        if (!labelled.isEmpty()) {
            films(page, contestants, labelled);
        }
        page.settings(contestants);
        return 0;
    }

    /** The rows that are wanted, those that train with the numbers that are wanted. */
    private List<Contestant> contestants() {
        Settings numbers = Settings.parse(settings);
        numbers.requireStages(List.of("adaptation"));
        List<Contestant> wanted =
                new ArrayList<>(Contestant.all().stream().filter(this::isWanted).toList());
        if (!balls.isEmpty()) {
            wanted.addAll(Contestant.ofBalls(balls));
        }
        if (wanted.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "no method's name has one of these words: " + String.join(", ", methods));
        }
        if (!settings.isEmpty() && wanted.stream().noneMatch(row -> row.chance().trains())) {
            throw new ParameterException(spec.commandLine(), "--set is for methods that train, and none is wanted");
        }
        return wanted.stream()
                .map(row -> row.chance().trains() ? row.with(numbers) : row)
                .toList();
    }

    private boolean isWanted(Contestant contestant) {
        return methods.stream()
                .anyMatch(word -> word.startsWith("=")
                        ? (contestant.name() + ",").startsWith(word.substring(1) + ",")
                        : contestant.name().contains(word));
    }

    private List<LabelledTracks> sets() throws IOException {
        List<LabelledTracks> sets = new ArrayList<>();
        for (Path path : data) {
            for (LabelledTracks set : TrackSource.of(path)) {
                sets.add(leaveOut.map(set::without).orElse(set));
            }
        }
        return sets;
    }

    private static void films(AccuracyPage page, List<Contestant> contestants, List<LabelledFilm> labelled)
            throws IOException {
        Path temporary = Files.createTempDirectory("castlist-bench");
        try {
            List<FilmScores.Seen> seen = new ArrayList<>();
            for (LabelledFilm film : labelled) {
                System.err.println("watching " + film.name());
                seen.add(FilmScores.Seen.of(film, temporary.resolve(film.name() + ".castlist")));
            }
            page.films(contestants, seen);
        } finally {
            FilmJob.erase(temporary);
        }
    }

    private void head(AccuracyPage page) throws IOException {
        page.line("# Accuracy on labelled tracks\n");
        if (about.isPresent()) {
            page.line("%s", Files.readString(about.get()));
        }
        page.line("Written by `./castlist bench accuracy` with:\n");
        page.line("* arguments `%s`", arguments());
        page.line("* machine: %s", Machine.describe());
        page.line(
                "\nMetrics count tracks, in per cent but for the ratio (clusters over people) and the seconds; `WCP frames` counts each track as");
        page.line(
                "often as it has embedded frames. Coverage is the share of the tracks in clusters: scores are of those alone. Seconds include the");
        page.line("training; what several rows share is trained once.");
    }

    private String arguments() {
        CommandLine.ParseResult parsed = spec.commandLine().getParseResult();
        return String.join(
                " ", parsed.originalArgs().stream().map(WithoutFolders::of).toList());
    }
}
