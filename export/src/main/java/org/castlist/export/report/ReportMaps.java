package org.castlist.export.report;

import static org.castlist.export.document.JsonText.rounded;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.castlist.evaluation.ComparedTrack;
import org.castlist.evaluation.Comparison;
import org.castlist.maps.MapPoint;
import org.castlist.people.Cast;
import org.castlist.people.Person;

/**
 * What the report's script reads of the maps and of what the adaptation changed. Maps are whole numbers in a square of
 * {@value #SIDE}, both in one scale: a picture, from which no embedding can be had back.
 *
 * @param placeOfTrack where the report's list of tracks has each
 */
record ReportMaps(Comparison comparison, Cast cast, Map<String, Integer> placeOfTrack) {
    private static final int SIDE = 1000;

    /** From whom to whom tracks went. */
    private record Move(Optional<String> from, Optional<String> to) {}

    void write(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("maps");
        json.writeBooleanField("same", comparison.sameMap());
        json.writeNumberField("peopleBefore", comparison.peopleBefore());
        json.writeNumberField("peopleAfter", comparison.peopleAfter());
        writePoints(json);
        writeMoves(json);
        json.writeEndObject();
    }

    private List<ComparedTrack> present() {
        return comparison.tracks().stream()
                .filter(track -> placeOfTrack.containsKey(track.track()))
                .toList();
    }

    private int place(ComparedTrack track) {
        return Optional.ofNullable(placeOfTrack.get(track.track())).orElseThrow();
    }

    /** For each track its place in the list, x and y without adaptation, x and y with it. */
    private void writePoints(JsonGenerator json) throws IOException {
        Frame frame = Frame.around(present());
        json.writeArrayFieldStart("points");
        for (ComparedTrack track : present()) {
            json.writeStartArray();
            json.writeNumber(place(track));
            for (MapPoint point : List.of(track.before().at(), track.after().at())) {
                json.writeNumber(rounded((point.x() - frame.left) * frame.scale, 0));
                json.writeNumber(rounded((point.y() - frame.top) * frame.scale, 0));
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    /** The greatest moves first. */
    private void writeMoves(JsonGenerator json) throws IOException {
        Map<Move, List<Integer>> moves = new LinkedHashMap<>();
        for (ComparedTrack track : present()) {
            if (track.moved()) {
                Move move = new Move(track.before().person(), track.after().person());
                moves.computeIfAbsent(move, one -> new ArrayList<>()).add(place(track));
            }
        }
        List<Map.Entry<Move, List<Integer>>> sorted = new ArrayList<>(moves.entrySet());
        sorted.sort((a, b) -> b.getValue().size() - a.getValue().size());
        json.writeArrayFieldStart("moves");
        for (Map.Entry<Move, List<Integer>> move : sorted) {
            json.writeStartObject();
            json.writeStringField("from", title(move.getKey().from));
            json.writeStringField("to", title(move.getKey().to));
            json.writeArrayFieldStart("tracks");
            for (int place : move.getValue()) {
                json.writeNumber(place);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** As people are called now; whoever is gone since goes by their number. */
    private String title(Optional<String> id) {
        if (id.isEmpty()) {
            return "nobody";
        }
        String person = id.get();
        return Comparison.isFormer(person)
                ? "a person of their own"
                : cast.person(person).map(Person::title).orElse("Person " + Person.numberIn(person));
    }

    /** The square around all points of both maps. */
    private record Frame(double left, double top, double scale) {

        static Frame around(List<ComparedTrack> tracks) {
            List<MapPoint> points = tracks.stream()
                    .flatMap(track ->
                            Stream.of(track.before().at(), track.after().at()))
                    .toList();
            double left = points.stream().mapToDouble(MapPoint::x).min().orElse(0);
            double right = points.stream().mapToDouble(MapPoint::x).max().orElse(0);
            double top = points.stream().mapToDouble(MapPoint::y).min().orElse(0);
            double bottom = points.stream().mapToDouble(MapPoint::y).max().orElse(0);
            double side = Math.max(right - left, bottom - top);
            return new Frame((left + right - side) / 2, (top + bottom - side) / 2, side > 0 ? SIDE / side : 0);
        }
    }
}
