package org.castlist.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castlist.evaluation.Comparison;
import org.castlist.evaluation.TrackLabels;
import org.castlist.export.ExportFormat;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.Studio;
import org.castlist.project.Note;
import org.castlist.project.Project;

/** Writes the files that a project leaves for others. */
final class Exports {

    /** Who the tracks really show: a file that somebody who went through the film puts into the project folder. */
    private static final String LABELS = "labels.csv";

    private Exports() {}

    /** Writes the formats into the project folder; answers the files. */
    static List<Path> writeAll(Project project, List<ExportFormat> formats) throws IOException {
        return writeAll(document(project, labelsIn(project)), formats, project.folder());
    }

    /** Writes the formats into a folder, those included that read the film again; answers the files. */
    static List<Path> writeAll(Project project, List<ExportFormat> formats, Path folder, ExportProgress progress)
            throws IOException {
        CastDocument document = document(project, labelsIn(project));
        Studio studio = FilmStudio.of(project, progress.of(document.cast()));
        return writeAll(document.with(studio), formats, folder);
    }

    /** Writes the report into the project folder, judged by the labels in a file. */
    static List<Path> writeReport(Project project, Path labels) throws IOException {
        return writeAll(
                document(project, Optional.of(TrackLabels.read(labels))),
                List.of(ExportFormat.REPORT),
                project.folder());
    }

    private static List<Path> writeAll(CastDocument document, List<ExportFormat> formats, Path folder)
            throws IOException {
        List<Path> files = new ArrayList<>();
        for (ExportFormat format : formats) {
            files.add(format.writeInto(folder, document));
        }
        return files;
    }

    private static Optional<TrackLabels> labelsIn(Project project) throws IOException {
        Path file = project.folder().resolve(LABELS);
        return Files.exists(file) ? Optional.of(TrackLabels.read(file)) : Optional.empty();
    }

    private static CastDocument document(Project project, Optional<TrackLabels> labels) throws IOException {
        Map<String, String> made = new LinkedHashMap<>();
        for (Note note : project.notes()) {
            made.put(note.title(), note.text());
        }
        Optional<Comparison> comparison = project.comparison();
        comparison.ifPresent(compared -> made.put("changed by adaptation", compared.summary()));
        return new CastDocument(
                project.cast()
                        .orElseThrow(() -> new IOException("the project " + project.folder()
                                + " is not analysed to its end yet; run 'castlist analyze' on its film again.")),
                made,
                project.crops(),
                Version.text(),
                comparison,
                labels);
    }
}
