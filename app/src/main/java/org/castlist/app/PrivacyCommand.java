package org.castlist.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.castlist.export.ExportFormat;
import org.castlist.people.Cast;
import org.castlist.project.Custody;
import org.castlist.project.Custody.Holdings;
import org.castlist.project.Note;
import org.castlist.project.Project;
import org.castlist.project.Retention;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What a project holds of people, why and for how long. */
@Command(
        name = "privacy",
        description =
                "Says what a project holds of people, why and until when; or changes the purpose and the last day.")
final class PrivacyCommand implements Callable<Integer> {
    private static final String LINE = "  %-14s %s%n";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final ProjectArgument argument = new ProjectArgument();

    @Mixin
    private final RetentionOptions options = new RetentionOptions();

    @Override
    public Integer call() throws IOException {
        try (Project project = Project.openExisting(argument.folder())) {
            Custody custody = project.custody();
            if (options.areGiven()) {
                custody.keep(options.changing(custody.retention()));
                if (project.people().cast().isPresent()) {
                    Exports.writeAll(project, ExportFormat.STANDARD);
                }
            }
            show(project, custody, spec.commandLine().getOut());
            new ProjectNotices(spec.commandLine().getErr()).tell(project);
        }
        return ExitCode.DONE;
    }

    private static void show(Project project, Custody custody, PrintWriter out) throws IOException {
        Holdings holdings = custody.holdings();
        Retention retention = custody.retention();
        Optional<Cast> cast = project.people().cast();
        out.println(project.folder());
        out.printf(
                LINE,
                "people",
                cast.map(known -> known.people().size() + ", of whom "
                                + known.people().stream()
                                        .filter(person -> person.name().isPresent())
                                        .count() + " have names")
                        .orElse("not known yet: the analysis is not at its end"));
        out.printf(LINE, "tracks", holdings.tracks());
        out.printf(LINE, "pictures", holdings.pictures());
        out.printf(LINE, "embeddings", holdings.embeddings());
        out.printf(LINE, "corrections", holdings.corrections());
        out.printf(LINE, "trainings", holdings.trainings() == 0 ? "none" : holdings.trainings() + " files");
        out.printf(LINE, "exports", Exports.in(project).size());
        out.printf(LINE, "purpose", retention.purpose().orElse("not said"));
        out.printf(
                LINE,
                "kept until",
                retention.keepUntil().map(LocalDate::toString).orElse("not said"));
        out.printf(LINE, "private", custody.isPrivate() ? "yes: only its owner can enter the folder" : "no");
        for (Note note : project.provenance().notes()) {
            if (note.title().startsWith("licences")) {
                out.printf(LINE, "licences", note.text());
            }
        }
    }
}
