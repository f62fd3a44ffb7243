package org.castlist.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.castlist.pipeline.Stretch;
import org.castlist.project.Project;
import org.castlist.project.ProjectBusyException;
import org.castlist.project.WatchedSoFar;
import org.castlist.shots.Shot;
import org.castlist.video.Moment;

/**
 * What of a film is left to watch.
 *
 * @param from where an analysis would go on
 * @param finished whether nothing is
 * @param why what there is of the film already; empty without a project
 */
record Remaining(Moment from, boolean finished, Optional<String> why) {

    static final Remaining WHOLE = new Remaining(Moment.ZERO, false, Optional.empty());

    /**
     * As the project beside the film, or in the folder for projects, says.
     *
     * @param analysis how the film would be analysed
     */
    static Remaining of(Source source, Path folder, Analysis analysis) throws IOException {
        if (!Project.exists(folder)) {
            return WHOLE;
        }
        try (Project project = Project.openExisting(folder)) {
            if (!source.isOf(project)) {
                return begunAnew("its project is of another film, so another folder is needed (-o)");
            }
            String fingerprint = new ActOne(source, Stretch.WHOLE, analysis.choices(), analysis.models()).fingerprint();
            if (!project.watching().fingerprint().equals(Optional.of(fingerprint))) {
                return begunAnew("its project was made with other settings, so the film is watched anew");
            }
            return of(project.watching().soFar().orElseThrow());
        } catch (ProjectBusyException e) {
            return begunAnew("its project is in use, so what is left of it is not known");
        }
    }

    private static Remaining begunAnew(String why) {
        return new Remaining(Moment.ZERO, false, Optional.of(why));
    }

    private static Remaining of(WatchedSoFar soFar) {
        List<Shot> shots = soFar.watched().footage().shots();
        Moment until = shots.isEmpty()
                ? Moment.ZERO
                : shots.get(shots.size() - 1).span().end();
        return soFar.finished()
                ? new Remaining(
                        until,
                        true,
                        Optional.of("it is watched to its end; an analysis would only bring its cast" + " up to date"))
                : new Remaining(until, false, Optional.of("it is watched until " + until));
    }

    /** @param length seconds of the whole film */
    double seconds(double length) {
        return finished ? 0 : Math.max(0, length - from.seconds());
    }
}
