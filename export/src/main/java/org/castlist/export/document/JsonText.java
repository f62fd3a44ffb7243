package org.castlist.export.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** How this module writes JSON: UTF-8, plain rounded numbers, a line for each shot, person and track. */
public final class JsonText {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private JsonText() {}

    /** Writes to a stream, which stays open when the generator is closed. */
    public static JsonGenerator to(OutputStream out) throws IOException {
        // a writer, since it replaces half a surrogate pair in a name where Jackson's own UTF-8 encoder gives up
        return to(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /** The same, safe inside an HTML script element: no {@code <} is left. */
    public static JsonGenerator insideHtml(Writer out) throws IOException {
        return to(out).setCharacterEscapes(new Escapes("<"));
    }

    /** On one line, safe as the payload of a WebVTT cue: no {@code <}, {@code >} or {@code &} is left, so that no arrow is either. */
    public static JsonGenerator insideCue(Writer out) throws IOException {
        return FACTORY.createGenerator(out).setCharacterEscapes(new Escapes("<>&"));
    }

    private static JsonGenerator to(Writer out) throws IOException {
        return FACTORY.createGenerator(out).setPrettyPrinter(new ItemByLine());
    }

    /** A number with at most so many decimals and no needless zeros. */
    public static BigDecimal rounded(double value, int decimals) {
        BigDecimal number = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    /** A time in seconds, to the microsecond. */
    public static BigDecimal seconds(double value) {
        return rounded(value, 6);
    }

    private static final class ItemByLine extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1L;

        @Override
        public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
            json.writeRaw(depth(json) == 1 ? ",\n" : ",");
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(depth(json) <= 2 ? ",\n" : ",");
        }

        private static int depth(JsonGenerator json) {
            return json.getOutputContext().getNestingDepth();
        }
    }

    /** Writes these characters as escapes, too. */
    private static final class Escapes extends CharacterEscapes {
        private static final long serialVersionUID = 1L;
        private final int[] escapes = CharacterEscapes.standardAsciiEscapesForJSON();

        Escapes(String characters) {
            characters.chars().forEach(character -> escapes[character] = CharacterEscapes.ESCAPE_STANDARD);
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return escapes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return null;
        }
    }
}
