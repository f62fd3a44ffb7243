package org.castlist.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.castlist.people.Correction;
import org.castlist.people.Verdict;

/** Corrections as the page sends them. */
final class CorrectionReader {
    private static final String NEW = "new";

    private CorrectionReader() {}

    /**
     * @param newPerson the id of somebody new, if the correction makes one
     * @throws IllegalArgumentException when it is none
     */
    static Correction read(JsonNode json, String newPerson) {
        String type = text(json, "type");
        return switch (type) {
            case "name" ->
                new Correction.Name(text(json, "person"), text(json, "name").strip());
            case "merge" -> new Correction.Merge(text(json, "person"), text(json, "into"));
            case "move" -> new Correction.Move(texts(json, "tracks"), personOr(newPerson, json));
            case "not-a-face" -> new Correction.NotAFace(texts(json, "tracks"));
            case "hide" ->
                new Correction.Hide(text(json, "person"), json.path("hidden").asBoolean());
            case "portrait" -> new Correction.Portrait(text(json, "person"), text(json, "track"));
            case "confirm" -> new Verdict.Confirm(texts(json, "tracks"), text(json, "person"));
            case "not-this-person" -> new Verdict.NotThisPerson(texts(json, "tracks"), text(json, "person"));
            case "leave-out" -> new Verdict.LeaveOut(texts(json, "tracks"));
            case "different" -> new Verdict.Different(texts(json, "these"), texts(json, "those"));
            case "undecided" -> new Verdict.Undecided(texts(json, "these"), texts(json, "those"));
            default -> throw new IllegalArgumentException("there is no correction of the kind '" + type + "'");
        };
    }

    private static String personOr(String newPerson, JsonNode json) {
        String person = text(json, "person");
        return person.equals(NEW) ? newPerson : person;
    }

    private static String text(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("a correction must have a text '" + name + "'");
        }
        return value.asText();
    }

    private static List<String> texts(JsonNode json, String name) {
        List<String> texts = new ArrayList<>();
        json.path(name).forEach(value -> texts.add(value.asText()));
        return texts;
    }
}
