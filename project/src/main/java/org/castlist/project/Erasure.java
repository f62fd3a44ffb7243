package org.castlist.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.castlist.people.Anchor;
import org.castlist.people.Cast;
import org.castlist.people.FoundPeople;
import org.castlist.people.Person;
import org.castlist.people.TrackFinder;
import org.castlist.tracks.UnknownReason;
import org.jdbi.v3.core.Handle;

/** Takes one person out of the tables; made and used within one transaction. */
final class Erasure {
    /** Stands in notes where a name stood. */
    private static final String FORGOTTEN = "[forgotten]";

    private final Handle handle;
    private final Cast cast;
    private final Person person;
    private final Set<String> tracks;
    private final TrackFinder finder;
    private final List<PeopleTables.Found> found;
    private final Set<String> ids;
    private final SortedMap<Long, JsonNode> redacted;

    Erasure(Handle handle, Cast cast, Person person) throws IOException {
        this.handle = handle;
        this.cast = cast;
        this.person = person;
        this.tracks = Set.copyOf(person.tracks());
        this.finder = new TrackFinder(cast.footage());
        this.found = new PeopleTables(handle).found();
        this.ids = ids();
        this.redacted = new LogRedaction(ids, this::shows).changes(log());
    }

    /** The person's, and those of people who were found and became this person since. */
    private Set<String> ids() {
        Set<String> all = new HashSet<>(Set.of(person.id()));
        Set<String> others = new HashSet<>();
        for (PeopleTables.Found clustering : found) {
            clustering.people().people().forEach((id, anchors) -> {
                boolean theirs = anchors.stream().anyMatch(this::shows)
                        && anchors.stream().allMatch(this::isNoOthers);
                (theirs && cast.person(id).isEmpty() ? all : others).add(id);
            });
        }
        others.remove(person.id());
        all.removeAll(others);
        return all;
    }

    private boolean shows(Anchor anchor) {
        return finder.find(anchor).filter(tracks::contains).isPresent();
    }

    private boolean isNoOthers(Anchor anchor) {
        return finder.find(anchor).map(tracks::contains).orElse(true);
    }

    private SortedMap<Long, String> log() {
        SortedMap<Long, String> log = new TreeMap<>();
        handle.createQuery("SELECT sequence, content FROM correction")
                .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
                .forEach(entry -> log.put(entry.getKey(), entry.getValue()));
        return log;
    }

    Belongings belongings() throws IOException {
        return new Belongings(
                person.id(), tracks, ofCrops("count(*)"), ofCrops("count(embedding)"), redacted.size(), names());
    }

    private int ofCrops(String what) {
        return handle.createQuery("SELECT " + what + " FROM crop WHERE track IN (<tracks>)")
                .bindList("tracks", List.copyOf(tracks))
                .mapTo(Integer.class)
                .one();
    }

    private Set<String> names() throws IOException {
        Set<String> names = new HashSet<>();
        person.name().ifPresent(names::add);
        SortedMap<Long, String> before = log();
        for (Map.Entry<Long, JsonNode> change : redacted.entrySet()) {
            JsonNode name = ProjectJson.read(
                            Optional.ofNullable(before.get(change.getKey())).orElseThrow())
                    .path("name");
            if (ProjectJson.isForgotten(change.getValue()) && name.isTextual()) {
                names.add(name.asText());
            }
        }
        return names;
    }

    /** By what the person would be found in raw files; asked before they are erased. */
    Traces traces(CropFolder crops) throws IOException {
        Traces traces = new Traces();
        List<String> files = new ArrayList<>();
        handle.createQuery("SELECT file, facts, embedding FROM crop WHERE track IN (<tracks>)")
                .bindList("tracks", List.copyOf(tracks))
                .map((row, context) -> {
                    traces.addFivePoints(Packed.pointsIn(row.getBytes(2)));
                    Optional.ofNullable(row.getBytes(3)).ifPresent(traces::addEmbedding);
                    return row.getString(1);
                })
                .forEach(files::add);
        for (String file : files) {
            crops.bytes(file).ifPresent(traces::addPicture);
        }
        List<String> elsewhere = elsewhere();
        names().forEach(name -> traces.addName(name, elsewhere));
        return traces;
    }

    /** Texts that stay: those of the film's files, other people's names, and the words of the tables themselves. */
    private List<String> elsewhere() {
        List<String> texts = new ArrayList<>();
        texts.add(cast.footage().film().file().toString());
        texts.addAll(cast.footage().film().pictures());
        cast.people().stream()
                .filter(other -> !other.id().equals(person.id()))
                .forEach(other -> other.name().ifPresent(texts::add));
        texts.addAll(handle.createQuery("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")
                .mapTo(String.class)
                .list());
        return texts;
    }

    void run() throws IOException {
        Set<String> names = names();
        new PrivacyTables(handle).begin(person.id());
        eraseTracks();
        new NuisanceTable(handle).erase(); // it was learned from everybody's faces
        eraseFromClusterings();
        redacted.forEach((sequence, entry) ->
                handle.execute("UPDATE correction SET content = ? WHERE sequence = ?", entry.toString(), sequence));
        List<String> texts = elsewhere();
        names.stream()
                .filter(name -> texts.stream().noneMatch(Word.of(name)::isIn))
                .forEach(this::eraseFromTexts);
    }

    private void eraseTracks() {
        for (String track : tracks) {
            handle.execute("UPDATE track SET unknown = ? WHERE id = ?", UnknownReason.FORGOTTEN.key(), track);
            handle.execute("DELETE FROM crop WHERE track = ?", track);
            handle.execute("DELETE FROM compared_track WHERE track = ?", track);
        }
        for (String id : ids) {
            handle.execute("UPDATE compared_track SET before_person = NULL WHERE before_person = ?", id);
            handle.execute("UPDATE compared_track SET after_person = NULL WHERE after_person = ?", id);
        }
    }

    private void eraseFromClusterings() {
        for (PeopleTables.Found clustering : found) {
            Map<String, List<Anchor>> left = new LinkedHashMap<>();
            clustering.people().people().forEach((id, anchors) -> {
                List<Anchor> others =
                        anchors.stream().filter(anchor -> !shows(anchor)).toList();
                if (!ids.contains(id) && !others.isEmpty()) {
                    left.put(id, others);
                }
            });
            Set<Long> heeded = new HashSet<>(clustering.people().heeded());
            heeded.removeIf(sequence -> redacted.containsKey(sequence)
                    && ProjectJson.isForgotten(
                            Optional.ofNullable(redacted.get(sequence)).orElseThrow()));
            handle.execute(
                    "UPDATE clustering SET people = ? WHERE number = ?",
                    ProjectJson.text(new FoundPeople(left, heeded)),
                    clustering.number());
        }
    }

    private void eraseFromTexts(String name) {
        Word word = Word.of(name);
        PrivacyTables privacy = new PrivacyTables(handle);
        Retention retention = privacy.retention();
        privacy.replace(
                new Retention(retention.purpose().map(text -> word.replaced(text, FORGOTTEN)), retention.keepUntil()));
        handle.createQuery("SELECT position, content FROM note")
                .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
                .list()
                .forEach(note -> handle.execute(
                        "UPDATE note SET content = ? WHERE position = ?",
                        word.replaced(note.getValue(), FORGOTTEN),
                        note.getKey()));
    }
}
