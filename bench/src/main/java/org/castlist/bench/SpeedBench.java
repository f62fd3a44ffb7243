package org.castlist.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.castlist.app.SpeedPreset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Prints what the whole job costs against decoding alone, and where the time goes, as Markdown: on the demo film, and on the
 * same enlarged to 720p. The kinds of work take turns in one run of one process, so that what else the machine does falls
 * upon all of them; ratios are therefore worth more than seconds.
 */
@Command(
        name = "speed",
        description = "What the whole job costs against decoding alone, on the demo film and on the same at 720p.")
final class SpeedBench implements Callable<Integer> {

    @Parameters(
            index = "0",
            arity = "0..1",
            defaultValue = "3",
            paramLabel = "REPEATS",
            description = "How often to repeat; medians are told (default: ${DEFAULT-VALUE}).")
    private int repeats;

    @Parameters(
            index = "1..*",
            paramLabel = "WORD",
            description = "Speeds and films to keep to: fast, balanced, thorough, demo, 720p.")
    private List<String> wanted = List.of();

    /** One speed on one film: what each kind of work cost, time by time. */
    private static final class Row {
        private final List<Cost> decoding = new ArrayList<>();
        private final List<Cost> job = new ArrayList<>();
        private final List<Cost> command = new ArrayList<>();
        private final List<Map<Stage, Double>> stages = new ArrayList<>();
        private Map<Stage, Long> calls = new EnumMap<>(Stage.class);
        private String result = "";
        private double filmSeconds;
    }

    @Override
    public Integer call() throws IOException {
        Path temporary = Files.createTempDirectory("castlist-bench");
        try {
            System.out.println("# Speed\n\n`castlist bench speed " + repeats + " " + String.join(" ", wanted) + "`: "
                    + Machine.describe()
                    + ". " + repeats
                    + " repeats, medians. One decoder thread; one thread each for decoding, watching and"
                    + " embedding.\n");
            warmUp(new FilmJob(BenchFilms.demo(), temporary));
            if (chosen("demo", "demo", wanted)) {
                measure("demo", new FilmJob(BenchFilms.demo(), temporary), repeats, wanted);
            }
            if (chosen("720p", "720p", wanted)) {
                Path large = BenchFilms.enlarged(BenchFilms.demo(), 1280, 720, temporary);
                measure("720p", new FilmJob(large, temporary), repeats, wanted);
            }
            System.out.println("\nLoad at the end: " + Machine.describe());
        } finally {
            FilmJob.erase(temporary);
        }
        return 0;
    }

    /** The first run compiles, loads libraries and reads models; it is shown, and counts for nothing else. */
    private static void warmUp(FilmJob job) throws IOException {
        Cost cold = Cost.of(() -> job.analyze(SpeedPreset.FAST));
        System.out.printf(
                Locale.ROOT,
                "Cold (the process's first job, `fast`, demo film): %.1f s CPU, %.1f s by the clock.%n",
                cold.cpu(),
                cold.wall());
    }

    private static boolean chosen(String name, String kind, List<String> wanted) {
        List<String> kinds = kind.equals("speed")
                ? Stream.of(SpeedPreset.values()).map(SpeedPreset::toString).toList()
                : List.of("demo", "720p");
        List<String> ofKind = wanted.stream().filter(kinds::contains).toList();
        return ofKind.isEmpty() || ofKind.contains(name);
    }

    private static void measure(String name, FilmJob job, int repeats, List<String> wanted) throws IOException {
        Map<SpeedPreset, Row> rows = new EnumMap<>(SpeedPreset.class);
        for (int i = 0; i < repeats; i++) {
            for (SpeedPreset speed : SpeedPreset.values()) {
                if (chosen(speed.toString(), "speed", wanted)) {
                    repeat(job, speed, rows.computeIfAbsent(speed, none -> new Row()));
                }
            }
        }
        printCosts(name, rows);
        printStages(rows);
    }

    private static void repeat(FilmJob film, SpeedPreset speed, Row row) throws IOException {
        row.decoding.add(Cost.of(() -> row.filmSeconds = film.decode()));
        StageClock clock = new StageClock();
        Cost job = Cost.of(() -> row.result = film.watchAndCast(speed, clock));
        row.job.add(job);
        row.command.add(Cost.of(() -> film.analyze(speed)));
        Map<Stage, Double> seconds = clock.seconds();
        double known =
                seconds.values().stream().mapToDouble(Double::doubleValue).sum();
        seconds.put(Stage.MACHINERY, Math.max(0, job.cpu() - known));
        row.stages.add(seconds);
        row.calls = clock.calls();
    }

    private static void printCosts(String name, Map<SpeedPreset, Row> rows) {
        System.out.printf("%n## %s%n%n", name);
        System.out.println(
                "| speed | decoding alone, CPU s | job, CPU s | job : decoding, CPU | `analyze` : decoding, CPU |"
                        + " job : decoding, clock | faster than real time: decoding, job, `analyze` | found |\n"
                        + "|---|---|---|---|---|---|---|---|");
        rows.forEach((speed, row) -> {
            Cost decoding = Cost.median(row.decoding);
            Cost job = Cost.median(row.job);
            Cost command = Cost.median(row.command);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %s | %s | %.1f | %.0fx, %.1fx, %.1fx | %s |%n",
                    speed,
                    decoding.cpu(),
                    job.cpu(),
                    ratios(row.job, row.decoding),
                    ratios(row.command, row.decoding),
                    job.wall() / decoding.wall(),
                    row.filmSeconds / decoding.wall(),
                    row.filmSeconds / job.wall(),
                    row.filmSeconds / command.wall(),
                    row.result);
        });
    }

    /** The median ratio, with the least and the largest. */
    private static String ratios(List<Cost> works, List<Cost> decodings) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < works.size(); i++) {
            ratios.add(works.get(i).cpu() / decodings.get(i).cpu());
        }
        return String.format(
                Locale.ROOT,
                "%.2f (%.2f to %.2f)",
                Cost.middle(ratios),
                ratios.stream().mapToDouble(Double::doubleValue).min().orElse(0),
                ratios.stream().mapToDouble(Double::doubleValue).max().orElse(0));
    }

    private static void printStages(Map<SpeedPreset, Row> rows) {
        StringBuilder head = new StringBuilder("\n| CPU seconds (calls) |");
        rows.keySet().forEach(speed -> head.append(' ').append(speed).append(" |"));
        System.out.println(head + "\n|---|" + "---|".repeat(rows.size()));
        for (Stage stage : Stage.values()) {
            StringBuilder line = new StringBuilder("| " + stage.title() + " |");
            for (Row row : rows.values()) {
                double seconds = Cost.middle(row.stages.stream()
                        .map(stages -> stages.getOrDefault(stage, 0.0))
                        .toList());
                Optional<Long> calls = Optional.ofNullable(row.calls.get(stage));
                line.append(String.format(
                        Locale.ROOT,
                        " %.2f%s |",
                        seconds,
                        calls.map(count -> " (" + count + ")").orElse("")));
            }
            System.out.println(line);
        }
    }
}
