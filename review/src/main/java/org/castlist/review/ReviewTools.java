package org.castlist.review;

import java.io.IOException;
import org.castlist.pipeline.Observer;
import org.castlist.project.Project;
import org.castlist.video.FilmOpener;

/**
 * What a review needs of the program around it.
 *
 * @param films opens the film of the project
 * @param findPeople finds the people anew with every correction in mind
 * @param writeFiles writes the project's files anew, so that they say what is true now
 */
public record ReviewTools(FilmOpener films, Task findPeople, Task writeFiles) {

    /** Something done with a project. */
    @FunctionalInterface
    public interface Task {
        void on(Project project, Observer observer) throws IOException;
    }
}
