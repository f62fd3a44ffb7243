package org.castlist.export.research;

import static org.castlist.export.document.JsonText.rounded;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.ExactTime;
import org.castlist.export.document.MilliSpan;
import org.castlist.faces.Box;
import org.castlist.faces.FaceCrop;
import org.castlist.people.Person;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.TrackedBox;

/** The marks of a project for the VGG Image Annotator: stretches of time, and rectangles at a time or in a picture. */
final class ViaMetadata {

    /** The attribute that says who is on screen in a stretch of time. */
    static final String SEGMENT = "1";

    /** The attribute that says who is in a rectangle. */
    static final String REGION = "2";

    private static final int RECTANGLE = 2;

    private final CastDocument document;
    private final JsonGenerator json;
    private final boolean pictures;
    private final FrameEdges edges;
    private final FrameNumbers frames;
    private long marks;

    ViaMetadata(CastDocument document, JsonGenerator json) {
        this.document = document;
        this.json = json;
        this.pictures = document.footage().film().isPictures();
        this.edges = FrameEdges.of(document.footage().film());
        this.frames = FrameNumbers.of(document);
    }

    /** The id of the view of a picture; of a film it is that of picture 0. */
    static String viewOf(long number) {
        return Long.toString(number + 1);
    }

    void write() throws IOException {
        for (Person person : pictures ? List.<Person>of() : document.shownPeople()) {
            for (MilliSpan span : MilliSpan.of(document.cast().appearances(person))) {
                writeMark(viewOf(0), List.of(span.startSeconds(), span.endSeconds()), Optional.empty(), person);
            }
        }
        for (ShownTrack track : ShownTrack.of(document)) {
            if (track.person().isPresent()) {
                writeRegions(track.track(), track.person().get());
            }
        }
    }

    private void writeRegions(FaceTrack track, Person person) throws IOException {
        if (pictures) {
            for (TrackedBox box : track.boxes()) {
                writeRegion(viewOf(frames.of(box)), List.of(), box.box(), person);
            }
        } else {
            List<FaceCrop> crops = track.crops().stream()
                    .sorted(Comparator.comparing(FaceCrop::time))
                    .toList();
            for (FaceCrop crop : crops) {
                writeRegion(viewOf(0), List.of(ExactTime.seconds(crop.time())), crop.box(), person);
            }
        }
    }

    private void writeRegion(String view, List<BigDecimal> times, Box box, Person person) throws IOException {
        Optional<Box> seen = edges.clip(box);
        if (seen.isPresent()) {
            writeMark(view, times, seen, person);
        }
    }

    /** A mark without a box is a stretch of time. */
    private void writeMark(String view, List<BigDecimal> times, Optional<Box> box, Person person) throws IOException {
        json.writeObjectFieldStart(view + "_" + ++marks);
        json.writeStringField("vid", view);
        json.writeNumberField("flg", 0);
        json.writeArrayFieldStart("z");
        for (BigDecimal time : times) {
            json.writeNumber(time);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("xy");
        if (box.isPresent()) {
            json.writeNumber(RECTANGLE);
            json.writeNumber(rounded(box.get().x(), 2));
            json.writeNumber(rounded(box.get().y(), 2));
            json.writeNumber(rounded(box.get().width(), 2));
            json.writeNumber(rounded(box.get().height(), 2));
        }
        json.writeEndArray();
        json.writeObjectFieldStart("av");
        json.writeStringField(box.isPresent() ? REGION : SEGMENT, person.id());
        json.writeEndObject();
        json.writeEndObject();
    }
}
