package org.castlist.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.castlist.adaptation.NormWeightedPooling;
import org.castlist.adaptation.QualityNeutralPooling;
import org.castlist.adaptation.QualityNeutralPooling.Line;
import org.castlist.clustering.ClusteringChoice;
import org.castlist.clustering.ExpectedCosines;
import org.castlist.clustering.FilmCalibratedLinkage;
import org.castlist.clustering.FilmCalibratedLinkage.Stop;
import org.castlist.evaluation.Contingency;
import org.castlist.evaluation.Metric;
import org.castlist.people.ClearFaceRule;
import org.castlist.pipeline.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Prints how right the recipes are on the labelled features of {@link SharedData}, as Markdown: means and standard deviations
 * over random parts of each set with fixed seeds. Takes a few minutes.
 */
@Command(
        name = "defaults",
        description = {
            "How right the default and its variants are on parts of labelled sets.",
            "CASTLIST_DATA names the folder that has 'features' in it."
        })
final class DefaultsBench implements Callable<Integer> {
    private static final int PARTS = 30;
    private static final double SHARE = 0.8;

    /** How a part of a set is drawn: so many people, then so many of their tracks. */
    private record Part(String title, int people, int tracks, double share) {
        LabelledTracks of(LabelledTracks folder, long seed) {
            Random random = new Random(seed);
            List<String> names =
                    new ArrayList<>(folder.people().stream().distinct().sorted().toList());
            Collections.shuffle(names, random);
            List<String> chosen = names.subList(0, Math.min(people, names.size()));
            List<Integer> theirs =
                    new ArrayList<>(IntStream.range(0, folder.people().size())
                            .filter(i -> chosen.contains(folder.people().get(i)))
                            .boxed()
                            .toList());
            Collections.shuffle(theirs, random);
            int count = Math.min(tracks, (int) Math.round(share * theirs.size()));
            return folder.only(theirs.subList(0, Math.max(1, count)));
        }
    }

    private static final List<Part> PARTS_OF_A_FILM = List.of(
            new Part("80 % of the tracks", Integer.MAX_VALUE, Integer.MAX_VALUE, SHARE),
            new Part("1 person, 15 tracks", 1, 15, 1),
            new Part("2 people, 6 tracks", 2, 6, 1),
            new Part("2 people, 15 tracks", 2, 15, 1),
            new Part("4 people, 30 tracks", 4, 30, 1),
            new Part("8 people, 60 tracks", 8, 60, 1));

    @Parameters(paramLabel = "WORD", description = "Only sets whose name contains each of these words.")
    private List<String> words = List.of();

    /** Runs every recipe on every set. */
    @Override
    public Integer call() throws IOException {
        Path data = SharedData.find()
                .orElseThrow(() -> new IOException(
                        "there is no labelled data: set CASTLIST_DATA to the folder that has features in it"));
        Map<String, List<LabelledTracks>> sets = sets(data.resolve("features"));
        System.out.println(
                "# Accuracy on labelled features\n\nWCP ± its deviation / NMI / B3F / ratio, per cent, all tracks; then"
                        + " the same with unclear clusters put aside, and c coverage.\nMeans over " + PARTS
                        + " random parts of each set; sets that differ in their number only are averaged.");
        for (Part part : PARTS_OF_A_FILM) {
            System.out.println("\n## " + part.title() + "\n\n| recipe | " + String.join(" | ", sets.keySet()) + " |\n|"
                    + "---|".repeat(sets.size() + 1));
            for (Map.Entry<String, Recipe> recipe : recipes().entrySet()) {
                System.out.println("| " + recipe.getKey() + " | " + row(recipe.getValue(), part, sets) + " |");
            }
        }
        System.out.println("\n## Settings\n");
        recipes()
                .forEach((name, recipe) -> System.out.println(
                        "* " + name + ": `" + String.join(" ", Settings.describe("recipe", recipe)) + "`"));
        return 0;
    }

