package org.castlist.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.castlist.export.ExportFormat;
import org.castlist.project.Belongings;
import org.castlist.project.Finding;
import org.castlist.project.Forgetting;
import org.castlist.project.Project;
import org.castlist.project.TraceKind;
import org.castlist.project.Traces;

/** Forgets one person and looks whether that worked. What was killed in the middle goes on. */
record PersonForgotten(Project project, String person, PrintWriter out) {

    int run(Confirmation confirmation) throws IOException {
        Forgetting forgetting = project.forgetting();
        Optional<Boolean> finished = forgetting.finished(person);
        Optional<String> other = forgetting.unfinished().filter(half -> !half.equals(person));
        if (other.isPresent()) {
            throw new IllegalArgumentException(
                    "the forgetting of " + other.get() + " did not come to its end; forget them first");
        }
        if (finished.isPresent()) {
            out.println(
                    person + (finished.get() ? " is forgotten already" : ": going on where forgetting was stopped"));
            return swept(forgetting, Optional.empty());
        }
        Belongings belongings = forgetting.belongings(person);
        if (!confirmation.given(question(belongings))) {
            out.println("nothing was deleted");
            return ExitCode.FAILED;
        }
        Traces traces = forgetting.erase(person);
        out.printf(
                "%s is forgotten: %d tracks are unknown now; %d pictures, %d embeddings and what %d corrections said"
                        + " were deleted%n",
                person,
                belongings.tracks().size(),
                belongings.pictures(),
                belongings.embeddings(),
                belongings.corrections());
        return swept(forgetting, Optional.of(traces));
    }

    private String question(Belongings belongings) throws IOException {
        String names = belongings.names().isEmpty() ? "" : " (" + String.join(", ", belongings.names()) + ")";
        return String.format(
                "%s%s is to be forgotten: %d tracks, %d pictures, %d embeddings, %d corrections; exports: %s.",
                person,
                names,
                belongings.tracks().size(),
                belongings.pictures(),
                belongings.embeddings(),
                belongings.corrections(),
                names(Exports.in(project)));
    }

    /** May be done any number of times. */
    private int swept(Forgetting forgetting, Optional<Traces> traces) throws IOException {
        List<Path> exports = Exports.in(project);
        Exports.erase(exports);
        int files = forgetting.sweep();
        List<Path> anew = Exports.writeAll(project, ExportFormat.STANDARD);
        forgetting.finish(person);
        List<Path> gone = new ArrayList<>(exports);
        gone.removeAll(anew);
        out.printf("deleted: %d files of pictures and trainings; exports: %s%n", files, names(gone));
        out.println("written anew without them: " + names(anew));
        if (traces.isEmpty()) {
            out.println("what they looked like and were called is unknown by now, so no file could be searched for it");
            return ExitCode.DONE;
        }
        return searched(traces.get(), anew);
    }

    private int searched(Traces traces, List<Path> anew) throws IOException {
        List<Finding> findings = traces.findIn(project.folder());
        List<Finding> words =
                findings.stream() // what was written from a database without the name means something else
                        .filter(finding -> finding.kind() == TraceKind.NAME
                                && anew.contains(project.folder().resolve(finding.file())))
                        .toList();
        List<Finding> errors =
                findings.stream().filter(finding -> !words.contains(finding)).toList();
        out.printf(
                "searched every byte in %s for the name (%d spellings) and for samples of embeddings (%d), five points"
                        + " (%d) and pictures (%d): %s%n",
                project.folder(),
                traces.count(TraceKind.NAME),
                traces.count(TraceKind.EMBEDDING),
                traces.count(TraceKind.FIVE_POINTS),
                traces.count(TraceKind.PICTURE),
                errors.isEmpty() ? "nothing is left" : "NOT ALL IS GONE");
        for (Finding error : errors) {
            out.println("  " + error.kind().title() + " is in " + error.file()
                    + "; if Castlist did not write that file, see to it yourself");
        }
        for (Finding word : words) {
            out.println("  " + word.file() + ", written anew, has the name among its other words: look whose it is");
        }
        for (String name : traces.unsearchable()) {
            out.println("  '" + name + "' is too short, or other things are called so too: it was searched for only as"
                    + " corrections write it");
        }
        out.println("Tracks that belong to nobody may show them too: 'castlist people list --tracks' lists them.");
        return errors.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static String names(List<Path> files) {
        return files.isEmpty()
                ? "none"
                : files.stream().map(file -> String.valueOf(file.getFileName())).collect(Collectors.joining(", "));
    }
}
