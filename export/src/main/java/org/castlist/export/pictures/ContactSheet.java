package org.castlist.export.pictures;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.castlist.export.document.CastDocument;
import org.castlist.people.Person;
import org.castlist.video.Timecode;

/** A page that shows the pictures of everybody, best first. It has no script and loads nothing but the pictures beside it. */
final class ContactSheet implements AutoCloseable {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s: people</title>
            <style>
            body { font: 15px/1.4 system-ui, sans-serif; margin: 2rem; color: #1c1c1e; background: #fff; }
            h1 { font-size: 1.5rem; overflow-wrap: anywhere; }
            h2 { font-size: 1.15rem; margin: 2rem 0 .2rem; overflow-wrap: anywhere; }
            p { margin: 0 0 .6rem; color: #555; }
            ul { display: flex; flex-wrap: wrap; gap: .7rem; margin: 0; padding: 0; list-style: none; }
            li { width: 132px; font-size: .75rem; color: #555; overflow-wrap: anywhere; }
            img { display: block; width: 132px; height: 132px; border-radius: 4px; background: #eee; }
            @media (prefers-color-scheme: dark) {
              body { color: #f2f2f2; background: #18181a; } p, li { color: #aaa; } img { background: #333; }
            }
            </style>
            </head>
            <body>
            <h1><bdi>%1$s</bdi></h1>
            <p>Pictures of faces, best first. Made by castlist %2$s. Each picture says in its own metadata (XMP) who it shows.</p>
            """;

    private final Writer out;
    private final CastDocument document;

    private ContactSheet(Writer out, CastDocument document) {
        this.out = out;
        this.document = document;
    }

    static ContactSheet begin(Path file, CastDocument document) throws IOException {
        Writer out = new BufferedWriter(
                new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8)); // replaces half a pair
        ContactSheet sheet = new ContactSheet(out, document);
        out.write(HEAD.formatted(escaped(document.footage().film().name()), escaped(document.toolVersion())));
        return sheet;
    }

    void begin(Person person, int pictures) throws IOException {
        out.write("<section>\n<h2><bdi>" + escaped(person.title()) + "</bdi></h2>\n");
        out.write(String.format(
                Locale.ROOT,
                "<p>%s, %.1f s on screen, %d %s</p>\n<ul>\n",
                person.id(),
                document.cast().screenTime(person),
                pictures,
                pictures == 1 ? "picture" : "pictures"));
    }

    void show(String file, CropsOfPeople.Kept kept) throws IOException {
        out.write("<li><img src=\"" + escaped(file) + "\" alt=\"\" loading=\"lazy\">" + told(kept) + "</li>\n");
    }

    /** A picture that cannot be read. */
    void miss(CropsOfPeople.Kept kept) throws IOException {
        out.write("<li>" + told(kept) + ": this picture could not be read</li>\n");
    }

    void end() throws IOException {
        out.write("</ul>\n</section>\n");
    }

    private String told(CropsOfPeople.Kept kept) {
        String where = document.footage()
                .film()
                .pictureAt(kept.crop().time())
                .orElse(Timecode.format(kept.crop().time().seconds()));
        return String.format(
                Locale.ROOT,
                "%s, quality %.2f",
                escaped(where),
                kept.crop().quality().norm());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public void close() throws IOException {
        out.write("</body>\n</html>\n");
        out.close();
    }
}
