package org.castlist.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.castlist.adaptation.training.CollapsedTrainingException;
import org.castlist.bench.Contestant.Task;
import org.castlist.bench.PaperFigure.Ours;
import org.castlist.evaluation.Metric;
import org.castlist.pipeline.Settings;

/** The page of {@link AccuracyBench}, printed line by line: a run takes long. */
final class AccuracyPage {
    private static final String COLUMNS =
            "| method | set | WCP | WCP frames | NMI | ARI | B3 F | pair F | ratio | coverage | seconds | runs |";
    private static final String FILM_COLUMNS =
            "| method | film | people | labelled | precision | recall | F | impossible" + " | seconds | runs |";

    private final PrintStream out;
    private final Budget budget;
    private final Trainings trainings = new Trainings();
    private final List<Ours> wholeSets = new ArrayList<>();

    AccuracyPage(PrintStream out, Budget budget) {
        this.out = out;
        this.budget = budget;
    }

    private interface Runner {
        Scores run(Contestant contestant, LabelledTracks set) throws IOException;
    }

    private interface Cells {
        String of() throws IOException;
    }

    void sets(List<LabelledTracks> sets) {
        line("\n| set | tracks | people | crops | cannot-links | pictures |\n|---|---|---|---|---|---|");
        for (LabelledTracks set : sets) {
            line(
                    "| %s | %d | %d | %d | %d | %s |",
                    set.name(),
                    set.tracks().size(),
                    set.numberOfPeople(),
                    set.tracks().stream()
                            .mapToInt(track -> track.embeddings().size())
                            .sum(),
                    set.cannotLinks().pairs(),
                    set.pictures().isPresent() ? "yes" : "no");
        }
    }

    void tracks(List<Contestant> contestants, List<LabelledTracks> sets) throws IOException {
        for (Protocol protocol : Protocol.values()) {
            List<Contestant> rows = of(protocol, contestants);
            line("\n## %s\n\n%s", protocol.title(), protocol.words());
            line(
                    "\n### Random parts of 80 %% of the tracks, mean ± standard deviation of %s\n",
                    runs(budget.subsamples(Chance.NONE), budget.subsamples(Chance.TRAINING)));
            table(
                    rows.stream()
                            .filter(row -> budget.subsamples(row.chance()) > 0)
                            .toList(),
                    sets,
                    (row, set) -> Scores.parts(row, set, budget.subsamples(row.chance()), trainings));
            line(
                    "\n### Whole sets, with the spread over seeds where chance plays a part: %s\n",
                    runs(budget.seeds(Chance.SEED), budget.seeds(Chance.TRAINING)));
            table(withSeeds(rows), sets, (row, set) -> {
                Scores scores = Scores.whole(row, set, budget.seeds(row.chance()), trainings);
                wholeSets.add(new Ours(row, set.name(), scores));
                return scores;
            });
        }
    }

    private static String runs(int all, int training) {
        return all + ", of " + (training == 0 ? "no run" : training + "") + " for methods that train";
    }

    private static List<Contestant> of(Protocol protocol, List<Contestant> contestants) {
        return contestants.stream()
                .filter(contestant -> contestant.protocol() == protocol)
                .toList();
    }

    private List<Contestant> withSeeds(List<Contestant> rows) {
        return rows.stream()
                .filter(row -> row.chance() == Chance.NONE || budget.seeds(row.chance()) > 0)
                .toList();
    }

    private void table(List<Contestant> rows, List<LabelledTracks> sets, Runner runner) throws IOException {
        line("%s\n|---|---|%s", COLUMNS, "---|".repeat(10));
        for (Contestant row : rows) {
            for (LabelledTracks set : sets) {
                boolean possible = row.chance().canRunOn(set.pictures().isPresent());
                row(row, set.name(), possible, () -> cells(runner.run(row, set)));
            }
        }
    }

    private static String cells(Scores scores) {
        return String.join(
                " | ",
                scores.percent(Metric.WCP),
                scores.percentOfFrames(Metric.WCP),
                scores.percent(Metric.NMI),
                scores.percent(Metric.ARI),
                scores.percent(Metric.B3F),
                scores.percent(Metric.PAIRF),
                scores.plain(Metric.RATIO),
                scores.percent(Metric.COVERAGE),
                scores.seconds(),
                String.valueOf(scores.runs().size()));
    }

