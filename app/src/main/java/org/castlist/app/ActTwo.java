package org.castlist.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castlist.adaptation.Adaptation;
import org.castlist.adaptation.EmbeddedSpoiledFaces;
import org.castlist.adaptation.NormWeightedPooling;
import org.castlist.adaptation.NuisanceLearning;
import org.castlist.adaptation.NuisanceSubspace;
import org.castlist.adaptation.SpoiledFaces;
import org.castlist.adaptation.Workshop;
import org.castlist.clustering.ClusteringChoice;
import org.castlist.clustering.ClusteringMethod;
import org.castlist.clustering.FilmCalibratedLinkage;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.embeddings.onnx.OnnxEmbedder;
import org.castlist.evaluation.Comparison;
import org.castlist.faces.FaceCrop;
import org.castlist.maps.Tsne;
import org.castlist.models.OnnxNetwork;
import org.castlist.people.Cast;
import org.castlist.people.CastChanges;
import org.castlist.people.ClearFaceRule;
import org.castlist.people.Review;
import org.castlist.pipeline.BeforeAndAfter;
import org.castlist.pipeline.Observer;
import org.castlist.pipeline.Outcome;
import org.castlist.pipeline.Pipeline;
import org.castlist.pipeline.Settings;
import org.castlist.pipeline.Watched;
import org.castlist.project.Note;
import org.castlist.project.Project;
import org.castlist.tracks.CannotLinks;

/**
 * The people of a project's film, found with every number on record, so that they can be found again.
 *
 * @param nuisance learns what poor pictures do to the film's embeddings
 * @param pipeline finds them
 * @param map draws them, before and after adaptation
 */
public record ActTwo(NuisanceLearning nuisance, Pipeline pipeline, Tsne map) {

    private static final String STAGE = "people";

    /** Changes when other people would be found, or other maps drawn, with the same settings. */
    private static final String VERSION = "act two, version 3";

    private static final String NUISANCE = "nuisance";
    private static final String ADAPTATION = "adaptation";
    private static final String CLUSTERING = "clustering";
    private static final String CLEAR_FACES = "clearFaces";
    private static final String MAP = "map";

    /** Names of what may be set. */
    static final List<String> STAGES = List.of(NUISANCE, ADAPTATION, CLUSTERING, CLEAR_FACES, MAP);

    /**
     * The choices with the user's settings.
     *
     * @param defaultEmbedder whether the face network is the one that the methods' default numbers were measured with
     */
    static ActTwo of(
            AdaptationChoice adaptation, ClusteringChoice clustering, Settings settings, boolean defaultEmbedder) {
        ClusteringMethod method = clustering == ClusteringChoice.FILM_CALIBRATED && !defaultEmbedder
                ? FilmCalibratedLinkage.ofAnyEmbedder()
                : clustering.method();
        ClearFaceRule rule = defaultEmbedder ? ClearFaceRule.ofDefaultEmbedder() : ClearFaceRule.ofAnyEmbedder();
        return new ActTwo(
                settings.apply(NUISANCE, NuisanceLearning.standard()),
                new Pipeline(
                        settings.apply(ADAPTATION, adaptation.method()),
                        settings.apply(CLUSTERING, method),
                        settings.apply(CLEAR_FACES, rule)),
                settings.apply(MAP, Tsne.standard()));
    }

    /** As a project was made the last time; empty where its notes do not say. */
    static Optional<ActTwo> of(List<Note> notes) {
        Map<String, String> lines = new LinkedHashMap<>();
        notes.forEach(note -> lines.put(note.title(), note.text()));
        Optional<AdaptationChoice> adaptation = Arrays.stream(AdaptationChoice.values())
                .filter(choice -> name(choice.method()).equals(lines.get(ADAPTATION)))
                .findFirst();
        Optional<ClusteringChoice> clustering = Arrays.stream(ClusteringChoice.values())
                .filter(choice -> name(choice.method()).equals(lines.get(CLUSTERING)))
                .findFirst();
        Settings settings = Settings.parse(lines.entrySet().stream()
                .filter(line -> STAGES.stream().anyMatch(stage -> line.getKey().startsWith(stage + ".")))
                .map(line -> line.getKey() + "=" + line.getValue())
                .toList());
        return adaptation.flatMap(adapt -> clustering.map(cluster -> of(adapt, cluster, settings, true)));
    }

    /** The same that leaves hardly anybody unknown for being hard to see. */
    ActTwo placingEveryone() {
        return new ActTwo(
                nuisance,
                new Pipeline(
                        pipeline.adaptation(),
                        pipeline.clustering(),
                        pipeline.clearFaces().placingRest()),
                map);
    }

