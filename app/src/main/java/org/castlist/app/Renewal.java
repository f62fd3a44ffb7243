package org.castlist.app;

import java.io.IOException;
import java.util.Optional;
import org.castlist.pipeline.Observer;
import org.castlist.pipeline.Watched;
import org.castlist.project.Project;

/** Finds the people of a project anew after corrections, as they were found the last time. */
final class Renewal {
    private Renewal() {}

    /** Answers whether it could: the project's notes may not say how its people were found. */
    static boolean findPeople(Project project, Observer observer) throws IOException {
        Optional<ActTwo> asBefore = ActTwo.of(project.provenance().notes());
        Optional<Watched> watched = project.watching().watched();
        if (asBefore.isEmpty() || watched.isEmpty()) {
            return false;
        }
        asBefore.get().run(project, watched.get(), ModelShelf.behind(project), observer);
        return true;
    }
}
