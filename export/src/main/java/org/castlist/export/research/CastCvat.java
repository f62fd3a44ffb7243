package org.castlist.export.research;

import static org.castlist.export.document.JsonText.rounded;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.Exporter;
import org.castlist.export.document.TextLine;
import org.castlist.export.document.XmlText;
import org.castlist.faces.Box;
import org.castlist.tracks.TrackedBox;
import org.castlist.tracks.UnknownReason;
import org.castlist.video.Film;

/**
 * {@code cast.cvat.xml}: the tracks for CVAT to look at and to correct, as "CVAT for video 1.1". A track of a person has
 * the label {@code face} and says whose it is in its attributes; an unknown one has the label {@code unknown} and its
 * reason. Tracks of hidden people are left out.
 *
 * <p>Every box is a keyframe, clipped to the frame, and the frame after a track's last is marked as outside: CVAT would
 * show the face on until the film's end.
 */
public record CastCvat() implements Exporter {
    private static final String FACE = "face";
    private static final String UNKNOWN = "unknown";

    /** The attributes of each label, all of them texts that hold for the whole track. */
    private static final Map<String, List<String>> LABELS = labels();

    private static Map<String, List<String>> labels() {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        labels.put(FACE, List.of("person", "name", "track"));
        labels.put(UNKNOWN, List.of("reason", "track"));
        return labels;
    }

    @Override
    public void write(CastDocument document, OutputStream out) throws IOException {
        try (XmlText xml = XmlText.to(out)) {
            FrameEdges edges = FrameEdges.of(document.footage().film());
            new Writing(document, xml, FrameNumbers.of(document), edges).write();
        }
    }

    private record Writing(CastDocument document, XmlText xml, FrameNumbers frames, FrameEdges edges) {

        void write() throws IOException {
            xml.comment("castlist " + document.toolVersion());
            xml.start("annotations");
            xml.text("version", "1.1");
            writeMeta(document.footage().film());
            for (ShownTrack track : ShownTrack.of(document)) {
                writeTrack(track);
            }
            xml.end();
        }

        private void writeMeta(Film film) throws IOException {
            xml.start("meta");
            xml.start("task");
            xml.text("name", TextLine.of(film.name()));
            xml.text("size", Long.toString(frames.count()));
            xml.text("mode", "interpolation");
            xml.text("start_frame", "0");
            xml.text("stop_frame", Long.toString(Math.max(0, frames.count() - 1)));
            xml.start("labels");
            for (Map.Entry<String, List<String>> label : LABELS.entrySet()) {
                writeLabel(label.getKey(), label.getValue());
            }
            xml.end();
            if (!film.isPictures()) { // which have each their own
                xml.start("original_size");
                xml.text("width", Integer.toString(film.width()));
                xml.text("height", Integer.toString(film.height()));
                xml.end();
            }
            xml.end();
            xml.text("source", TextLine.of(String.valueOf(film.file().getFileName())));
            xml.end();
        }

        private void writeLabel(String name, List<String> attributes) throws IOException {
            xml.start("label");
            xml.text("name", name);
            xml.text("type", "rectangle");
            xml.start("attributes");
            for (String attribute : attributes) {
                xml.start("attribute");
                xml.text("name", attribute);
                xml.text("mutable", "False");
                xml.text("input_type", "text");
                xml.empty("default_value");
                xml.empty("values");
                xml.end();
            }
            xml.end();
            xml.end();
        }

        private void writeTrack(ShownTrack shown) throws IOException {
            List<TrackedBox> boxes = shown.track().boxes();
            Map<String, String> attributes = attributes(shown);
            String label = shown.person().isPresent() ? FACE : UNKNOWN;
            xml.start("track", "id", Integer.toString(shown.number()), "label", label, "source", "auto");
            Optional<Box> before = Optional.empty();
            for (TrackedBox box : boxes) {
                Optional<Box> seen = edges.clip(box.box());
                if (seen.isPresent()) {
                    writeBox(frames.of(box), seen.get(), false, attributes);
                } else if (before.isPresent()) { // it left the frame
                    writeBox(frames.of(box), before.get(), true, attributes);
                }
                before = seen;
            }
            long next = frames.of(boxes.get(boxes.size() - 1)) + 1;
            if (before.isPresent() && next < frames.count()) {
                writeBox(next, before.get(), true, attributes);
            }
            xml.end();
        }

        private Map<String, String> attributes(ShownTrack shown) {
            Map<String, String> attributes = new LinkedHashMap<>();
            shown.person().ifPresent(person -> {
                attributes.put("person", person.id());
                attributes.put("name", TextLine.of(person.title()));
            });
            UnknownReason reason = document.cast().unknown().get(shown.track().id());
            if (reason != null) {
                attributes.put("reason", reason.key());
            }
            attributes.put("track", shown.track().id());
            return attributes;
        }

        private void writeBox(long frame, Box box, boolean outside, Map<String, String> attributes) throws IOException {
            xml.start(
                    "box",
                    "frame",
                    Long.toString(frame),
                    "outside",
                    outside ? "1" : "0",
                    "occluded",
                    "0",
                    "keyframe",
                    "1",
                    "xtl",
                    number(box.x()),
                    "ytl",
                    number(box.y()),
                    "xbr",
                    number(box.x() + box.width()),
                    "ybr",
                    number(box.y() + box.height()),
                    "z_order",
                    "0");
            for (Map.Entry<String, String> attribute : attributes.entrySet()) {
                xml.text("attribute", attribute.getValue(), "name", attribute.getKey());
            }
            xml.end();
        }

        private static String number(double pixels) {
            return rounded(pixels, 2).toPlainString();
        }
    }
}