    void films(List<Contestant> contestants, List<FilmScores.Seen> films) throws IOException {
        line(
                "\n## Films, from their pictures on\n\nLabels say who is in each shot. People found are matched with labels, each");
        line(
                "label once, so that most is right; precision and recall are of pairs of shot and person. Impossible are people who are in");
        line(
                "shots that no one label covers. Seconds are of Act II. Unclear faces are people too, but for Castlist's default.");
        for (Protocol protocol : Protocol.values()) {
            line("\n### %s\n\n%s\n|---|---|%s", protocol.title(), FILM_COLUMNS, "---|".repeat(8));
            for (Contestant row : withSeeds(of(protocol, contestants))) {
                for (FilmScores.Seen film : films) {
                    row(
                            row,
                            film.film().name(),
                            true,
                            () -> FilmScores.of(row, film, budget.seeds(row.chance()), trainings)
                                    .cells());
                }
            }
        }
    }

    private void row(Contestant row, String set, boolean possible, Cells cells) throws IOException {
        System.err.println(row.name() + " on " + set);
        try {
            line("| %s | %s | %s |", row.name(), set, possible ? cells.of() : "needs pictures");
        } catch (CollapsedTrainingException e) {
            line("| %s | %s | no result: %s |", row.name(), set, String.valueOf(e.getMessage()));
        }
    }

    /** What the papers say beside what was reached here. */
    void figures() throws IOException {
        line("\n## Beside the papers' figures\n");
        line(
                "Ours are of whole sets, the mean over seeds. Where the set is another, the two figures say nothing about each other: other");
        line(
                "videos, other tracks, other people counted, and another face network (the papers' VGGFace2 or ArcFace, here what the set holds).");
        line(
                "On the same video they can be compared as far as the same people are counted and the features are the paper's.");
        line(
                "[How to get the data](../how-to/benchmark-on-your-data.md). Tags: [S] stated in the source, [X] worked out from it.");
        for (Protocol protocol : Protocol.values()) {
            line("\n### %s\n", protocol.title());
            line("| method | video | measure | paper | of | source | ours | on |\n|---|---|---|---|---|---|---|---|");
            for (PaperFigure figure : PaperFigure.all()) {
                if (figure.protocol() == protocol) {
                    figure(figure);
                }
            }
        }
    }

    private void figure(PaperFigure figure) {
        Optional<Ours> ours = figure.beside(wholeSets);
        line(
                "| %s | %s | %s | %s | %s | %s | %s | %s |",
                figure.method(),
                figure.video().title(),
                figure.measure(),
                figure.figure(),
                figure.source().people(),
                figure.source().words(),
                ours.map(row -> row.contestant().name() + ": "
                                + (figure.measure().equals("WCP frames")
                                        ? row.scores().percentOfFrames(Metric.WCP)
                                        : row.scores().percent(Metric.WCP))
                                + ", ratio " + row.scores().plain(Metric.RATIO))
                        .orElse("not run"),
                ours.map(row -> row.set() + (figure.isOnTheSameData(row) ? ", the same video" : ", other data"))
                        .orElse("-"));
    }

    void settings(List<Contestant> contestants) {
        line("\n## Settings\n\nWith 7 people and seed 0, where either matters.\n");
        for (Contestant contestant : contestants) {
            Recipe recipe = contestant.recipe().apply(new Task(7, 0));
            List<String> numbers = new ArrayList<>(Settings.describe("adaptation", recipe.adaptation()));
            numbers.addAll(Settings.describe("clustering", recipe.clustering()));
            if (!recipe.clearFaces().equals(Contestant.EVERYONE)) {
                numbers.addAll(Settings.describe("clearFaces", recipe.clearFaces()));
            }
            line(
                    "* %s: %s, %s: `%s`",
                    contestant.name(),
                    recipe.adaptation().getClass().getSimpleName(),
                    recipe.clustering().getClass().getSimpleName(),
                    String.join(" ", numbers.stream().map(WithoutFolders::of).toList()));
        }
    }

    void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
