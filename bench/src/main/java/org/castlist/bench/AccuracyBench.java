package org.castlist.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.castlist.bench.Contestant.Task;
import org.castlist.evaluation.Metric;
import org.castlist.pipeline.Settings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Every method on every labelled set, as a page in Markdown: {@code ./castlist-bench accuracy --data DIR}. */
@Command(
        name = "accuracy",
        mixinStandardHelpOptions = true,
        description = "Writes how right each method is on labelled tracks, as Markdown.")
final class AccuracyBench implements Callable<Integer> {

    private static final String COLUMNS =
            "| method | set | WCP | WCP frames | NMI | ARI | B3 F | pair F | ratio | coverage | seconds |";

    @Option(
            names = "--data",
            required = true,
            arity = "1..*",
            paramLabel = "DIR",
            description = "Labelled sets, or folders of them.")
    private List<Path> data = List.of();

    @Option(
            names = "--methods",
            split = ",",
            paramLabel = "WORD",
            description = "Only methods whose name contains one of these words.")
    private List<String> methods = List.of("");

    @Option(
            names = "--seeds",
            defaultValue = "5",
            paramLabel = "N",
            description = "How many seeds each random method runs with (default: ${DEFAULT-VALUE}).")
    private int seeds;

    @Option(
            names = "--subsamples",
            defaultValue = "10",
            paramLabel = "N",
            description =
                    "How many random parts of 80 %% of the tracks each method runs on (default: ${DEFAULT-VALUE}).")
    private int subsamples;

    @Option(
            names = "--about",
            paramLabel = "FILE",
            description = "A text about the sets, in Markdown, to begin the page with.")
    private Optional<Path> about = Optional.empty();

    private final StringBuilder page = new StringBuilder();
    private final List<String> arguments;

    private AccuracyBench(List<String> arguments) {
        this.arguments = arguments;
    }

    /** Runs the command; the first argument is {@code accuracy}. */
    public static void main(String[] arguments) {
        List<String> rest = List.of(arguments);
        if (!rest.isEmpty() && rest.get(0).equals("accuracy")) {
            rest = rest.subList(1, rest.size());
        }
        System.exit(new CommandLine(new AccuracyBench(rest)).execute(rest.toArray(String[]::new)));
    }

    @Override
    public Integer call() throws IOException {
        List<LabelledTracks> sets = sets();
        List<Contestant> contestants = Contestant.all().stream()
                .filter(contestant -> methods.stream().anyMatch(contestant.name()::contains))
                .toList();
        head(sets);
        for (Protocol protocol : Protocol.values()) {
            line("\n## %s\n\n%s", protocol.title(), protocol.words());
            List<Contestant> rows = contestants.stream()
                    .filter(contestant -> contestant.protocol() == protocol)
                    .toList();
            line("\n### Random parts of 80 %% of the tracks, mean ± standard deviation of %d\n", subsamples);
            table(rows, sets, (row, set) -> Scores.parts(row, set, subsamples));
            line("\n### Whole sets, with the spread over %d seeds where chance plays a part\n", seeds);
            table(rows, sets, (row, set) -> Scores.whole(row, set, seeds));
        }
        settings(contestants);
        System.out.write(page.toString().getBytes(StandardCharsets.UTF_8));
        System.out.flush();
        return 0;
    }

    private interface Runner {
        Scores run(Contestant contestant, LabelledTracks set) throws IOException;
    }

    private void table(List<Contestant> rows, List<LabelledTracks> sets, Runner runner) throws IOException {
        line("%s\n|---|---|%s", COLUMNS, "---|".repeat(9));
        for (Contestant row : rows) {
            for (LabelledTracks set : sets) {
                System.err.println(row.name() + " on " + set.name());
                Scores scores = runner.run(row, set);
                line(
                        "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |",
                        row.name(),
                        set.name(),
                        scores.percent(Metric.WCP),
                        scores.percentOfFrames(Metric.WCP),
                        scores.percent(Metric.NMI),
                        scores.percent(Metric.ARI),
                        scores.percent(Metric.B3F),
                        scores.percent(Metric.PAIRF),
                        scores.plain(Metric.RATIO),
                        scores.percent(Metric.COVERAGE),
                        scores.seconds());
            }
        }
    }

    private void head(List<LabelledTracks> sets) throws IOException {
        line("# Accuracy on labelled tracks\n");
        if (about.isPresent()) {
            line("%s", Files.readString(about.get()));
        }
        line("Written by `./castlist-bench accuracy` with:\n");
        line(
                "* arguments `%s`",
                String.join(
                        " ",
                        arguments.stream().map(AccuracyBench::withoutFolders).toList()));
        line("* machine: %s", Machine.describe());
        line(
                "\nMetrics count tracks, in per cent but for the ratio (clusters over people) and the seconds; `WCP frames` counts each track as");
        line(
                "often as it has embedded frames. Coverage is the share of the tracks in clusters: scores are of those alone.");
        line("\n| set | tracks | people | crops | cannot-links |\n|---|---|---|---|---|");
        for (LabelledTracks set : sets) {
            line(
                    "| %s | %d | %d | %d | %d |",
                    set.name(),
                    set.tracks().size(),
                    set.numberOfPeople(),
                    set.tracks().stream()
                            .mapToInt(track -> track.embeddings().size())
                            .sum(),
                    set.cannotLinks().pairs());
        }
    }

    private void settings(List<Contestant> contestants) {
        line("\n## Settings\n\nWith 7 people and seed 0, where either matters.\n");
        for (Contestant contestant : contestants) {
            Recipe recipe = contestant.recipe().apply(new Task(7, 0));
            String pooling = recipe.adaptation().getClass().getSimpleName();
            String method = recipe.clustering().getClass().getSimpleName();
            List<String> numbers = new ArrayList<>(Settings.describe("adaptation", recipe.adaptation()));
            numbers.addAll(Settings.describe("clustering", recipe.clustering()));
            if (contestant.putsAside()) {
                numbers.addAll(Settings.describe("clearFaces", recipe.clearFaces()));
            }
            line("* %s: %s, %s: `%s`", contestant.name(), pooling, method, String.join(" ", numbers));
        }
    }

    private List<LabelledTracks> sets() throws IOException {
        List<LabelledTracks> sets = new ArrayList<>();
        for (Path path : data) {
            if (TrackSource.ALL.stream().anyMatch(source -> source.knows(path)) || !Files.isDirectory(path)) {
                sets.add(TrackSource.of(path));
                continue;
            }
            try (Stream<Path> inside = Files.list(path)) {
                for (Path folder : inside.filter(Files::isDirectory).sorted().toList()) {
                    sets.add(TrackSource.of(folder));
                }
            }
        }
        return sets;
    }

    /** A page for others tells the name of a folder, not where it lies. */
    private static String withoutFolders(String argument) {
        return argument.contains("/") ? String.valueOf(Path.of(argument).getFileName()) : argument;
    }

    private void line(String format, Object... values) {
        page.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
