package org.castlist.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.castlist.export.CastDocument;
import org.castlist.export.ExportFormat;
import org.castlist.project.Note;
import org.castlist.project.Project;

/** Writes the files that a project leaves for others. */
final class Exports {

    /** What every analysis leaves. */
    static final List<ExportFormat> STANDARD =
            List.of(ExportFormat.REPORT, ExportFormat.JSON, ExportFormat.CSV, ExportFormat.VTT);

    private Exports() {}

    /** Writes the formats into the project folder; answers the files. */
    static List<Path> writeAll(Project project, List<ExportFormat> formats) throws IOException {
        return writeAll(project, formats, project.folder());
    }

    /** Writes the formats into a folder; answers the files. */
    static List<Path> writeAll(Project project, List<ExportFormat> formats, Path folder) throws IOException {
        CastDocument document = document(project);
        List<Path> files = new ArrayList<>();
        for (ExportFormat format : formats) {
            files.add(format.writeInto(folder, document));
        }
        return files;
    }

    private static CastDocument document(Project project) throws IOException {
        Map<String, String> made = new LinkedHashMap<>();
        for (Note note : project.notes()) {
            made.put(note.title(), note.text());
        }
        return new CastDocument(
                project.cast()
                        .orElseThrow(() -> new IOException("the project " + project.folder()
                                + " is not analysed to its end yet; run 'castlist analyze' on its film again.")),
                made,
                project.crops(),
                Version.text());
    }
}
