package org.castlist.export.report;

import static org.castlist.export.document.JsonText.rounded;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.castlist.evaluation.ComparedTrack;
import org.castlist.evaluation.ComparedTrack.Placed;
import org.castlist.evaluation.Contingency;
import org.castlist.evaluation.Metric;
import org.castlist.evaluation.TrackLabels;
import org.castlist.export.document.CastDocument;

/**
 * What the report's script reads of the labels: who each track really shows, and how right the people are. Each track counts
 * 1; tracks that belong to nobody count in the coverage only.
 *
 * @param placeOfTrack where the report's list of tracks has each
 */
record ReportTruth(TrackLabels labels, CastDocument document, Map<String, Integer> placeOfTrack) {

    /** Purity is never told without the ratio: it is perfect for clusters of one. */
    private static final List<Metric> METRICS = List.of(Metric.WCP, Metric.B3F, Metric.RATIO, Metric.COVERAGE);

    void write(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("truth");
        json.writeArrayFieldStart("people");
        for (Map.Entry<String, String> label : labels.people().entrySet()) {
            Optional<Integer> place = Optional.ofNullable(placeOfTrack.get(label.getKey()));
            if (place.isPresent()) {
                json.writeStartArray();
                json.writeNumber(place.get());
                json.writeString(label.getValue());
                json.writeEndArray();
            }
        }
        json.writeEndArray();
        json.writeNumberField(
                "elsewhere",
                labels.people().keySet().stream()
                        .filter(track -> !placeOfTrack.containsKey(track))
                        .count());
        writeScores(json);
        json.writeEndObject();
    }

    private void writeScores(JsonGenerator json) throws IOException {
        Map<String, List<Contingency.Item>> answers = new LinkedHashMap<>();
        document.comparison().ifPresent(comparison -> {
            answers.put("without adaptation", judged(comparison.tracks(), ComparedTrack::before));
            answers.put("with adaptation", judged(comparison.tracks(), ComparedTrack::after));
        });
        List<Contingency.Item> now = labels.judged(document.cast());
        if (!answers.containsValue(now)) {
            answers.put("with all corrections", now);
        }
        json.writeArrayFieldStart("scores");
        for (Map.Entry<String, List<Contingency.Item>> answer : answers.entrySet()) {
            if (!answer.getValue().isEmpty()) {
                writeScore(answer.getKey(), Contingency.of(answer.getValue()), json);
            }
        }
        json.writeEndArray();
    }

    /** As a clustering left them: what was not clustered is nobody's. */
    private List<Contingency.Item> judged(List<ComparedTrack> tracks, Function<ComparedTrack, Placed> side) {
        Map<String, Optional<String>> answers = new HashMap<>();
        placeOfTrack.keySet().forEach(track -> answers.put(track, Optional.empty()));
        tracks.forEach(track -> answers.put(track.track(), side.apply(track).person()));
        return labels.judged(answers);
    }

    private static void writeScore(String of, Contingency table, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("of", of);
        json.writeNumberField("clusters", table.clusters());
        json.writeNumberField("people", table.people());
        for (Metric metric : METRICS) {
            double value = metric.of(table);
            if (Double.isFinite(value)) {
                json.writeNumberField(metric.name(), rounded(value, 4));
            }
        }
        json.writeEndObject();
    }
}
