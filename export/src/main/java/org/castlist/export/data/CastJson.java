package org.castlist.export.data;

import static org.castlist.export.document.JsonText.rounded;
import static org.castlist.export.document.JsonText.seconds;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.Exporter;
import org.castlist.export.document.JsonText;
import org.castlist.people.Appearance;
import org.castlist.people.Cast;
import org.castlist.people.Person;
import org.castlist.shots.Shot;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.TrackedBox;
import org.castlist.tracks.UnknownReason;
import org.castlist.video.Film;
import org.castlist.video.Span;
import org.castlist.video.Timecode;
import org.jspecify.annotations.Nullable;

/**
 * {@code cast.json}: everything but pictures and embeddings, for other programs. Its shape is promised in {@code
 * docs/reference/cast-json.md} and in the JSON Schema beside this class, {@code cast-1.schema.json}. It is streamed:
 * memory does not grow with the number of boxes.
 */
public record CastJson() implements Exporter {

    /** Names the shape; the number rises when a name that a reader may rely on changes or goes. */
    static final String SCHEMA = "castlist/1";

    @Override
    public void write(CastDocument document, OutputStream out) throws IOException {
        try (JsonGenerator json = JsonText.to(out)) {
            new Writing(document, json).write();
            json.writeRaw('\n');
        }
    }

    private static final class Writing {
        private final CastDocument document;
        private final Cast cast;
        private final JsonGenerator json;
        private final Map<String, String> personOfTrack = new HashMap<>();

        Writing(CastDocument document, JsonGenerator json) {
            this.document = document;
            this.cast = document.cast();
            this.json = json;
            cast.people().forEach(person -> person.tracks().forEach(track -> personOfTrack.put(track, person.id())));
        }

        void write() throws IOException {
            json.writeStartObject();
            json.writeStringField("schema", SCHEMA);
            json.writeObjectFieldStart("tool");
            json.writeStringField("name", "castlist");
            json.writeStringField("version", document.toolVersion());
            json.writeEndObject();
            writeFilm(document.footage().film());
            json.writeArrayFieldStart("shots");
            for (Shot shot : document.footage().shots()) {
                writeShot(shot);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("people");
            for (Person person : cast.people()) {
                writePerson(person);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("tracks");
            for (FaceTrack track : document.footage().tracks()) {
                writeTrack(track);
            }
            json.writeEndArray();
            writeLeftOut();
            json.writeObjectFieldStart("made");
            for (Map.Entry<String, String> line : document.made().entrySet()) {
                json.writeStringField(line.getKey(), line.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        }

        private void writeFilm(Film film) throws IOException {
            json.writeObjectFieldStart("film");
            json.writeStringField("name", film.name());
            json.writeStringField("file", String.valueOf(film.file().getFileName()));
            json.writeNumberField("duration", seconds(document.filmSeconds()));
            json.writeNumberField("width", film.width());
            json.writeNumberField("height", film.height());
            json.writeNumberField("frameRate", rounded(film.frameRate().toDouble(), 6));
            json.writeStringField("exactFrameRate", film.frameRate().toString());
            json.writeNumberField("rotation", film.rotation());
            json.writeNumberField("watchedFrom", seconds(document.watchedFrom()));
            json.writeNumberField("watchedUntil", seconds(document.watchedUntil()));
            json.writeEndObject();
        }

        private void writeShot(Shot shot) throws IOException {
            json.writeStartObject();
            json.writeNumberField("index", shot.index());
            writeSpan(shot.span());
            json.writeNumberField("firstFrame", shot.firstFrame());
            json.writeNumberField("frames", shot.frames());
            writePicture(shot.span());
            json.writeEndObject();
        }

        private void writePerson(Person person) throws IOException {
            List<Appearance> appearances = cast.appearances(person);
            Span last = appearances.get(appearances.size() - 1).span();
            json.writeStartObject();
            json.writeStringField("id", person.id());
            json.writeFieldName("name");
            writeStringOrNull(person.name().orElse(null));
            json.writeStringField("title", person.title());
            json.writeBooleanField("hidden", person.hidden());
            json.writeNumberField("screenTime", seconds(cast.screenTime(person)));
            json.writeNumberField(
                    "firstSeen", seconds(appearances.get(0).span().start().seconds()));
            json.writeNumberField("lastSeen", seconds(last.end().seconds()));
            json.writeArrayFieldStart("appearances");
            for (Appearance appearance : appearances) {
                writeAppearance(appearance);
            }
            json.writeEndArray();
            writeStrings("tracks", person.tracks());
            json.writeEndObject();
        }

        private void writeAppearance(Appearance appearance) throws IOException {
            Span span = appearance.span();
            json.writeStartObject();
            json.writeNumberField("shot", appearance.shot());
            writeSpan(span);
            json.writeStringField("startTimecode", Timecode.format(span.start().seconds()));
            json.writeStringField("endTimecode", Timecode.format(span.end().seconds()));
            writePicture(span);
            writeStrings("tracks", appearance.tracks());
            json.writeEndObject();
        }

        private void writeTrack(FaceTrack track) throws IOException {
            UnknownReason reason = cast.unknown().get(track.id());
            json.writeStartObject();
            json.writeStringField("id", track.id());
            json.writeNumberField("shot", track.shot());
            writeSpan(track.span());
            json.writeFieldName("person");
            writeStringOrNull(personOfTrack.get(track.id()));
            json.writeFieldName("unknown");
            writeStringOrNull(reason == null ? null : reason.key());
            json.writeNumberField("quality", rounded(track.quality(), 4));
            json.writeArrayFieldStart("boxes");
            for (TrackedBox box : track.boxes()) {
                writeBox(box);
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        private void writeBox(TrackedBox seen) throws IOException {
            json.writeStartObject();
            json.writeNumberField("frame", seen.frame());
            json.writeNumberField("time", seconds(seen.time().seconds()));
            json.writeNumberField("x", rounded(seen.box().x(), 2));
            json.writeNumberField("y", rounded(seen.box().y(), 2));
            json.writeNumberField("width", rounded(seen.box().width(), 2));
            json.writeNumberField("height", rounded(seen.box().height(), 2));
            json.writeNumberField("score", rounded(seen.score(), 4));
            json.writeEndObject();
        }

        private void writeLeftOut() throws IOException {
            json.writeObjectFieldStart("leftOut");
            json.writeObjectFieldStart("beforeTracks");
            for (Map.Entry<String, Long> count :
                    new TreeMap<>(document.footage().leftOut()).entrySet()) {
                json.writeNumberField(count.getKey(), count.getValue());
            }
            json.writeEndObject();
            json.writeObjectFieldStart("unknownTracks");
            for (Map.Entry<UnknownReason, List<FaceTrack>> bin :
                    cast.unknownBins().entrySet()) {
                json.writeNumberField(bin.getKey().key(), bin.getValue().size());
            }
            json.writeEndObject();
            json.writeEndObject();
        }

        private void writeSpan(Span span) throws IOException {
            json.writeNumberField("start", seconds(span.start().seconds()));
            json.writeNumberField("end", seconds(span.end().seconds()));
        }

        private void writePicture(Span span) throws IOException {
            Optional<String> picture = document.footage().film().pictureAt(span.start());
            if (picture.isPresent()) {
                json.writeStringField("picture", picture.get());
            }
        }

        private void writeStrings(String name, List<String> values) throws IOException {
            json.writeArrayFieldStart(name);
            for (String value : values) {
                json.writeString(value);
            }
            json.writeEndArray();
        }

        private void writeStringOrNull(@Nullable String value) throws IOException {
            json.writeString(value); // writes null as JSON's null
        }
    }
}