    private static Map<String, Recipe> recipes() {
        ClearFaceRule clear = ClearFaceRule.ofDefaultEmbedder();
        ClearFaceRule relative = ClearFaceRule.ofAnyEmbedder();
        QualityNeutralPooling neutral = QualityNeutralPooling.ofManyTracks();
        FilmCalibratedLinkage calibrated = FilmCalibratedLinkage.ofDefaultEmbedder();
        ExpectedCosines nothing = new ExpectedCosines(0, 1, 1, 1, 0);
        Map<String, Recipe> recipes = new LinkedHashMap<>();
        recipes.put("default", new Recipe(neutral, calibrated, clear));
        for (Stop stop : List.of(Stop.MIDDLE, Stop.EQUAL_POSTERIOR)) {
            FilmCalibratedLinkage other = new FilmCalibratedLinkage(stop, true, calibrated.expected());
            recipes.put("default, stop " + stop.name().toLowerCase(Locale.ROOT), new Recipe(neutral, other, clear));
        }
        ClearFaceRule mild =
                new ClearFaceRule(clear.deviations(), OptionalInt.empty(), clear.alwaysClear(), clear.margin(), false);
        Map<String, ClearFaceRule> rules = new LinkedHashMap<>();
        rules.put("never strict", mild);
        rules.put("no second look", clear.withoutSecondLook());
        rules.put("neither", mild.withoutSecondLook());
        rules.forEach((name, rule) -> recipes.put("default, " + name, new Recipe(neutral, calibrated, rule)));
        recipes.put("quality left in", new Recipe(new NormWeightedPooling(), calibrated, clear));
        for (Line line : Line.values()) {
            recipes.put(
                    "quality out from 3 tracks on, line " + line.name().toLowerCase(Locale.ROOT),
                    new Recipe(new QualityNeutralPooling(line, 3), calibrated, clear));
        }
        FilmCalibratedLinkage published = new FilmCalibratedLinkage(Stop.EQUAL_DENSITY, true, nothing);
        recipes.put(
                "as the reference: nothing expected, no minimum of tracks, clear only by the film's standard",
                new Recipe(new QualityNeutralPooling(Line.TRACKS, 3), published, relative));
        for (ClusteringChoice choice :
                List.of(ClusteringChoice.AVERAGE, ClusteringChoice.COMPLETE, ClusteringChoice.WARD)) {
            recipes.put(choice.toString(), new Recipe(neutral, choice.method(), clear));
        }
        return recipes;
    }

    private Map<String, List<LabelledTracks>> sets(Path features) throws IOException {
        List<Path> folders;
        try (Stream<Path> listed = Files.list(features)) {
            folders = listed.filter(Files::isDirectory).sorted().toList();
        }
        Map<String, List<LabelledTracks>> sets = new LinkedHashMap<>();
        for (Path folder : folders) {
            String name = String.valueOf(folder.getFileName());
            if (words.stream().allMatch(name::contains)) {
                sets.computeIfAbsent(name.replaceAll("-\\d+$", ""), any -> new ArrayList<>())
                        .addAll(TrackSource.of(folder));
            }
        }
        return sets;
    }

    private static String row(Recipe recipe, Part part, Map<String, List<LabelledTracks>> sets) throws IOException {
        List<String> cells = new ArrayList<>();
        for (List<LabelledTracks> set : sets.values()) {
            List<Recipe.Answer> answers = new ArrayList<>();
            for (LabelledTracks folder : set) {
                for (int seed = 0; seed < PARTS; seed++) {
                    answers.add(recipe.answer(part.of(folder, seed)));
                }
            }
            cells.add(cell(answers.stream().map(Recipe.Answer::all).toList()) + "; "
                    + cell(answers.stream().map(Recipe.Answer::clear).toList())
                    + String.format(
                            Locale.ROOT,
                            " c%.0f",
                            100
                                    * mean(
                                            answers.stream()
                                                    .map(Recipe.Answer::clear)
                                                    .toList(),
                                            Metric.COVERAGE)));
        }
        return String.join(" | ", cells);
    }

    private static String cell(List<Contingency> tables) {
        double wcp = mean(tables, Metric.WCP);
        double deviation = Math.sqrt(tables.stream()
                .mapToDouble(table -> Math.pow(Metric.WCP.of(table) - wcp, 2))
                .average()
                .orElse(0));
        return String.format(
                Locale.ROOT,
                "%.1f±%.1f/%.1f/%.1f/%.2f",
                100 * wcp,
                100 * deviation,
                100 * mean(tables, Metric.NMI),
                100 * mean(tables, Metric.B3F),
                mean(tables, Metric.RATIO));
    }

    private static double mean(List<Contingency> tables, Metric metric) {
        return tables.stream().mapToDouble(metric::of).average().orElse(0);
    }
}
