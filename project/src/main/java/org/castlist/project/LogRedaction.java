package org.castlist.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.castlist.people.Anchor;

/**
 * Takes somebody out of the log of corrections, of whatever kinds these are: it goes by the ids and tracks in their JSON.
 * A correction that speaks of the person, or of no tracks but theirs, keeps its number and its time alone; of another only
 * the person's tracks go. What undoes a correction that is gone goes too, so that nothing speaks of what is not there.
 *
 * @param ids those of the person
 * @param shows whether a track as it was shows the person
 */
record LogRedaction(Set<String> ids, Predicate<Anchor> shows) {
    private static final String EVIDENCE = "evidence";

    /** What the entries that change will say, by sequence. */
    SortedMap<Long, JsonNode> changes(SortedMap<Long, String> log) throws IOException {
        SortedMap<Long, JsonNode> changes = new TreeMap<>();
        for (Map.Entry<Long, String> entry : log.entrySet()) {
            JsonNode before = ProjectJson.read(entry.getValue());
            JsonNode after = redacted(before, changes);
            if (!after.equals(before)) {
                changes.put(entry.getKey(), after);
            }
        }
        return changes;
    }

    private JsonNode redacted(JsonNode before, Map<Long, JsonNode> changes) {
        JsonNode undone = before.path("entry");
        if (before.path("type").asText().equals("undo")) {
            JsonNode target = changes.get(undone.asLong());
            return target != null && ProjectJson.isForgotten(target) ? ProjectJson.forgotten() : before;
        }
        ObjectNode after = before.deepCopy();
        JsonNode evidence = after.path(EVIDENCE);
        boolean hadTracks = hasTracks(evidence);
        Set<String> taken = new HashSet<>();
        evidence.forEach(anchors -> strip((ArrayNode) anchors, taken));
        JsonNode said = after.deepCopy().without(EVIDENCE);
        boolean nothingLeft = hadTracks && !hasTracks(evidence);
        return nothingLeft || stripped(after, taken) || names(said, taken) ? ProjectJson.forgotten() : after;
    }

    private static boolean hasTracks(JsonNode evidence) {
        return !evidence.path("tracks").isEmpty() || !evidence.path("together").isEmpty();
    }

    private void strip(ArrayNode anchors, Set<String> taken) {
        Iterator<JsonNode> each = anchors.elements();
        while (each.hasNext()) {
            Anchor anchor = ProjectJson.anchor(each.next());
            if (shows.test(anchor)) {
                taken.add(anchor.track());
                each.remove();
            }
        }
    }

    /** Takes the tracks out of its lists; answers whether that leaves one empty. */
    private static boolean stripped(ObjectNode correction, Set<String> tracks) {
        boolean emptied = false;
        for (JsonNode field : correction) {
            if (field instanceof ArrayNode list && !list.isEmpty()) {
                Iterator<JsonNode> each = list.elements();
                while (each.hasNext()) {
                    if (tracks.contains(each.next().asText())) {
                        each.remove();
                    }
                }
                emptied |= list.isEmpty();
            }
        }
        return emptied;
    }

    /** Whether it names the person, or outside a list one of their tracks or a picture of it. */
    private boolean names(JsonNode said, Set<String> tracks) {
        if (said.isTextual()) {
            String text = said.asText();
            String file = text.substring(text.lastIndexOf('/') + 1);
            return ids.contains(text)
                    || tracks.stream().anyMatch(track -> text.equals(track) || file.startsWith(track + "-"));
        }
        for (JsonNode part : said) {
            boolean isList = part.isArray();
            if (isList ? listNames(part) : names(part, tracks)) {
                return true;
            }
        }
        return false;
    }

    private boolean listNames(JsonNode list) {
        for (JsonNode part : list) {
            if (names(part, Set.of())) {
                return true;
            }
        }
        return false;
    }
}
