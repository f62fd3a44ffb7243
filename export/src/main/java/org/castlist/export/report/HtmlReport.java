package org.castlist.export.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.Exporter;
import org.castlist.export.document.JsonText;
import org.castlist.faces.CropStore;

/**
 * {@code report.html}: one file that opens with a double click and needs nothing else. Its content security policy lets
 * it load nothing and run only its own script; all data go in as JSON and reach the page as text, never as markup.
 *
 * <p>A picture that cannot be read is left out and counted in the report.
 *
 * @param pictures how many small pictures at most; each takes about 3 kB
 */
public record HtmlReport(int pictures) implements Exporter {

    private static final List<String> SCRIPTS = List.of(
            "page.js", "people.js", "timeline.js", "together.js", "tracks.js", "truth.js", "maps.js", "main.js");
    private static final Thumbnail SMALL = new Thumbnail(80, 0.72f);

    public HtmlReport() {
        this(6000);
    }

    @Override
    public void write(CastDocument document, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        String style = Template.resource("report.css");
        String script = SCRIPTS.stream().map(Template::resource).collect(Collectors.joining("\n"));
        Album album = Album.of(document.cast(), pictures);
        Map<String, Template.Part> parts = Map.of(
                "title", page -> page.write(escaped(document.footage().film().name())),
                "styleHash", page -> page.write(hash(style)),
                "scriptHash", page -> page.write(hash(script)),
                "style", page -> page.write(style),
                "script", page -> page.write(script),
                "data", page -> new ReportData(document, album).write(page),
                "pictures", page -> writePictures(album, document.crops(), page));
        new Template(Template.resource("template.html")).write(text, parts);
        text.flush();
    }

    private static void writePictures(Album album, CropStore crops, Writer page) throws IOException {
        try (JsonGenerator json = JsonText.insideHtml(page)) {
            json.writeStartArray();
            for (String file : album.files()) {
                json.writeString(SMALL.base64(crops, file));
            }
            json.writeEndArray();
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
