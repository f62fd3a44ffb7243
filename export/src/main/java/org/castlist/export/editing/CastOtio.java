package org.castlist.export.editing;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.Exporter;
import org.castlist.export.document.JsonText;

/**
 * {@code cast.otio}: an OpenTimelineIO timeline of one video track that holds the whole film as one clip, with a marker for
 * each appearance of each person who is not hidden, in a colour of that person's own.
 *
 * <p>The markers are the clip's, in the time of its media, and not the timeline's: they stay on their pictures when the clip is
 * moved, trimmed or cut. The film is one clip, not one for each shot: that leaves the editor one thing to link, and no cuts to
 * take back.
 */
public record CastOtio() implements Exporter {

    /** How deep the array of markers lies: timeline, stack, its children, track, its children, clip, its markers. */
    private static final int DEPTH_OF_MARKERS = 7;

    /** So many digits always lead back to the same floating-point number. */
    private static final MathContext EXACT = new MathContext(17);

    @Override
    public void write(CastDocument document, OutputStream out) throws IOException {
        try (JsonGenerator json = JsonText.to(out, DEPTH_OF_MARKERS)) {
            new Writing(document, json).timeline();
            json.writeRaw('\n');
        }
    }

    private static final class Writing {
        private final CastDocument document;
        private final FramedCast cast;
        private final JsonGenerator json;

        Writing(CastDocument document, JsonGenerator json) {
            this.document = document;
            this.cast = new FramedCast(document);
            this.json = json;
        }

        void timeline() throws IOException {
            start("Timeline.1", cast.film().name());
            json.writeNullField("global_start_time");
            json.writeObjectFieldStart("metadata");
            made();
            json.writeEndObject();
            json.writeFieldName("tracks");
            start("Stack.1", "tracks");
            unmarkedItem();
            json.writeArrayFieldStart("children");
            track();
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }

        private void made() throws IOException {
            json.writeObjectFieldStart("castlist");
            json.writeStringField("version", document.toolVersion());
            json.writeNumberField(
                    "hiddenPeople",
                    document.cast().people().size() - document.shownPeople().size());
            json.writeObjectFieldStart("made");
            for (Map.Entry<String, String> line : document.made().entrySet()) {
                json.writeStringField(line.getKey(), line.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }

        private void track() throws IOException {
            start("Track.1", "Video 1");
            json.writeStringField("kind", "Video");
            unmarkedItem();
            json.writeArrayFieldStart("children");
            clip();
            json.writeEndArray();
            json.writeEndObject();
        }

        private void clip() throws IOException {
            start("Clip.2", cast.fileName());
            plainItem();
            metadata();
            range("source_range", cast.whole());
            json.writeStringField("active_media_reference_key", "DEFAULT_MEDIA");
            json.writeObjectFieldStart("media_references");
            json.writeFieldName("DEFAULT_MEDIA");
            start("ExternalReference.1", cast.fileName());
            metadata();
            range("available_range", cast.whole());
            json.writeNullField("available_image_bounds");
            json.writeStringField("target_url", cast.url());
            json.writeEndObject();
            json.writeEndObject();
            json.writeArrayFieldStart("markers");
            for (FramedAppearance seen : cast.appearances()) {
                marker(seen);
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        private void marker(FramedAppearance seen) throws IOException {
            start("Marker.2", OneLine.title(seen.person()));
            json.writeStringField("color", MarkerColor.of(seen.person()).inOtio());
            range("marked_range", seen.frames());
            json.writeObjectFieldStart("metadata");
            json.writeObjectFieldStart("castlist");
            json.writeStringField("person", seen.person().id());
            json.writeNumberField("shot", seen.appearance().shot());
            json.writeArrayFieldStart("tracks");
            for (String track : seen.appearance().tracks()) {
                json.writeString(track);
            }
            json.writeEndArray();
            Optional<String> picture =
                    cast.film().pictureAt(seen.appearance().span().start());
            if (picture.isPresent()) {
                json.writeStringField("picture", picture.get());
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        }

        /** Opens an object, which the caller ends. */
        private void start(String schema, String name) throws IOException {
            json.writeStartObject();
            json.writeStringField("OTIO_SCHEMA", schema);
            json.writeStringField("name", name);
        }

        /** What a stack and a track say before their children: they have no markers, and are as long as these. */
        private void unmarkedItem() throws IOException {
            plainItem();
            metadata();
            json.writeNullField("source_range");
            json.writeArrayFieldStart("markers");
            json.writeEndArray();
        }

        private void plainItem() throws IOException {
            json.writeBooleanField("enabled", true);
            json.writeArrayFieldStart("effects");
            json.writeEndArray();
        }

        private void metadata() throws IOException {
            json.writeObjectFieldStart("metadata");
            json.writeEndObject();
        }

        private void range(String field, FrameRange frames) throws IOException {
            json.writeObjectFieldStart(field);
            json.writeStringField("OTIO_SCHEMA", "TimeRange.1");
            time("start_time", frames.start());
            time("duration", frames.frames());
            json.writeEndObject();
        }

        private void time(String field, long frames) throws IOException {
            json.writeObjectFieldStart(field);
            json.writeStringField("OTIO_SCHEMA", "RationalTime.1");
            json.writeNumberField(
                    "rate", floating(new BigDecimal(cast.grid().rate().toDouble()).round(EXACT)));
            json.writeNumberField("value", floating(BigDecimal.valueOf(frames)));
            json.writeEndObject();
        }

        /** With a decimal point, which tells readers that it is a floating-point number. */
        private static BigDecimal floating(BigDecimal number) {
            BigDecimal plain = number.stripTrailingZeros();
            return plain.scale() < 1 ? plain.setScale(1, RoundingMode.UNNECESSARY) : plain;
        }
    }
}
