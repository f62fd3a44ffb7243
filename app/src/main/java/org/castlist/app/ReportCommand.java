package org.castlist.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.castlist.export.ExportFormat;
import org.castlist.project.Project;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the report anew. */
@Command(name = "report", description = "Writes report.html of a project anew, with every correction made since.")
final class ReportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final ProjectArgument argument = new ProjectArgument();

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            description =
                    "Who the tracks really show, a table 'track,person': the report then says how right the cast is, and"
                            + " maps true people beside those found. Without it labels.csv in the project folder, if it is there.")
    private @Nullable Path labels;

    @Override
    public Integer call() throws IOException {
        try (Project project = argument.open()) {
            List<Path> files = labels == null
                    ? Exports.writeAll(project, List.of(ExportFormat.REPORT))
                    : Exports.writeReport(project, labels);
            for (Path file : files) {
                spec.commandLine().getOut().println(file);
            }
        }
        return ExitCode.DONE;
    }
}
