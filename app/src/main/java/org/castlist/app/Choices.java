package org.castlist.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.castlist.clustering.ClusteringChoice;
import org.castlist.people.ClearFaceRule;
import org.castlist.pipeline.Cadence;
import org.castlist.pipeline.Settings;
import org.castlist.pipeline.WatchSettings;
import org.castlist.shots.EveryFrame;
import org.castlist.shots.ShotDetectorChoice;
import org.castlist.tracks.FaceTracker;
import org.castlist.tracks.QualityGate;
import org.castlist.video.Film;

/**
 * Every choice and number behind an analysis.
 *
 * @param watching those of Act I
 * @param people those of Act II
 */
public record Choices(WatchSettings watching, ActTwo people) {

    private static final List<String> WATCHING = List.of("cadence", "shots", "search", "tracker", "crops", "gate");

    /**
     * A track needs two sightings, a third of a second and 24 pixels: below that faces of different people look alike to
     * the default network. Sharpness and frontality only keep out what is hardly a face; the film's own standard
     * ({@link ClearFaceRule}) does the rest.
     */
    private static final QualityGate GATE = new QualityGate(0.3, 2, 0.7, 24, 3, 0.2);

    /** A picture is one sighting and lasts no time. */
    private static final QualityGate PICTURE_GATE = new QualityGate(0, 1, 0.7, 24, 3, 0.2);

    /** Refuses settings of stages that there are not, with a sentence that names those that there are. */
    static void requireStages(Settings settings) {
        settings.requireStages(
                Stream.concat(WATCHING.stream(), ActTwo.STAGES.stream()).toList());
    }

    /** The preset's choices, as a user gets them who changes nothing. */
    public static Choices standard(SpeedPreset speed) {
        Settings none = Settings.none();
        return new Choices(
                watching(speed, 0, ShotDetectorChoice.ADAPTIVE, none),
                ActTwo.of(AdaptationChoice.NUISANCE_PROJECTION, ClusteringChoice.FILM_CALIBRATED, none, true));
    }

    /** The same for a film or a folder of pictures. */
    static Choices standard(SpeedPreset speed, Film film) {
        Choices standard = standard(speed);
        return film.isPictures() ? new Choices(pictures(speed, Settings.none()), standard.people()) : standard;
    }

    /**
     * The preset's choices for Act I with the user's settings.
     *
     * @param detectEvery look in every so many frames; 0 leaves it to the preset
     * @throws IllegalArgumentException with a sentence that names what may be set
     */
    static WatchSettings watching(SpeedPreset speed, int detectEvery, ShotDetectorChoice shots, Settings settings) {
        return new WatchSettings(
                settings.apply("cadence", speed.cadence(detectEvery)),
                settings.apply("shots", shots.detector()),
                settings.apply("search", speed.search()),
                settings.apply("tracker", FaceTracker.standard()),
                settings.apply("crops", speed.crops()),
                settings.apply("gate", GATE));
    }

    /**
     * The preset's choices for a folder of pictures: each is a shot of its own, and is searched as thoroughly as a film is at
     * best, since no other picture shows the same faces again.
     */
    static WatchSettings pictures(SpeedPreset speed, Settings settings) {
        return new WatchSettings(
                settings.apply("cadence", new Cadence(1, 1)),
                settings.apply("shots", new EveryFrame()),
                settings.apply("search", SpeedPreset.THOROUGH.search()),
                settings.apply("tracker", FaceTracker.standard()),
                settings.apply("crops", speed.crops()),
                settings.apply("gate", PICTURE_GATE));
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
}
