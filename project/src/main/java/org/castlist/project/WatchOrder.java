package org.castlist.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castlist.pipeline.ShotRange;

/**
 * Which shots of which film to watch, and how: all that a worker must know, as text that can be sent anywhere and kept.
 *
 * @param film path or address of the film
 * @param options the settings, as words of the command line
 * @param fingerprint of all that decides what will be seen; a worker that comes to another must not begin
 * @param ranges in order; for one worker usually one
 */
public record WatchOrder(String film, List<String> options, String fingerprint, List<ShotRange> ranges) {
    private static final String FILE = "order.json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Changes when an older program would misread the text. */
    private static final int VERSION = 1;

    public WatchOrder {
        options = List.copyOf(options);
        ranges = List.copyOf(ranges);
    }

    /** The order of a film that is cut up, if its shots were all found before; with what fingerprint, the caller checks. */
    public static Optional<WatchOrder> kept(Project film) throws IOException {
        Path file = film.ranges().resolve(FILE);
        return Files.exists(file) ? Optional.of(of(Files.readString(file))) : Optional.empty();
    }

    /** Keeps it with the film's project until the film is watched, so that a run that goes on need not find the shots again. */
    public void keep(Project film) throws IOException {
        OwnerOnly.folder(film.ranges());
        Path half = film.ranges().resolve(FILE + ".half");
        try {
            Files.writeString(half, text());
            OwnerOnly.tighten(half);
            Files.move(half, film.ranges().resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException trouble) {
            throw Trouble.with(half, trouble);
        }
    }

    /** The same for one of the ranges. */
    public WatchOrder only(ShotRange range) {
        return new WatchOrder(film, options, fingerprint, List.of(range));
    }

    /** The same with the film read from elsewhere. */
    public WatchOrder at(String address) {
        return new WatchOrder(address, options, fingerprint, ranges);
    }

    /** As JSON on one line. */
    public String text() {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("format", "castlist-watch-order").put("version", VERSION);
        json.put("film", film);
        ArrayNode words = json.putArray("options");
        options.forEach(words::add);
        json.put("fingerprint", fingerprint);
        ArrayNode all = json.putArray("ranges");
        for (ShotRange range : ranges) {
            ObjectNode one = all.addObject();
            one.put("first", range.first()).put("end", range.end());
            one.put("from", Times.text(range.from())).put("firstFrame", range.firstFrame());
        }
        return json.toString();
    }

    /**
     * Reads such a text.
     *
     * @throws IOException with a sentence when it is something else, or of another version
     */
    public static WatchOrder of(String text) throws IOException {
        JsonNode json;
        try {
            json = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IOException("this is no order to watch a film: " + e.getOriginalMessage(), e);
        }
        if (json.path("version").asInt() != VERSION) {
            throw new IOException("this order to watch a film is of version "
                    + json.path("version").asText("none") + ", and this program knows version " + VERSION + " only");
        }
        List<String> options = new ArrayList<>();
        json.path("options").forEach(word -> options.add(word.asText()));
        List<ShotRange> ranges = new ArrayList<>();
        json.path("ranges")
                .forEach(one -> ranges.add(new ShotRange(
                        one.path("first").asInt(),
                        one.path("end").asInt(),
                        Times.moment(one.path("from").asText()),
                        one.path("firstFrame").asLong())));
        return new WatchOrder(
                json.path("film").asText(), options, json.path("fingerprint").asText(), ranges);
    }
}
