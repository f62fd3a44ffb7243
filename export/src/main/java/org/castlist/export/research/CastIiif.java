package org.castlist.export.research;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.Exporter;
import org.castlist.export.document.JsonText;
import org.castlist.export.document.MilliSpan;
import org.castlist.faces.Box;
import org.castlist.people.Appearance;
import org.castlist.people.Person;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.TrackedBox;
import org.castlist.video.Film;

/**
 * {@code cast.iiif.json}: a IIIF annotation page of W3C Web Annotations, a {@code tagging} for each appearance of each
 * person, whose target is a media fragment of the film: its time, and the smallest rectangle that holds all of the face's
 * boxes. A rectangle from the middle alone would miss a face that moves.
 *
 * <p>Addresses are relative: the film's file name stands for the film, or a picture's for a picture. People who are hidden
 * and unknown tracks are left out.
 */
public record CastIiif() implements Exporter {
    private static final String PAGE = "cast.iiif.json";

    @Override
    public void write(CastDocument document, OutputStream out) throws IOException {
        Map<String, FaceTrack> tracks = new HashMap<>();
        document.footage().tracks().forEach(track -> tracks.put(track.id(), track));
        try (JsonGenerator json = JsonText.to(out)) {
            new Writing(document, json, tracks).write();
            json.writeRaw('\n');
        }
    }

    private record Writing(CastDocument document, JsonGenerator json, Map<String, FaceTrack> tracks) {

        void write() throws IOException {
            json.writeStartObject();
            json.writeStringField("@context", "http://iiif.io/api/presentation/3/context.json");
            json.writeStringField("id", PAGE);
            json.writeStringField("type", "AnnotationPage");
            json.writeObjectFieldStart("label");
            json.writeArrayFieldStart("none");
            json.writeString(document.footage().film().name());
            json.writeEndArray();
            json.writeEndObject();
            json.writeArrayFieldStart("items");
            for (Person person : document.shownPeople()) {
                int number = 0;
                for (Appearance appearance : document.cast().appearances(person)) {
                    writeAnnotation(person.id() + "-" + ++number, person, appearance);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        private void writeAnnotation(String id, Person person, Appearance appearance) throws IOException {
            json.writeStartObject();
            json.writeStringField("id", PAGE + "#" + id);
            json.writeStringField("type", "Annotation");
            json.writeStringField("motivation", "tagging");
            json.writeObjectFieldStart("generator");
            json.writeStringField("type", "Software");
            json.writeStringField("name", "castlist " + document.toolVersion());
            json.writeEndObject();
            json.writeObjectFieldStart("body");
            json.writeStringField("type", "TextualBody");
            json.writeStringField("value", person.title());
            json.writeStringField("format", "text/plain");
            json.writeEndObject();
            json.writeStringField("target", target(appearance));
            json.writeEndObject();
        }

        private String target(Appearance appearance) {
            Film film = document.footage().film();
            Optional<String> picture = film.pictureAt(appearance.span().start());
            MilliSpan span = MilliSpan.of(appearance.span());
            List<String> fragment = new ArrayList<>();
            if (picture.isEmpty()) {
                fragment.add("t=" + seconds(span.startSeconds()) + "," + seconds(span.endSeconds()));
            }
            region(appearance).ifPresent(box -> fragment.add(wholePixels(box)));
            String source = picture.orElse(String.valueOf(film.file().getFileName()));
            // the encoding of forms, in which a blank is a plus
            return URLEncoder.encode(source, StandardCharsets.UTF_8).replace("+", "%20") + "#"
                    + String.join("&", fragment);
        }

        /** What all boxes of an appearance cover; empty when they all lie outside the frame. */
        private Optional<Box> region(Appearance appearance) {
            double left = Double.POSITIVE_INFINITY;
            double top = Double.POSITIVE_INFINITY;
            double right = Double.NEGATIVE_INFINITY;
            double bottom = Double.NEGATIVE_INFINITY;
            for (String id : appearance.tracks()) {
                for (TrackedBox tracked :
                        Objects.requireNonNull(tracks.get(id), id).boxes()) {
                    Box box = tracked.box();
                    left = Math.min(left, box.x());
                    top = Math.min(top, box.y());
                    right = Math.max(right, box.x() + box.width());
                    bottom = Math.max(bottom, box.y() + box.height());
                }
            }
            Box all = new Box(left, top, right - left, bottom - top);
            return FrameEdges.of(document.footage().film()).clip(all);
        }

        /** As the recommendation demands, rounded outwards. */
        private static String wholePixels(Box box) {
            long left = (long) Math.floor(box.x());
            long top = (long) Math.floor(box.y());
            long right = (long) Math.ceil(box.x() + box.width());
            long bottom = (long) Math.ceil(box.y() + box.height());
            return "xywh=" + left + "," + top + "," + (right - left) + "," + (bottom - top);
        }

        private static String seconds(BigDecimal seconds) {
            return seconds.signum() == 0 ? "0" : seconds.stripTrailingZeros().toPlainString();
        }
    }
}
