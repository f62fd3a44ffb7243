package org.castlist.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.castlist.faces.Box;
import org.castlist.people.Anchor;
import org.castlist.people.Correction;
import org.castlist.people.Correction.Hide;
import org.castlist.people.Correction.Merge;
import org.castlist.people.Correction.Move;
import org.castlist.people.Correction.Name;
import org.castlist.people.Correction.NotAFace;
import org.castlist.people.Correction.Portrait;
import org.castlist.people.Entry;
import org.castlist.people.Evidence;
import org.castlist.people.FoundPeople;
import org.castlist.people.Verdict;
import org.castlist.people.Verdict.Confirm;
import org.castlist.people.Verdict.Different;
import org.castlist.people.Verdict.LeaveOut;
import org.castlist.people.Verdict.NotThisPerson;
import org.castlist.people.Verdict.Undecided;

/** Corrections and people as JSON. Written out field by field, so that renaming a class never orphans an old project. */
final class ProjectJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String FORGOTTEN = "forgotten";

    private ProjectJson() {}

    static String text(Entry entry) {
        ObjectNode json = MAPPER.createObjectNode();
        if (entry instanceof Entry.Undone undone) {
            return json.put("type", "undo").put("entry", undone.undoes()).toString();
        }
        if (entry instanceof Entry.Forgotten) {
            return forgotten().toString();
        }
        Entry.Made made = (Entry.Made) entry;
        put(json, made.correction());
        ObjectNode evidence = json.putObject("evidence");
        put(evidence.putArray("tracks"), made.evidence().tracks());
        put(evidence.putArray("together"), made.evidence().together());
        put(evidence.putArray("apart"), made.evidence().apart());
        json.put("confirms", made.evidence().confirms());
        return json.toString();
    }

    static Entry entry(long sequence, Instant when, String text) throws IOException {
        JsonNode json = read(text);
        if (json.path("type").asText().equals("undo")) {
            return new Entry.Undone(sequence, when, json.path("entry").asLong());
        }
        if (isForgotten(json)) {
            return new Entry.Forgotten(sequence, when);
        }
        JsonNode evidence = json.path("evidence");
        return new Entry.Made(
                sequence,
                when,
                correction(json),
                new Evidence(
                        anchors(evidence.path("tracks")),
                        anchors(evidence.path("together")),
                        anchors(evidence.path("apart")),
                        json.path("confirms").asBoolean(true)));
    }

    static String text(FoundPeople found) {
        ObjectNode json = MAPPER.createObjectNode();
        ArrayNode heeded = json.putArray("heeded");
        found.heeded().stream().sorted().forEach(heeded::add);
        ArrayNode people = json.putArray("people");
        found.people()
                .forEach((id, tracks) -> put(people.addObject().put("id", id).putArray("tracks"), tracks));
        return json.toString();
    }

    static FoundPeople foundPeople(String text) throws IOException {
        JsonNode json = read(text);
        Map<String, List<Anchor>> people = new LinkedHashMap<>();
        json.path("people").forEach(person -> people.put(person.path("id").asText(), anchors(person.path("tracks"))));
        Set<Long> heeded = new LinkedHashSet<>();
        json.path("heeded").forEach(sequence -> heeded.add(sequence.asLong()));
        return new FoundPeople(people, heeded);
    }

    static String text(Map<String, Long> counts) {
        ObjectNode json = MAPPER.createObjectNode();
        new TreeMap<>(counts).forEach(json::put);
        return json.toString();
    }

    static Map<String, Long> counts(String text) throws IOException {
        Map<String, Long> counts = new TreeMap<>();
        read(text)
                .fields()
                .forEachRemaining(
                        count -> counts.put(count.getKey(), count.getValue().asLong()));
        return counts;
    }

    private static void put(ObjectNode json, Correction correction) {
        if (correction instanceof Verdict verdict) {
            put(json, verdict);
        } else if (correction instanceof Name name) {
            json.put("type", "name").put("person", name.person()).put("name", name.name());
        } else if (correction instanceof Merge merge) {
            json.put("type", "merge").put("person", merge.person()).put("into", merge.into());
            merge.name().ifPresent(name -> json.put("name", name));
        } else if (correction instanceof Move move) {
            json.put("type", "move").put("person", move.person());
            move.tracks().forEach(json.putArray("tracks")::add);
        } else if (correction instanceof NotAFace notAFace) {
            json.put("type", "not-a-face");
            notAFace.tracks().forEach(json.putArray("tracks")::add);
        } else if (correction instanceof Hide hide) {
            json.put("type", "hide").put("person", hide.person()).put("hidden", hide.hidden());
        } else if (correction instanceof Portrait portrait) {
            json.put("type", "portrait").put("person", portrait.person()).put("track", portrait.track());
        }
    }

    private static void put(ObjectNode json, Verdict verdict) {
        if (verdict instanceof Confirm confirm) {
            json.put("type", "confirm").put("person", confirm.person());
            confirm.tracks().forEach(json.putArray("tracks")::add);
        } else if (verdict instanceof NotThisPerson not) {
            json.put("type", "not-this-person").put("person", not.person());
            not.tracks().forEach(json.putArray("tracks")::add);
        } else if (verdict instanceof Different different) {
            putSides(json.put("type", "different"), different.these(), different.those());
        } else if (verdict instanceof Undecided undecided) {
            putSides(json.put("type", "undecided"), undecided.these(), undecided.those());
        } else if (verdict instanceof LeaveOut leaveOut) {
            json.put("type", "leave-out");
            leaveOut.tracks().forEach(json.putArray("tracks")::add);
        }
    }

    private static void putSides(ObjectNode json, List<String> these, List<String> those) {
        these.forEach(json.putArray("these")::add);
        those.forEach(json.putArray("those")::add);
    }

    private static Correction correction(JsonNode json) throws IOException {
        String type = json.path("type").asText();
        String person = json.path("person").asText();
        return switch (type) {
            case "name" -> new Name(person, json.path("name").asText());
            case "merge" ->
                new Merge(
                        person,
                        json.path("into").asText(),
                        Optional.of(json.path("name"))
                                .filter(JsonNode::isTextual)
                                .map(JsonNode::asText));
            case "move" -> new Move(texts(json.path("tracks")), person);
            case "not-a-face" -> new NotAFace(texts(json.path("tracks")));
            case "hide" -> new Hide(person, json.path("hidden").asBoolean());
            case "portrait" -> new Portrait(person, json.path("track").asText());
            case "confirm" -> new Confirm(texts(json.path("tracks")), person);
            case "not-this-person" -> new NotThisPerson(texts(json.path("tracks")), person);
            case "different" -> new Different(texts(json.path("these")), texts(json.path("those")));
            case "undecided" -> new Undecided(texts(json.path("these")), texts(json.path("those")));
            case "leave-out" -> new LeaveOut(texts(json.path("tracks")));
            default -> throw new IOException("a correction of the kind '" + type + "' needs a newer Castlist");
        };
    }

    private static void put(ArrayNode json, List<Anchor> anchors) {
        for (Anchor anchor : anchors) {
            Box box = anchor.box();
            json.addObject()
                    .put("track", anchor.track())
                    .put("time", Times.text(anchor.time()))
                    .putArray("box")
                    .add(box.x())
                    .add(box.y())
                    .add(box.width())
                    .add(box.height());
        }
    }

    private static List<Anchor> anchors(JsonNode json) {
        List<Anchor> anchors = new ArrayList<>();
        json.forEach(anchor -> anchors.add(anchor(anchor)));
        return anchors;
    }

    static String text(Anchor anchor) {
        ArrayNode one = MAPPER.createArrayNode();
        put(one, List.of(anchor));
        return one.get(0).toString();
    }

    static Anchor anchor(JsonNode json) {
        JsonNode box = json.path("box");
        return new Anchor(
                json.path("track").asText(),
                Times.moment(json.path("time").asText()),
                new Box(
                        box.path(0).asDouble(),
                        box.path(1).asDouble(),
                        box.path(2).asDouble(),
                        box.path(3).asDouble()));
    }

    /** What is left of an entry about somebody who was forgotten. */
    static ObjectNode forgotten() {
        return MAPPER.createObjectNode().put("type", FORGOTTEN);
    }

    static boolean isForgotten(JsonNode entry) {
        return entry.path("type").asText().equals(FORGOTTEN);
    }

    /** A text as it is written in JSON, with its quotes. */
    static String quoted(String text) {
        return MAPPER.getNodeFactory().textNode(text).toString();
    }

    private static List<String> texts(JsonNode json) {
        List<String> texts = new ArrayList<>();
        json.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    static JsonNode read(String text) throws IOException {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException damaged) {
            throw new IOException("the project holds damaged JSON: " + damaged.getOriginalMessage(), damaged);
        }
    }
}
