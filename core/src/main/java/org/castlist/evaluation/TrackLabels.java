package org.castlist.evaluation;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.castlist.people.Cast;

/**
 * Who somebody who went through the film says that tracks show.
 *
 * @param people by track id, at least one; tracks without a label are nobody's evidence
 */
public record TrackLabels(Map<String, String> people) {
    private static final String HEADER = "track,person";

    public TrackLabels {
        if (people.isEmpty()) {
            throw new IllegalArgumentException("labels must name a track");
        }
        people = Collections.unmodifiableMap(new LinkedHashMap<>(people));
    }

    /** Reads a table {@code track,person} of plain cells without quotes, a line for each labelled track. */
    public static TrackLabels read(Path file) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (MalformedInputException e) {
            throw new IOException(file + " is not text in UTF-8", e);
        }
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IOException(file + " must begin with " + HEADER);
        }
        Map<String, String> people = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (cells.length != 2 || cells[0].isBlank() || cells[1].isBlank()) {
                throw new IOException(file + " must have a track and a person in each line, not: " + line);
            }
            if (people.put(cells[0].strip(), cells[1].strip()) != null) {
                throw new IOException(file + " labels track " + cells[0].strip() + " twice");
            }
        }
        if (people.isEmpty()) {
            throw new IOException(file + " labels no track");
        }
        return new TrackLabels(people);
    }

    /** The labelled tracks that a cast has, each with the person who it is in the cast. */
    public List<Contingency.Item> judged(Cast cast) {
        Map<String, Optional<String>> answers = new HashMap<>();
        cast.unknown().keySet().forEach(track -> answers.put(track, Optional.empty()));
        cast.people().forEach(person -> person.tracks().forEach(track -> answers.put(track, Optional.of(person.id()))));
        return judged(answers);
    }

    /**
     * The same of any answer.
     *
     * @param answers by track id: a person, or empty for a track that was called nobody's
     */
    public List<Contingency.Item> judged(Map<String, Optional<String>> answers) {
        Map<String, Integer> clusters = new HashMap<>();
        List<Contingency.Item> items = new ArrayList<>();
        people.forEach((track, person) -> {
            Optional<String> answer = answers.getOrDefault(track, Optional.empty());
            if (answers.containsKey(track)) {
                OptionalInt cluster = answer.map(
                                one -> OptionalInt.of(clusters.computeIfAbsent(one, id -> clusters.size())))
                        .orElse(OptionalInt.empty());
                items.add(new Contingency.Item(cluster, person, 1));
            }
        });
        return items;
    }
}
