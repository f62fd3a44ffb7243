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
import org.castlist.export.pictures.AnnotatedVideo;
import org.castlist.export.pictures.CropsOfPeople;
import org.castlist.export.players.CastSrt;
import org.castlist.export.players.CastVtt;
import org.castlist.export.players.SidecarJson;
import org.castlist.export.players.SidecarVtt;
import org.castlist.export.report.HtmlReport;
import org.castlist.export.research.CastCoco;
import org.castlist.export.research.CastCvat;
import org.castlist.export.research.CastEaf;
import org.castlist.export.research.CastIiif;
import org.castlist.export.research.CastMot;
import org.castlist.export.research.CastRttm;
import org.castlist.export.research.CastVia;
import org.castlist.video.Film;

/** Every format that a cast can be written in. A new one is a line here and an {@link Exporter} or {@link FolderExporter}. */
public enum ExportFormat {
    REPORT("report.html", "everything, to look at in a browser", new HtmlReport()),
    JSON("cast.json", "everything, for other programs", new CastJson()),
    CSV("cast.csv", "a row for each appearance, for spreadsheets", new CastCsv()),
    VTT("cast.vtt", "who is on screen, for video players (WebVTT)", new CastVtt()),
    SRT("cast.srt", "who is on screen, for video players (SubRip)", new CastSrt()),
    SIDECAR_JSON("FILM.cast-sidecar.json", "who is on screen, to hand on beside the film", new SidecarJson()),
    SIDECAR_VTT("FILM.cast.vtt", "the same for players: a metadata track (WebVTT)", new SidecarVtt()),
    OTIO("cast.otio", "who is on screen, as markers for editing programs (OpenTimelineIO)", new CastOtio()),
    FCPXML("cast.fcpxml", "who is on screen, as keywords for Final Cut Pro (FCPXML)", new CastFcpxml()),
    EDL("edl", "who is on screen, a list for each person for any editing program (CMX 3600)", new CastEdl()),
    EAF("cast.eaf", "people and shots on a time line, for ELAN", new CastEaf()),
    RTTM("cast.rttm", "who is on screen, for tools that judge diarisation", new CastRttm()),
    MOT("mot", "boxes by track and by person, for tools that judge trackers (MOT Challenge)", new CastMot()),
    CVAT("cast.cvat.xml", "tracks, to correct in CVAT", new CastCvat()),
    COCO("cast.coco.json", "boxes and the five points, for machine learning (COCO)", new CastCoco()),
    VIA("cast.via.json", "people in time and faces in place, for the VGG Image Annotator 3", new CastVia()),
    IIIF("cast.iiif.json", "people in time and place, for archives (IIIF, W3C Web Annotation)", new CastIiif()),
    CROPS("crops-of-people", "pictures of each person that say who it is (XMP)", new CropsOfPeople()),
    ANNOTATED_VIDEO("FILM.annotated.mp4", "the film with names drawn on it, without sound", new AnnotatedVideo());

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
        return Draft.of(placeIn(folder, document.footage().film())).fill(draft -> exporter.write(document, draft));
    }

    /** What an export into the folder left there: its file or folder, and what a killed one left half-written. */
    public List<Path> filesIn(Path folder, Film film) {
        return Draft.of(placeIn(folder, film)).files();
    }

    private Path placeIn(Path folder, Film film) {
        return folder.resolve(fileName.replace(FILM, film.name()));
    }
}
