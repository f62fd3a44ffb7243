package org.castlist.app;

import java.util.ArrayList;
import java.util.List;
import org.castlist.adaptation.Adaptation;
import org.castlist.clustering.ClusteringChoice;
import org.castlist.clustering.ClusteringMethod;
import org.castlist.people.ClearFaceRule;
import org.castlist.pipeline.Pipeline;
import org.castlist.pipeline.Settings;
import org.castlist.pipeline.WatchSettings;
import org.castlist.shots.ShotDetectorChoice;
import org.castlist.tracks.FaceTracker;
import org.castlist.tracks.QualityGate;

/**
 * Every choice and number behind an analysis.
 *
 * @param watching those of Act I
 * @param people those of Act II
 */
public record Choices(WatchSettings watching, Pipeline people) {

    private static final List<String> STAGES =
            List.of("cadence", "shots", "search", "tracker", "crops", "gate", "adaptation", "clustering", "clearFaces");

    /**
     * A track needs two sightings, a third of a second and 24 pixels: below that faces of different people look alike to
     * the default network. Sharpness and frontality only keep out what is hardly a face; the film's own standard
     * ({@link ClearFaceRule}) does the rest.
     */
    private static final QualityGate GATE = new QualityGate(0.3, 2, 0.7, 24, 3, 0.2);

    private static final ClearFaceRule CLEAR_FACES = ClearFaceRule.ofDefaultEmbedder();

    /** The preset's choices, as a user gets them who changes nothing. */
    public static Choices standard(SpeedPreset speed) {
        return of(
                speed,
                0,
                AdaptationChoice.QUALITY_NEUTRAL,
                ClusteringChoice.FILM_CALIBRATED,
                Settings.parse(List.of()));
    }

    /**
     * The preset's choices with the user's settings.
     *
     * @param settings of any stage, by name
     * @throws IllegalArgumentException with a sentence that names what may be set
     */
    static Choices of(
            SpeedPreset speed,
            int detectEvery,
            AdaptationChoice adaptation,
            ClusteringChoice clustering,
            Settings settings) {
        settings.requireStages(STAGES);
        WatchSettings watching = new WatchSettings(
                settings.apply("cadence", speed.cadence(detectEvery)),
                settings.apply("shots", ShotDetectorChoice.ADAPTIVE.detector()),
                settings.apply("search", speed.search()),
                settings.apply("tracker", FaceTracker.standard()),
                settings.apply("crops", speed.crops()),
                settings.apply("gate", GATE));
        Adaptation adapt = settings.apply("adaptation", adaptation.method());
        ClusteringMethod cluster = settings.apply("clustering", clustering.method());
        return new Choices(watching, new Pipeline(adapt, cluster, settings.apply("clearFaces", CLEAR_FACES)));
    }

    /** Every number of Act I, one {@code stage.name=value} a line. */
    List<String> describeWatching() {
        List<String> lines = new ArrayList<>();
        lines.addAll(Settings.describe("cadence", watching.cadence()));
        lines.addAll(Settings.describe("shots", watching.shots()));
        lines.addAll(Settings.describe("search", watching.search()));
        lines.addAll(Settings.describe("tracker", watching.tracker()));
        lines.addAll(Settings.describe("crops", watching.crops()));
        lines.addAll(Settings.describe("gate", watching.gate()));
        return lines;
    }

    /** Every number of Act II. */
    List<String> describePeople() {
        List<String> lines = new ArrayList<>();
        lines.add("adaptation=" + people.adaptation().getClass().getSimpleName());
        lines.addAll(Settings.describe("adaptation", people.adaptation()));
        lines.add("clustering=" + people.clustering().getClass().getSimpleName());
        lines.addAll(Settings.describe("clustering", people.clustering()));
        lines.addAll(Settings.describe("clearFaces", people.clearFaces()));
        return lines;
    }
}
