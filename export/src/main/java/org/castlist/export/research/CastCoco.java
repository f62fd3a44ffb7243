package org.castlist.export.research;

import static org.castlist.export.document.JsonText.rounded;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.ExactTime;
import org.castlist.export.document.Exporter;
import org.castlist.export.document.JsonText;
import org.castlist.faces.Box;
import org.castlist.faces.FaceCrop;
import org.castlist.faces.FivePoints.Point;
import org.castlist.people.Person;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.TrackedBox;
import org.castlist.video.Film;

/**
 * {@code cast.coco.json}: a box for each face in each frame in the form of COCO, with the names that video data sets add
 * ({@code videos}, {@code tracks}, {@code video_id}, {@code track_id}). An image is a frame with a face; its id is the
 * frame's number plus 1. Boxes are clipped to the frame. The five points are known where a picture of the face was kept.
 *
 * <p>People who are hidden and unknown tracks are left out, so that a frame may show faces without a box.
 */
public record CastCoco() implements Exporter {
    private static final int VIDEO = 1;
    private static final int FACE = 1;
    private static final int VISIBLE = 2;
    private static final List<String> POINTS =
            List.of("left_eye", "right_eye", "nose", "left_mouth_corner", "right_mouth_corner");

    @Override
    public void write(CastDocument document, OutputStream out) throws IOException {
        try (JsonGenerator json = JsonText.to(out)) {
            new Writing(document, json).write();
            json.writeRaw('\n');
        }
    }

    private static final class Writing {
        private final CastDocument document;
        private final Film film;
        private final JsonGenerator json;
        private final List<ShownTrack> tracks;
        private final FrameNumbers frames;
        private final FrameEdges edges;
        private long annotations;

        Writing(CastDocument document, JsonGenerator json) {
            this.document = document;
            this.film = document.footage().film();
            this.json = json;
            this.tracks = ShownTrack.ofPeople(document);
            this.frames = FrameNumbers.of(document);
            this.edges = FrameEdges.of(film);
        }

        void write() throws IOException {
            json.writeStartObject();
            writeInfo();
            writeVideos();
            writeCategories();
            json.writeArrayFieldStart("tracks");
            for (ShownTrack track : tracks) {
                writeTrack(track);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("images");
            SeenFrames.of(tracks.stream().map(ShownTrack::track).toList(), this::writeImage);
            json.writeEndArray();
            json.writeArrayFieldStart("annotations");
            for (ShownTrack track : tracks) {
                for (TrackedBox box : track.track().boxes()) {
                    writeAnnotation(track, box);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        private void writeInfo() throws IOException {
            json.writeObjectFieldStart("info");
            json.writeStringField("description", film.name());
            json.writeStringField("contributor", "castlist");
            json.writeStringField("version", document.toolVersion());
            json.writeEndObject();
            json.writeArrayFieldStart("licenses");
            json.writeEndArray();
        }

        private void writeVideos() throws IOException {
            json.writeArrayFieldStart("videos");
            json.writeStartObject();
            json.writeNumberField("id", VIDEO);
            json.writeStringField("name", String.valueOf(film.file().getFileName()));
            writeSize();
            json.writeNumberField("fps", rounded(film.frameRate().toDouble(), 6));
            json.writeNumberField("length", frames.count());
            json.writeEndObject();
            json.writeEndArray();
        }

        private void writeCategories() throws IOException {
            json.writeArrayFieldStart("categories");
            json.writeStartObject();
            json.writeNumberField("id", FACE);
            json.writeStringField("name", "face");
            json.writeStringField("supercategory", "person");
            json.writeArrayFieldStart("keypoints");
            for (String point : POINTS) {
                json.writeString(point);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("skeleton");
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
        }

        private void writeTrack(ShownTrack track) throws IOException {
            json.writeStartObject();
            json.writeNumberField("id", track.number());
            json.writeStringField("name", track.track().id());
            json.writeNumberField("category_id", FACE);
            json.writeNumberField("video_id", VIDEO);
            writePerson(track);
            json.writeEndObject();
        }

        private void writeImage(TrackedBox box) throws IOException {
            long frame = frames.of(box);
            json.writeStartObject();
            json.writeNumberField("id", frame + 1);
            json.writeStringField(
                    "file_name",
                    film.pictureAt(box.time()).orElseGet(() -> String.format(Locale.ROOT, "%06d.jpg", frame)));
            writeSize();
            json.writeNumberField("video_id", VIDEO);
            json.writeNumberField("frame_id", frame);
            json.writeNumberField("seconds", ExactTime.seconds(box.time()));
            json.writeEndObject();
        }

        /** The pictures of a folder have sizes of their own, which nobody wrote down. */
        private void writeSize() throws IOException {
            if (!film.isPictures()) {
                json.writeNumberField("width", film.width());
                json.writeNumberField("height", film.height());
            }
        }

        private void writeAnnotation(ShownTrack track, TrackedBox tracked) throws IOException {
            Optional<Box> clipped = edges.clip(tracked.box());
            if (clipped.isEmpty()) {
                return;
            }
            Box box = clipped.get();
            json.writeStartObject();
            json.writeNumberField("id", ++annotations);
            json.writeNumberField("image_id", frames.of(tracked) + 1);
            json.writeNumberField("category_id", FACE);
            json.writeArrayFieldStart("bbox");
            for (double side : new double[] {box.x(), box.y(), box.width(), box.height()}) {
                json.writeNumber(rounded(side, 2));
            }
            json.writeEndArray();
            json.writeNumberField("area", rounded(box.area(), 2));
            json.writeNumberField("iscrowd", 0);
            writePoints(track.track(), tracked);
            json.writeNumberField("video_id", VIDEO);
            json.writeNumberField("track_id", track.number());
            writePerson(track);
            json.writeNumberField("score", rounded(tracked.score(), 4));
            json.writeEndObject();
        }

        private void writePoints(FaceTrack track, TrackedBox box) throws IOException {
            Point[] points = track.crops().stream()
                    .filter(crop -> crop.time().compareTo(box.time()) == 0)
                    .findFirst()
                    .map(FaceCrop::points)
                    .map(five -> five.toArray())
                    .orElse(new Point[0]);
            int known = 0;
            json.writeArrayFieldStart("keypoints");
            for (int i = 0; i < POINTS.size(); i++) {
                boolean seen = i < points.length && edges.contain(points[i]);
                json.writeNumber(rounded(seen ? points[i].x() : 0, 2));
                json.writeNumber(rounded(seen ? points[i].y() : 0, 2));
                json.writeNumber(seen ? VISIBLE : 0);
                known += seen ? 1 : 0;
            }
            json.writeEndArray();
            json.writeNumberField("num_keypoints", known);
        }

        private void writePerson(ShownTrack track) throws IOException {
            if (track.person().isPresent()) {
                Person person = track.person().get();
                json.writeStringField("person_id", person.id());
                json.writeStringField("person_name", person.title());
            }
        }
    }
}
