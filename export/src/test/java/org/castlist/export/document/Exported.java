package org.castlist.export.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What the exporters' tests share: texts as written, the expected files, and names that mean harm. */
public final class Exported {

    public static final List<String> HOSTILE_NAMES = List.of(
            "</script><img src=x onerror=alert(1)>",
            "<!--<script>",
            "=cmd|' /C calc'!A0",
            "+1-2",
            "@SUM(A1)",
            "a --> b",
            "---->",
            "two\nlines\r\n\r\nand more",
            "tab\there, \"quoted\"",
            "שרה \u202Eevil",
            "\uD83C\uDFAC star",
            "half \uD83C a pair",
            "& <v Other>",
            "{{data}}");

    private Exported() {}

    public static String text(Exporter exporter, CastDocument document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            exporter.write(document, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    public static String expected(String fileName) throws IOException {
        try (InputStream in = Exported.class.getResourceAsStream("golden/" + fileName)) {
            return new String(Objects.requireNonNull(in, fileName).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Half a surrogate pair cannot be written in UTF-8. */
    public static String encodable(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
