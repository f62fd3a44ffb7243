package org.castlist.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castlist.faces.CropStore;
import org.castlist.pipeline.Eyes;
import org.castlist.pipeline.Observer;
import org.castlist.pipeline.ShotRange;
import org.castlist.pipeline.ShotSurvey;
import org.castlist.pipeline.Stretch;
import org.castlist.pipeline.Watched;
import org.castlist.pipeline.Watching;
import org.castlist.project.Project;
import org.castlist.project.RangeProject;
import org.castlist.project.WatchedSoFar;
import org.castlist.tracks.Footage;
import org.castlist.video.Moment;

/**
 * Act I of one film, with all that decides what is seen.
 *
 * @param source the film
 * @param stretch the part of it that is watched
 * @param choices every number
 * @param models the networks
 */
record ActOne(Source source, Stretch stretch, Choices choices, ModelShelf models) {

    /** Changes when something else would be seen with the same settings. */
    private static final String VERSION = "act one, version 1";

    /** Short name of all that decides what is seen. */
    String fingerprint() {
        List<String> depends = new ArrayList<>(List.of(VERSION, source.identity(), stretch.toString()));
        models.all().forEach(chosen -> depends.add(chosen.card().toString()));
        depends.addAll(choices.describeWatching());
        return FilmIdentity.of(depends);
    }

    /** Begins in the film's project, or goes on. */
    WatchedSoFar begin(Project project) throws IOException {
        WatchedSoFar soFar = project.watching().begin(source.film(), fingerprint());
        source.claim(project);
        return soFar;
    }

    /** Watches what is left from one end to the other. */
    Watched watch(Project project, WatchedSoFar soFar, Eyes eyes, Observer observer) throws IOException {
        Watched watched = watching(eyes, project.crops())
                .watch(
                        source.film().file(),
                        stretch,
                        Optional.of(soFar.watched()),
                        new BothObservers(project.watching().recorder(), observer));
        requirePicture(watched.footage());
        project.watching().finish();
        return watched;
    }

    /** Watches what is left of a range. */
    void watch(RangeProject project, ShotRange range, Eyes eyes, Observer observer) throws IOException {
        WatchedSoFar soFar = project.begin(source.film(), fingerprint());
        if (!soFar.finished()) {
            watching(eyes, project.crops())
                    .watch(
                            source.film().file(),
                            stretch,
                            range,
                            Optional.of(soFar.watched()),
                            new BothObservers(project.recorder(), observer));
            project.finish();
        }
    }

    /** Finds the shots and nothing else. */
    void survey(ShotSurvey.Listener listener) throws IOException {
        new ShotSurvey(source.opener(), choices.watching().shots())
                .survey(source.film().file(), stretch, listener);
    }

    private Watching watching(Eyes eyes, CropStore crops) {
        return new Watching(source.opener(), eyes, crops, choices.watching());
    }

    /** Refuses what held no picture at all. */
    void requirePicture(Footage footage) throws IOException {
        if (footage.shots().isEmpty()) {
            throw new IOException("no picture of " + source.film().file() + " could be decoded between "
                    + stretch.from() + " and "
                    + stretch.until().map(Moment::toString).orElse("its end") + ".");
        }
    }
}
