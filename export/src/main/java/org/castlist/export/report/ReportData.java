package org.castlist.export.report;

import static org.castlist.export.document.JsonText.rounded;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.castlist.export.data.CastJson;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.JsonText;
import org.castlist.faces.FaceCrop;
import org.castlist.people.Appearance;
import org.castlist.people.Cast;
import org.castlist.people.Person;
import org.castlist.shots.Shot;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.Footage;
import org.castlist.tracks.UnknownReason;
import org.castlist.video.Film;
import org.castlist.video.Span;

/**
 * What the report's script reads. People, shots and tracks refer to each other by their place in the lists, to keep the
 * file small; this shape is the report's own and may change, unlike {@link CastJson}'s.
 */
record ReportData(CastDocument document, Album album) {

    private static final Thumbnail PORTRAIT = new Thumbnail(144, 0.8f);

    void write(Writer page) throws IOException {
        try (JsonGenerator json = JsonText.insideHtml(page)) {
            new Writing(document, album, json).write();
        }
    }

    private static final class Writing {
        private final CastDocument document;
        private final Cast cast;
        private final Album album;
        private final JsonGenerator json;
        private final Map<String, Integer> placeOfTrack = new HashMap<>();

        Writing(CastDocument document, Album album, JsonGenerator json) {
            this.document = document;
            this.cast = document.cast();
            this.album = album;
            this.json = json;
            cast.footage().tracks().forEach(track -> placeOfTrack.put(track.id(), placeOfTrack.size()));
        }

        void write() throws IOException {
            json.writeStartObject();
            json.writeStringField("tool", document.toolVersion());
            writeFilm(document.footage().film());
            writePictures(document.footage());
            json.writeArrayFieldStart("shots");
            for (Shot shot : document.footage().shots()) {
                json.writeStartArray();
                writeSpan(shot.span());
                json.writeEndArray();
            }
            json.writeEndArray();
            writeTracks();
            json.writeArrayFieldStart("people");
            for (Person person : cast.people()) {
                writePerson(person);
            }
            json.writeEndArray();
            writeTogether();
            writeUnknown();
            writeLeftOut();
            writeMade();
            if (document.comparison().isPresent()) {
                new ReportMaps(document.comparison().get(), cast, placeOfTrack).write(json);
            }
            if (document.labels().isPresent()) {
                new ReportTruth(document.labels().get(), document, placeOfTrack).write(json);
            }
            json.writeNumberField("picturesKept", album.kept());
            json.writeEndObject();
        }

        private void writeFilm(Film film) throws IOException {
            json.writeObjectFieldStart("film");
            json.writeStringField("name", film.name());
            json.writeStringField("file", String.valueOf(film.file().getFileName()));
            json.writeNumberField("duration", time(document.filmSeconds()));
            json.writeNumberField("from", time(document.watchedFrom()));
            json.writeNumberField("until", time(document.watchedUntil()));
            json.writeNumberField("width", film.width());
            json.writeNumberField("height", film.height());
            json.writeNumberField("frameRate", rounded(film.frameRate().toDouble(), 3));
            json.writeNumberField("rotation", film.rotation());
            json.writeEndObject();
        }

        /** The names of the pictures by shot, or null in a video. */
        private void writePictures(Footage footage) throws IOException {
            if (!footage.film().isPictures()) {
                json.writeNullField("names");
                return;
            }
            json.writeArrayFieldStart("names");
            for (Shot shot : footage.shots()) {
                json.writeString(footage.film().pictureAt(shot.span().start()).orElseThrow());
            }
            json.writeEndArray();
        }

        private void writeTracks() throws IOException {
            json.writeArrayFieldStart("tracks");
            for (FaceTrack track : document.footage().tracks()) {
                json.writeStartObject();
                json.writeStringField("id", track.id());
                json.writeNumberField("shot", track.shot());
                json.writeArrayFieldStart("span");
                writeSpan(track.span());
                json.writeEndArray();
                json.writeNumberField("quality", rounded(track.quality(), 2));
                json.writeNumberField("kept", track.crops().size());
                writeNumbers("pictures", album.of(track));
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private void writePerson(Person person) throws IOException {
            json.writeStartObject();
            json.writeNumberField("number", person.number());
            json.writeStringField("title", person.title());
            json.writeBooleanField("named", person.name().isPresent());
            json.writeBooleanField("hidden", person.hidden());
            json.writeNumberField("screenTime", time(cast.screenTime(person)));
            json.writeStringField("portrait", portrait(person));
            writePlaces("tracks", person.tracks());
            json.writeArrayFieldStart("appearances");
            for (Appearance appearance : cast.appearances(person)) {
                json.writeStartObject();
                json.writeNumberField("shot", appearance.shot());
                json.writeArrayFieldStart("span");
                writeSpan(appearance.span());
                json.writeEndArray();
                writePlaces("tracks", appearance.tracks());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        private String portrait(Person person) {
            return Album.portrait(cast, person)
                    .map(FaceCrop::file)
                    .map(file -> PORTRAIT.base64(document.crops(), file))
                    .orElse("");
        }

        private void writeTogether() throws IOException {
            json.writeArrayFieldStart("together");
            for (Together pair : Together.of(cast, cast.people())) {
                json.writeStartArray();
                json.writeNumber(pair.first());
                json.writeNumber(pair.second());
                json.writeNumber(time(pair.seconds()));
                json.writeEndArray();
            }
            json.writeEndArray();
        }

        private void writeUnknown() throws IOException {
            json.writeArrayFieldStart("unknown");
            for (Map.Entry<UnknownReason, List<FaceTrack>> bin :
                    cast.unknownBins().entrySet()) {
                json.writeStartObject();
                json.writeStringField("title", bin.getKey().title());
                json.writeStringField("explanation", bin.getKey().explanation());
                writePlaces("tracks", bin.getValue().stream().map(FaceTrack::id).toList());
                json.writeEndObject();
            }
            json.writeEndArray();
        }

        private void writeLeftOut() throws IOException {
            json.writeObjectFieldStart("leftOut");
            for (Map.Entry<String, Long> count :
                    new TreeMap<>(document.footage().leftOut()).entrySet()) {
                json.writeNumberField(count.getKey(), count.getValue());
            }
            json.writeEndObject();
        }

        private void writeMade() throws IOException {
            json.writeArrayFieldStart("made");
            for (Map.Entry<String, String> line : document.made().entrySet()) {
                json.writeStartArray();
                json.writeString(line.getKey());
                json.writeString(line.getValue());
                json.writeEndArray();
            }
            json.writeEndArray();
        }

        private void writeSpan(Span span) throws IOException {
            json.writeNumber(time(span.start().seconds()));
            json.writeNumber(time(span.end().seconds()));
        }

        private void writePlaces(String name, List<String> tracks) throws IOException {
            writeNumbers(name, tracks.stream().map(placeOfTrack::get).toList());
        }

        private void writeNumbers(String name, List<Integer> numbers) throws IOException {
            json.writeArrayFieldStart(name);
            for (int number : numbers) {
                json.writeNumber(number);
            }
            json.writeEndArray();
        }

        private static BigDecimal time(double seconds) {
            return rounded(seconds, 3);
        }
    }
}
