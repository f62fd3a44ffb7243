package org.castlist.export.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places such as <code>{{title}}</code>. A place is filled by a part that writes itself, so that a large part
 * is never in memory as a whole; nothing is escaped here.
 *
 * @param text the text with its places
 */
record Template(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    /** What fills a place. */
    @FunctionalInterface
    interface Part {
        void write(Writer out) throws IOException;
    }

    /** A resource beside the report's classes, with LF line ends whatever the checkout made of them. */
    static String resource(String name) {
        try (InputStream in = Template.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new IllegalStateException("resource " + name + " cannot be read", e);
        }
    }

    /** Writes the text with every place filled; each place must have a part. */
    void write(Writer out, Map<String, Part> parts) throws IOException {
        Matcher place = PLACE.matcher(text);
        int written = 0;
        while (place.find()) {
            Part part = parts.get(place.group(1));
            if (part == null) {
                throw new IllegalArgumentException("nothing fills the place " + place.group());
            }
            out.append(text, written, place.start());
            part.write(out);
            written = place.end();
        }
        out.append(text, written, text.length());
    }
}
