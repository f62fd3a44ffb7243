package org.castlist.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Function;
import org.castlist.adaptation.Adaptation;
import org.castlist.adaptation.EveryCrop;
import org.castlist.adaptation.NormWeightedPooling;
import org.castlist.adaptation.NuisanceProjection;
import org.castlist.adaptation.QualityNeutralPooling;
import org.castlist.adaptation.balls.BallClusterLearning;
import org.castlist.clustering.AverageLinkage;
import org.castlist.clustering.BallClustering;
import org.castlist.clustering.ChineseWhispers;
import org.castlist.clustering.ClusteringMethod;
import org.castlist.clustering.CompleteLinkage;
import org.castlist.clustering.Dbscan;
import org.castlist.clustering.ExpectedCosines;
import org.castlist.clustering.FilmCalibratedLinkage;
import org.castlist.clustering.Hdbscan;
import org.castlist.clustering.HmrfClustering;
import org.castlist.clustering.KMeans;
import org.castlist.clustering.OwnThresholds;
import org.castlist.clustering.Ward;
import org.castlist.people.ClearFaceRule;
import org.castlist.pipeline.Settings;

/**
 * One row of the table.
 *
 * @param name of the row
 * @param protocol what it is told
 * @param chance what its seed means
 * @param recipe for so many people and a seed
 */
record Contestant(String name, Protocol protocol, Chance chance, Function<Task, Recipe> recipe) {

    /**
     * What a recipe may depend on.
     *
     * @param people how many there are; only looked at where the number is known
     * @param seed of anything random
     */
    record Task(int people, long seed) {}

    /** Nothing is put aside. */
    static final ClearFaceRule EVERYONE = ClearFaceRule.none();

    /** The row of Castlist's default. */
    static final String CASTLIST = "castlist: nuisance-projection, film-calibrated";

    /** The row of what Castlist's default is where there are no pictures. */
    private static final String WITHOUT_PICTURES = "castlist: quality-neutral, film-calibrated";

    private static final String EVERYONE_PLACED = ", everyone placed";

    /** Whether unclear clusters are put aside and scores are of the rest. */
    boolean putsAside() {
        return protocol == Protocol.CLEAR_ONLY;
    }

    /** The same with unclear clusters put aside; a second look is part of Castlist's own method. */
    private Contestant clearOnly() {
        ClearFaceRule rule = ClearFaceRule.ofDefaultEmbedder();
        return new Contestant(name, Protocol.CLEAR_ONLY, chance, task -> {
            Recipe plain = recipe.apply(task);
            return new Recipe(
                    plain.adaptation(),
                    plain.clustering(),
                    plain.clearFaces().equals(EVERYONE) ? rule.withoutSecondLook() : rule);
        });
    }

    /**
     * The same with other numbers in its adaptation.
     *
     * @throws IllegalArgumentException with a sentence for the user, when it does not have or does not take them
     */
    Contestant with(Settings numbers) {
        numbers.apply(
                "adaptation", recipe.apply(new Task(1, 0)).adaptation()); // refused now, not after hours of other rows
        return new Contestant(name, protocol, chance, task -> {
            Recipe plain = recipe.apply(task);
            Adaptation adaptation = numbers.apply("adaptation", plain.adaptation());
            return new Recipe(adaptation, plain.clustering(), plain.clearFaces());
        });
    }

    /** The recipe that was worked out in Python, apart from this project: nothing is expected, no film too short to learn from. */
    private static Contestant reference() {
        ExpectedCosines nothing = new ExpectedCosines(0, 1, 1, 1, 0);
        Recipe recipe = new Recipe(
                new QualityNeutralPooling(QualityNeutralPooling.Line.TRACKS, 3),
                new FilmCalibratedLinkage(FilmCalibratedLinkage.Stop.EQUAL_DENSITY, true, nothing),
                ClearFaceRule.byTheFilm(0.5));
        return new Contestant("the independent reference's recipe", Protocol.CLEAR_ONLY, Chance.NONE, task -> recipe);
    }

    /**
     * Castlist's own, as it is and with everyone placed. The second look regroups tracks, though here nobody is put aside; who
     * is nobody in particular after it stays in clusters of those alone, but for the second row.
     */
    private static List<Contestant> castlist(String name, Adaptation pooling) {
        ClearFaceRule rule = ClearFaceRule.ofDefaultEmbedder();
        return List.of(castlist(name, pooling, rule), castlist(name + EVERYONE_PLACED, pooling, rule.placingRest()));
    }

