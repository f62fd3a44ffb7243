package org.castlist.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.castlist.project.Custody;
import org.castlist.project.Project;

/**
 * What a user must know about a project's people before anything else; a line each.
 *
 * @param err where it is said
 */
record ProjectNotices(PrintWriter err) {

    /** Of a project that may not be there yet. */
    void tell(Path folder) throws IOException {
        if (Project.exists(folder)) {
            try (Project project = Project.openExisting(folder)) {
                tell(project);
            }
        }
    }

    void tell(Project project) throws IOException {
        Custody custody = project.custody();
        Optional<LocalDate> until = custody.retention().keepUntil();
        if (custody.retention().isOver(LocalDate.now())) {
            err.println("castlist: the project " + project.folder() + " was to be kept until " + until.orElseThrow()
                    + "; 'castlist forget " + project.folder() + " --all' deletes it.");
        }
        Optional<String> unfinished = project.forgetting().unfinished();
        unfinished.ifPresent(person -> err.println("castlist: the forgetting of " + person
                + " did not come to its end; 'castlist forget " + project.folder() + " " + person + "' goes on."));
        if (!custody.isPrivate()) {
            err.println("castlist: others may enter " + project.folder()
                    + ", and neither its owner nor its file system lets Castlist change that.");
        }
        err.flush();
    }
}
