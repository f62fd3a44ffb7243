package org.castlist.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castlist.adaptation.Adaptation;
import org.castlist.adaptation.Workshop;
import org.castlist.clustering.ClusteringChoice;
import org.castlist.clustering.ClusteringMethod;
import org.castlist.clustering.FilmCalibratedLinkage;
import org.castlist.people.Cast;
import org.castlist.people.ClearFaceRule;
import org.castlist.people.Review;
import org.castlist.pipeline.Observer;
import org.castlist.pipeline.Pipeline;
import org.castlist.pipeline.Settings;
import org.castlist.pipeline.Watched;
import org.castlist.project.Note;
import org.castlist.project.Project;
import org.castlist.tracks.CannotLinks;

/**
 * The people of a project's film, found with every number on record, so that they can be found again.
 *
 * @param pipeline finds them
 */
public record ActTwo(Pipeline pipeline) {

    private static final String STAGE = "people";

    /** Changes when other people would be found with the same settings. */
    private static final String VERSION = "act two, version 1";

    private static final String ADAPTATION = "adaptation";
    private static final String CLUSTERING = "clustering";
    private static final String CLEAR_FACES = "clearFaces";

    /** Names of what may be set. */
    static final List<String> STAGES = List.of(ADAPTATION, CLUSTERING, CLEAR_FACES);

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
        return new ActTwo(new Pipeline(
                settings.apply(ADAPTATION, adaptation.method()),
                settings.apply(CLUSTERING, method),
                settings.apply(CLEAR_FACES, rule)));
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
        List<String> lines = new ArrayList<>();
        lines.add(ADAPTATION + "=" + name(adaptation));
        lines.addAll(Settings.describe(ADAPTATION, adaptation));
        lines.add(CLUSTERING + "=" + name(clustering));
        lines.addAll(Settings.describe(CLUSTERING, clustering));
        lines.addAll(Settings.describe(CLEAR_FACES, pipeline.clearFaces()));
        return lines;
    }

    private static String name(Object method) {
        return method.getClass().getSimpleName();
    }

    /** Finds the people, if that is not done already; answers the cast with every correction applied. */
    Cast run(Project project, Watched watched, ModelShelf models, Observer observer) throws IOException {
        List<String> depends = new ArrayList<>(List.of(VERSION));
        depends.addAll(describe());
        String fingerprint = FilmIdentity.of(depends);
        boolean asBefore = project.stageFingerprint(STAGE).equals(Optional.of(fingerprint));
        if (!asBefore || project.needsClustering()) {
            observer.at("finding the people", 0);
            Review review = project.review();
            Workshop workshop = new Workshop(
                    observer,
                    Optional.of(project.crops()),
                    Optional.of(models.faceNetwork()),
                    Optional.of(project.trainings()));
            project.saveClustering(pipeline.run(watched, review, workshop), review);
            project.recordStage(STAGE, fingerprint);
            observer.at("finding the people", 1);
        }
        return project.review().cast();
    }
}