    /**
     * Refuses an adaptation and a clustering that do not fit together, before any long work: they are tried on a film
     * without faces.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    ActTwo rehearsed() throws IOException {
        CannotLinks none = CannotLinks.none(0);
        pipeline.clustering().cluster(pipeline.adaptation().adapt(List.of(), none, Workshop.SILENT), none);
        return this;
    }

    /** Every number, one {@code stage.name=value} a line. */
    List<String> describe() {
        Adaptation adaptation = pipeline.adaptation();
        ClusteringMethod clustering = pipeline.clustering();
        List<String> lines = new ArrayList<>(Settings.describe(NUISANCE, nuisance));
        lines.add(ADAPTATION + "=" + name(adaptation));
        lines.addAll(Settings.describe(ADAPTATION, adaptation));
        lines.add(CLUSTERING + "=" + name(clustering));
        lines.addAll(Settings.describe(CLUSTERING, clustering));
        lines.addAll(Settings.describe(CLEAR_FACES, pipeline.clearFaces()));
        lines.addAll(Settings.describe(MAP, map));
        lines.add("compared.adaptation=" + name(plain().adaptation()));
        lines.add("compared.clustering=" + name(plain().clustering()));
        return lines;
    }

    /** What to compare with: plain pooling, and the same clustering where that can do with it. */
    private Pipeline plain() {
        ClusteringMethod same = pipeline.clustering();
        boolean knownEmbedder = pipeline.clearFaces().alwaysClear().isPresent();
        ClusteringMethod calibrated =
                knownEmbedder ? FilmCalibratedLinkage.ofDefaultEmbedder() : FilmCalibratedLinkage.ofAnyEmbedder();
        return new Pipeline(
                new NormWeightedPooling(), same.needsPooledSpace() ? calibrated : same, pipeline.clearFaces());
    }

    private static String name(Object method) {
        return method.getClass().getSimpleName();
    }

    /**
     * Finds the people, if that is not done already; answers the cast with every correction applied.
     *
     * @param models made the embeddings; without them no adaptation can train the face network further, and one that should
     *     says so, and nothing can be learned from poor pictures that was not before
     */
    Cast run(Project project, Watched watched, Optional<ModelShelf> models, Observer observer) throws IOException {
        List<String> depends = new ArrayList<>(List.of(VERSION));
        depends.addAll(describe());
        String fingerprint = FilmIdentity.of(depends);
        boolean asBefore = project.provenance().fingerprint(STAGE).equals(Optional.of(fingerprint));
        boolean corrected = project.corrections().anyUnheeded();
        if (!asBefore
                || corrected
                || project.people().needClustering()
                || project.people().comparison().isEmpty()) {
            Optional<Cast> before = corrected ? project.people().cast() : Optional.empty();
            observer.at("finding the people", 0);
            Review review = project.people().review();
            Workshop workshop = new Workshop(
                    observer,
                    Optional.of(project.crops()),
                    models.isEmpty()
                            ? Optional.empty()
                            : Optional.of(models.get().faceNetwork()),
                    nuisance(project, watched, models, observer),
                    Optional.of(project.trainings()));
            Outcome outcome = pipeline.run(watched, review, workshop);
            Comparison comparison = new BeforeAndAfter(plain(), map).compare(watched, review, outcome, observer);
            project.people().save(outcome.cast(), review);
            project.people().save(comparison);
            project.provenance().record(STAGE, fingerprint);
            observer.at("finding the people", 1);
            if (before.isPresent()) {
                observer.heeded(CastChanges.between(
                        before.get(), project.people().review().cast()));
            }
        }
        return project.people().review().cast();
    }

    /** What was learned before from the same pictures, or is learned now; empty where it cannot be. */
    private Optional<NuisanceSubspace> nuisance(
            Project project, Watched watched, Optional<ModelShelf> models, Observer observer) throws IOException {
        List<TrackFeatures> tracks = watched.good();
        List<String> pictures =
                nuisance.crops(tracks).stream().map(FaceCrop::file).toList();
        List<String> from = new ArrayList<>(Settings.describe(NUISANCE, nuisance));
        project.watching().fingerprint().ifPresent(from::add);
        from.addAll(pictures);
        String learnedFrom = FilmIdentity.of(from);
        Optional<NuisanceSubspace> known = project.watching().nuisance(learnedFrom);
        if (known.isPresent() || models.isEmpty() || pictures.isEmpty()) {
            return known;
        }
        try (OnnxNetwork network = models.get().openEmbedder()) {
            // the mirror image would cost as much again and says the same
            SpoiledFaces spoiled = new EmbeddedSpoiledFaces(project.crops(), new OnnxEmbedder(network, false));
            Optional<NuisanceSubspace> learned = nuisance.learn(tracks, spoiled, observer);
            if (learned.isPresent()) {
                project.watching().save(learned.get(), learnedFrom);
            }
            return learned;
        }
    }
}
