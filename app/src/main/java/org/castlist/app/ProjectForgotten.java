package org.castlist.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.castlist.project.Custody.Holdings;
import org.castlist.project.Project;

/** Deletes a whole project, but nothing that Castlist did not write. */
record ProjectForgotten(Project project, PrintWriter out) {

    int run(Confirmation confirmation) throws IOException {
        Holdings holdings = project.custody().holdings();
        List<Path> exports = Exports.in(project);
        String what = String.format(
                "All of %s is to be deleted: %d tracks, %d pictures, %d embeddings, %d corrections, %d files of"
                        + " trainings, %d exports.",
                project.folder(),
                holdings.tracks(),
                holdings.pictures(),
                holdings.embeddings(),
                holdings.corrections(),
                holdings.trainings(),
                exports.size());
        if (!confirmation.given(what)) {
            out.println("nothing was deleted");
            return ExitCode.FAILED;
        }
        Exports.erase(exports);
        List<Path> left = project.forgetting().everything();
        out.println("deleted: all that Castlist wrote into " + project.folder());
        if (!left.isEmpty()) {
            out.println("left, since Castlist did not write it:");
            left.forEach(file -> out.println("  " + file));
        }
        return ExitCode.DONE;
    }
}
