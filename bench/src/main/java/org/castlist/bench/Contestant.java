package org.castlist.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.castlist.adaptation.NormWeightedPooling;
import org.castlist.adaptation.QualityNeutralPooling;
import org.castlist.clustering.AverageLinkage;
import org.castlist.clustering.BallClustering;
import org.castlist.clustering.ChineseWhispers;
import org.castlist.clustering.ClusteringMethod;
import org.castlist.clustering.CompleteLinkage;
import org.castlist.clustering.Dbscan;
import org.castlist.clustering.FilmCalibratedLinkage;
import org.castlist.clustering.Hdbscan;
import org.castlist.clustering.KMeans;
import org.castlist.clustering.Ward;
import org.castlist.people.ClearFaceRule;

/**
 * One row of the table.
 *
 * @param name of the row
 * @param protocol what it is told
 * @param chance what its seed means
 * @param putsAside whether unclear clusters are put aside and scores are of the rest
 * @param recipe for so many people and a seed
 */
record Contestant(String name, Protocol protocol, Chance chance, boolean putsAside, Function<Task, Recipe> recipe) {

    /**
     * What a recipe may depend on.
     *
     * @param people how many there are; only looked at where the number is known
     * @param seed of anything random
     */
    record Task(int people, long seed) {}

    /** Nothing is put aside below it. */
    static final ClearFaceRule EVERYONE = new ClearFaceRule(0, OptionalDouble.of(0));

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
                false,
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
                false,
                task -> raw(new ChineseWhispers(0.6, 50, task.seed()))));
        all.add(automatic("film-calibrated", calibrated));
        QualityNeutralPooling neutral = QualityNeutralPooling.ofManyTracks();
        all.add(new Contestant(
                "quality-neutral, film-calibrated",
                Protocol.AUTOMATIC,
                Chance.NONE,
                false,
                task -> new Recipe(neutral, calibrated, EVERYONE)));
        all.add(new Contestant(
                "castlist's default: the same, unclear aside",
                Protocol.AUTOMATIC,
                Chance.NONE,
                true,
                task -> new Recipe(neutral, calibrated, ClearFaceRule.ofDefaultEmbedder())));
        Learner.ALL.forEach(learner -> all.addAll(learner.rows()));
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
                name,
                Protocol.KNOWN_NUMBER,
                Chance.NONE,
                false,
                task -> raw(method.apply(OptionalInt.of(task.people()))));
    }

    private static Contestant automatic(String name, ClusteringMethod method) {
        return new Contestant(name, Protocol.AUTOMATIC, Chance.NONE, false, task -> raw(method));
    }

    private static Recipe raw(ClusteringMethod method) {
        return new Recipe(new NormWeightedPooling(), method, EVERYONE);
    }
}
