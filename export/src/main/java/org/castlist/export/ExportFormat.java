package org.castlist.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Every format that a cast can be written in. A new one is a line here and an {@link Exporter}. */
public enum ExportFormat {
    JSON("cast.json", "everything, for other programs", new CastJson()),
    CSV("cast.csv", "a row for each appearance, for spreadsheets", new CastCsv()),
    VTT("cast.vtt", "who is on screen, for video players (WebVTT)", new CastVtt()),
    REPORT("report.html", "everything, to look at in a browser", new HtmlReport());

    private final String fileName;
    private final String purpose;

    @SuppressWarnings("ImmutableEnumChecker") // the exporters are records without state
    private final Exporter exporter;

    ExportFormat(String fileName, String purpose, Exporter exporter) {
        this.fileName = fileName;
        this.purpose = purpose;
        this.exporter = exporter;
    }

    /** The file's name in a project folder. */
    public String fileName() {
        return fileName;
    }

    /** What it holds and for whom, in half a sentence. */
    public String purpose() {
        return purpose;
    }

    /** Writes the document and flushes the stream, which stays open. */
    public void write(CastDocument document, OutputStream out) throws IOException {
        exporter.write(document, out);
    }

    /**
     * Writes the document into a folder. An earlier file is replaced only by a complete new one: a full disk or a killed
     * run leaves it as it was.
     *
     * @return the file written
     */
    public Path writeInto(Path folder, CastDocument document) throws IOException {
        Path target = folder.resolve(fileName);
        Path draft = folder.resolve(fileName + ".part");
        try {
            writeDraft(draft, document);
            return Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void writeDraft(Path draft, CastDocument document) throws IOException {
        try (FileChannel file = FileChannel.open(
                        draft,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16)) {
            write(document, out);
            out.flush();
            file.force(true); // some file systems notice a full disk only now
        }
    }
}
