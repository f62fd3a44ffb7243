package org.castlist.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.castlist.export.ExportFormat;
import org.castlist.project.Project;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a cast in other formats. */
@Command(
        name = "export",
        description = {
            "Writes the cast of a project, with every correction, for other programs.",
            "No export holds embeddings; the report, crops and annotated-video hold pictures of faces.",
            "annotated-video reads the film again; all others need only the project."
        })
final class ExportCommand implements Callable<Integer> {

    private static final String ALL = "all";
    private static final String STANDARD = "standard";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final ProjectArgument argument = new ProjectArgument();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "A,B",
            split = ",",
            defaultValue = STANDARD,
            completionCandidates = Names.class,
            description =
                    "Which: ${COMPLETION-CANDIDATES}, separated by commas. Default: ${DEFAULT-VALUE}, the files that"
                            + " every analysis leaves.")
    private List<String> formats = List.of(STANDARD);

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where to write; the project folder if not given.")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        List<ExportFormat> chosen = chosen(formats);
        Display display = new TextDisplay(
                spec.commandLine().getOut(), spec.commandLine().getErr(), TextDisplay.terminal(), false);
        try (Project project = argument.open();
                ExportProgress progress = ExportProgress.on(display)) {
            Path folder = output == null ? project.folder() : Files.createDirectories(output);
            return write(project, chosen, folder, progress);
        }
    }

    private int write(Project project, List<ExportFormat> chosen, Path folder, ExportProgress progress)
            throws IOException {
        try {
            List<Path> files = Exports.writeAll(project, chosen, folder, progress);
            progress.close(); // or the bar would be drawn over what follows
            files.forEach(file -> spec.commandLine().getOut().println(file));
            return ExitCode.DONE;
        } catch (CancellationException e) { // said before the process ends
            spec.commandLine().getErr().println("castlist: " + Failures.sentence(e));
            return ExitCode.INTERRUPTED;
        }
    }

    private static List<ExportFormat> chosen(List<String> names) {
        Set<ExportFormat> chosen = new LinkedHashSet<>();
        for (String name : names) {
            List<ExportFormat> fitting = Arrays.stream(ExportFormat.values())
                    .filter(format -> name.equalsIgnoreCase(ALL)
                            || name.equalsIgnoreCase(STANDARD) && ExportFormat.STANDARD.contains(format)
                            || name.equalsIgnoreCase(nameOf(format)))
                    .toList();
            if (fitting.isEmpty()) {
                throw new IllegalArgumentException(
                        "no format is called " + name + "; there are " + String.join(", ", new Names()));
            }
            chosen.addAll(fitting);
        }
        return List.copyOf(chosen);
    }

    private static String nameOf(ExportFormat format) {
        return format.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Names of the formats. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            List<String> names = new ArrayList<>();
            for (ExportFormat format : ExportFormat.values()) {
                names.add(nameOf(format));
            }
            names.add(STANDARD);
            names.add(ALL);
            return names.iterator();
        }
    }
}
