package org.castlist.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.castlist.people.CorrectionLog;
import org.castlist.people.Entry;
import org.castlist.people.FoundPeople;
import org.castlist.people.Review;

/**
 * The corrections of a project in a file of their own: to keep, or to replay on another analysis of the same film. The people
 * that they speak of go with them, as boxes at moments, since another analysis may have numbered its people otherwise.
 *
 * @param people the people before corrections
 * @param highest the highest number that a person's id ever had
 */
record CorrectionFile(FoundPeople people, int highest, List<Entry> entries) {
    private static final String SCHEMA = "castlist-corrections/1";

    /** Of no film that was watched: the people have to be found anew. */
    private static final String REPLAYED = "replayed";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static CorrectionFile of(PeopleTables tables, Review review) throws IOException {
        CorrectionLog log = tables.log();
        return new CorrectionFile(tables.standing(log), review.highestNumber(), log.entries());
    }

    void write(OutputStream out) throws IOException {
        ObjectNode json = MAPPER.createObjectNode().put("schema", SCHEMA).put("highestPerson", highest);
        json.set("people", ProjectJson.read(ProjectJson.text(people)));
        var list = json.putArray("corrections");
        for (Entry entry : entries) {
            list.addObject()
                    .put("sequence", entry.sequence())
                    .put("when", entry.when().toString())
                    .set("correction", ProjectJson.read(ProjectJson.text(entry)));
        }
        String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    static CorrectionFile read(InputStream in) throws IOException {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        try {
            JsonNode json = MAPPER.readTree(text);
            if (!json.path("schema").asText().equals(SCHEMA)) {
                throw new IOException("this is no file of corrections (" + SCHEMA + ")");
            }
            List<Entry> entries = new ArrayList<>();
            for (JsonNode entry : json.path("corrections")) {
                entries.add(ProjectJson.entry(
                        entry.path("sequence").asLong(),
                        Instant.parse(entry.path("when").asText()),
                        entry.path("correction").toString()));
            }
            FoundPeople people = ProjectJson.foundPeople(json.path("people").toString());
            return new CorrectionFile(people, json.path("highestPerson").asInt(), new CorrectionLog(entries).entries());
        } catch (com.fasterxml.jackson.core.JsonProcessingException
                | IllegalArgumentException
                | DateTimeException damaged) {
            throw new IOException("the file of corrections is damaged: " + damaged.getMessage(), damaged);
        }
    }

    /** Puts on record what is not yet; answers how many entries that were. */
    int addTo(PeopleTables tables) throws IOException {
        List<Entry> known = tables.log().entries();
        int shared = Math.min(known.size(), entries.size());
        if (!known.subList(0, shared).equals(entries.subList(0, shared))) {
            throw new IllegalArgumentException(
                    "other corrections were made in this project already; a file of corrections"
                            + " can be replayed where none were made, or where those in the file go on from them");
        }
        List<Entry> news = entries.subList(shared, entries.size());
        if (!news.isEmpty()) {
            news.forEach(tables::add);
            tables.used(highest);
            tables.add(REPLAYED, people);
        }
        return news.size();
    }
}
