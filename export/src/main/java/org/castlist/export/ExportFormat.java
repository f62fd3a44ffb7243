package org.castlist.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.castlist.export.data.CastCsv;
import org.castlist.export.data.CastJson;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.Exporter;
import org.castlist.export.document.FolderExporter;
import org.castlist.export.editing.CastEdl;
import org.castlist.export.editing.CastFcpxml;
import org.castlist.export.editing.CastOtio;
import org.castlist.export.players.CastVtt;
import org.castlist.export.report.HtmlReport;

/** Every format that a cast can be written in. A new one is a line here and an {@link Exporter} or {@link FolderExporter}. */
public enum ExportFormat {
    JSON("cast.json", "everything, for other programs", new CastJson()),
    CSV("cast.csv", "a row for each appearance, for spreadsheets", new CastCsv()),
    VTT("cast.vtt", "who is on screen, for video players (WebVTT)", new CastVtt()),
    OTIO("cast.otio", "who is on screen, as markers for editing programs (OpenTimelineIO)", new CastOtio()),
    FCPXML("cast.fcpxml", "who is on screen, as keywords for Final Cut Pro (FCPXML)", new CastFcpxml()),
    EDL("edl", "who is on screen, a list for each person for any editing program (CMX 3600)", new CastEdl()),
    REPORT("report.html", "everything, to look at in a browser", new HtmlReport());

    /** What every analysis leaves. */
    public static final List<ExportFormat> STANDARD = List.of(REPORT, JSON, CSV, VTT);

    private static final String FILM = "FILM";

    private final String fileName;
    private final String purpose;

    @SuppressWarnings("ImmutableEnumChecker") // the exporters are records without state
    private final FolderExporter exporter;

    /** A format of one file. */
    ExportFormat(String fileName, String purpose, Exporter exporter) {
        this(fileName, purpose, (FolderExporter)
                (document, draft) -> Draft.write(draft, out -> exporter.write(document, out)));
    }

    /** A format of a folder of files. */
    ExportFormat(String fileName, String purpose, FolderExporter exporter) {
        this.fileName = fileName;
        this.purpose = purpose;
        this.exporter = exporter;
    }

    /** The name of its file or folder; {@code FILM} stands for the film's own name. */
    public String fileName() {
        return fileName;
    }

    /** What it holds and for whom, in half a sentence. */
    public String purpose() {
        return purpose;
    }

    /**
     * Writes the document into a folder. What an earlier export left is replaced only by something complete: a full disk or
     * a killed run leaves it as it was.
     *
     * @return the file or folder written
     */
    public Path writeInto(Path folder, CastDocument document) throws IOException {
        String name = fileName.replace(FILM, document.footage().film().name());
        return Draft.of(folder.resolve(name)).fill(draft -> exporter.write(document, draft));
    }
}
