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

    /** The arrays of shots, people and tracks are in the outermost object. */
    private static final int DEEPEST_ARRAY = 2;

    private JsonText() {}

    /** Writes to a stream, which stays open when the generator is closed. */
    public static JsonGenerator to(OutputStream out) throws IOException {
        return to(out, DEEPEST_ARRAY);
    }

    /**
     * The same for a document whose items lie deeper.
     *
     * @param deepestArray how many objects and arrays deep an array may lie, itself counted, for its items to have lines
     */
    public static JsonGenerator to(OutputStream out, int deepestArray) throws IOException {
        // a writer, since it replaces half a surrogate pair in a name where Jackson's own UTF-8 encoder gives up
        return to(new OutputStreamWriter(out, StandardCharsets.UTF_8), deepestArray);
    }

    /** The same, safe inside an HTML script element: no {@code <} is left. */
    public static JsonGenerator insideHtml(Writer out) throws IOException {
        return to(out, DEEPEST_ARRAY).setCharacterEscapes(new NoAngleBracket());
    }

    private static JsonGenerator to(Writer out, int deepestArray) throws IOException {
        return FACTORY.createGenerator(out).setPrettyPrinter(new ItemByLine(deepestArray));
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
        private final int deepestArray;

        ItemByLine(int deepestArray) {
            this.deepestArray = deepestArray;
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
            json.writeRaw(depth(json) == 1 ? ",\n" : ",");
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(depth(json) <= deepestArray ? ",\n" : ",");
        }

        private static int depth(JsonGenerator json) {
            return json.getOutputContext().getNestingDepth();
        }
    }

    private static final class NoAngleBracket extends CharacterEscapes {
        private static final long serialVersionUID = 1L;
        private final int[] escapes = CharacterEscapes.standardAsciiEscapesForJSON();

        NoAngleBracket() {
            escapes['<'] = CharacterEscapes.ESCAPE_STANDARD;
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
