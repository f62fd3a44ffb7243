package org.castlist.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.castlist.export.ExportFormat;
import org.castlist.project.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the report anew. */
@Command(name = "report", description = "Writes report.html of a project anew, with every correction made since.")
final class ReportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "PROJECT", description = "A project folder, or the film beside which it lies.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path given;

    @Override
    public Integer call() throws IOException {
        try (Project project = Project.openExisting(ProjectFolder.existing(given))) {
            for (Path file : Exports.writeAll(project, List.of(ExportFormat.REPORT))) {
                spec.commandLine().getOut().println(file);
            }
        }
        return ExitCode.DONE;
    }
}