    private static Contestant castlist(String name, Adaptation pooling, ClearFaceRule rule) {
        Recipe recipe = new Recipe(pooling, FilmCalibratedLinkage.ofDefaultEmbedder(), rule);
        return new Contestant(name, Protocol.AUTOMATIC, Chance.NONE, task -> recipe);
    }

    /**
     * Ball cluster learning.
     *
     * @param networks trained on labelled tracks, each with another seed
     */
    static List<Contestant> ofBalls(List<Path> networks) {
        Contestant everybody = new Contestant("bcl, balls", Protocol.AUTOMATIC, Chance.SEED, task -> {
            Path network = networks.get((int) (task.seed() % networks.size()));
            return new Recipe(new BallClusterLearning(network.toString()), BallClustering.ofAuthors(), EVERYONE);
        });
        return List.of(everybody, everybody.clearOnly());
    }

    /** All rows. */
    static List<Contestant> all() {
        List<Contestant> all = new ArrayList<>();
        all.add(known("ward", k -> new Ward(k, 0, false)));
        all.add(known("ward, cannot-links", k -> new Ward(k, 0, true)));
        all.add(known("average", k -> new AverageLinkage(k, 0, false)));
        all.add(known("average, cannot-links", k -> new AverageLinkage(k, 0, true)));
        all.add(known("complete", k -> new CompleteLinkage(k, 0, false)));
        all.add(new Contestant(
                "k-means",
                Protocol.KNOWN_NUMBER,
                Chance.SEED,
                task -> raw(new KMeans(task.people(), 10, task.seed()))));
        FilmCalibratedLinkage calibrated = FilmCalibratedLinkage.ofDefaultEmbedder();
        OptionalInt none = OptionalInt.empty();
        all.add(automatic("average, distance .7", new AverageLinkage(none, 0.7, true)));
        all.add(automatic("ward, height 1.8", new Ward(none, 1.8, true)));
        all.add(automatic("balls", BallClustering.ofAuthors()));
        all.add(automatic("dbscan", new Dbscan(0.5, 3)));
        all.add(automatic("hdbscan", new Hdbscan(3, false)));
        all.add(new Contestant(
                "chinese-whispers",
                Protocol.AUTOMATIC,
                Chance.SEED,
                task -> raw(new ChineseWhispers(0.6, 50, task.seed()))));
        all.add(automatic("film-calibrated", calibrated));
        all.addAll(castlist(CASTLIST, new NuisanceProjection()));
        all.addAll(castlist(WITHOUT_PICTURES, QualityNeutralPooling.ofManyTracks()));
        all.add(known("hmrf", k -> HmrfClustering.ofPeople(k.orElseThrow())));
        for (EveryCrop.Metric metric : EveryCrop.Metric.values()) {
            EveryCrop crops = new EveryCrop(metric);
            all.add(new Contestant(
                    "every crop by " + metric.name().toLowerCase(Locale.ROOT) + ", own thresholds",
                    Protocol.AUTOMATIC,
                    Chance.NONE,
                    task -> new Recipe(crops, OwnThresholds.asPublished(), EVERYONE)));
        }
        Learner.ALL.forEach(learner -> all.addAll(learner.rows()));
        all.add(Learner.byTrainedLoss());
        List<Contestant> automatic = all.stream()
                .filter(contestant -> contestant.protocol == Protocol.AUTOMATIC)
                .filter(contestant -> !contestant.name.endsWith(EVERYONE_PLACED)) // nobody is left to put aside
                .toList();
        automatic.forEach(contestant -> all.add(contestant.clearOnly()));
        all.add(reference());
        return all;
    }

    /** Its recipe, which takes a training that is done already as it is. */
    Recipe recipe(Task task, Trainings trainings) {
        Recipe fresh = recipe.apply(task);
        return chance.trains()
                ? new Recipe(trainings.once(fresh.adaptation()), fresh.clustering(), fresh.clearFaces())
                : fresh;
    }

    private static Contestant known(String name, Function<OptionalInt, ClusteringMethod> method) {
        return new Contestant(
                name, Protocol.KNOWN_NUMBER, Chance.NONE, task -> raw(method.apply(OptionalInt.of(task.people()))));
    }

    private static Contestant automatic(String name, ClusteringMethod method) {
        return new Contestant(name, Protocol.AUTOMATIC, Chance.NONE, task -> raw(method));
    }

    private static Recipe raw(ClusteringMethod method) {
        return new Recipe(new NormWeightedPooling(), method, EVERYONE);
    }
}
