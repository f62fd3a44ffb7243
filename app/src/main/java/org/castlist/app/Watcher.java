package org.castlist.app;

import java.io.IOException;
import org.castlist.pipeline.Observer;
import org.castlist.pipeline.Watched;
import org.castlist.project.Project;
import org.castlist.project.WatchedSoFar;

/** Who does Act I of a film: one worker from one end to the other, or several. The result is the same. */
@FunctionalInterface
interface Watcher {

    /** Watches what is left of a film that is not watched to its end yet. */
    Watched watch(ActOne act, Project project, WatchedSoFar soFar, Observer observer) throws IOException;

    /** One worker, who opens the networks for the film alone. */
    static Watcher alone() {
        return (act, project, soFar, observer) -> {
            try (ModelShelf.OpenEyes eyes = act.models().open()) {
                return act.watch(project, soFar, eyes.eyes(), observer);
            }
        };
    }
}
