package org.castlist.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.castlist.clustering.Clustering;
import org.castlist.library.Crowd;
import org.castlist.library.FilmPerson;
import org.castlist.library.Likeness;
import org.castlist.library.LinkEntry;
import org.castlist.library.LinkLog;
import org.castlist.library.LinkWord;
import org.castlist.library.LinkWords;
import org.castlist.library.Linking;
import org.castlist.library.NearestPeople;
import org.castlist.project.LinkTables.Row;
import org.jdbi.v3.core.Handle;

/**
 * Brings the links of a library up to date: only people of new and changed films are compared with everybody, and only groups
 * of whom a reviewer said something since are thought over.
 */
final class Relinking {
    private final LinkTables tables;
    private final LinkLog log;
    private final Map<FilmPerson, FilmPerson> successors;
    private final List<Row> rows;
    private final Map<FilmPerson, Integer> places = new HashMap<>();

    Relinking(Handle handle) {
        tables = new LinkTables(handle);
        log = new WordTable(handle).log();
        successors = new LibraryTables(handle).successors();
        rows = tables.rows();
        for (int i = 0; i < rows.size(); i++) {
            places.put(rows.get(i).id(), i);
        }
    }

    /** Answers how many people were compared with everybody. */
    int run(Linking linking, NearestPeople search) {
        Crowd crowd = tables.crowd(rows);
        int[] newcomers = IntStream.range(0, rows.size())
                .filter(i -> !rows.get(i).compared())
                .toArray();
        List<Likeness> likenesses = new ArrayList<>(tables.likenesses(numbers()));
        if (newcomers.length > 0) {
            List<Likeness> found = linking.mutual(crowd, newcomers, search);
            tables.add(found, rows);
            likenesses.addAll(found);
        }
        Set<Long> inForce = new HashSet<>();
        log.inForce().forEach(said -> inForce.add(said.sequence()));
        Clustering groups = linking.groups(crowd, likenesses, words(), earlier(inForce));
        tables.save(groups, rows, inForce);
        return newcomers.length;
    }

    private Map<Long, Integer> numbers() {
        Map<Long, Integer> numbers = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            numbers.put(rows.get(i).number(), i);
        }
        return numbers;
    }

    private LinkWords words() {
        List<LinkWord> words = log.inForce().stream().map(LinkEntry.Said::word).toList();
        Map<FilmPerson, Integer> spokenOf = new HashMap<>();
        for (LinkWord word : words) {
            for (FilmPerson person : List.of(word.one(), word.other())) {
                place(person).ifPresent(place -> spokenOf.put(person, place));
            }
        }
        return LinkWords.of(words, spokenOf);
    }

    /** Where somebody is now, under whatever id. */
    private Optional<Integer> place(FilmPerson person) {
        Set<FilmPerson> passed = new HashSet<>();
        FilmPerson now = person;
        while (!places.containsKey(now) && successors.containsKey(now) && passed.add(now)) {
            now = successors.getOrDefault(now, now);
        }
        return Optional.ofNullable(places.get(now));
    }

    /** The groups as they were, without those of whom something was said or taken back since. */
    private Clustering earlier(Set<Long> inForce) {
        Set<Long> heeded = tables.heeded();
        Set<Long> open = new HashSet<>();
        for (LinkEntry entry : log.entries()) {
            if (entry instanceof LinkEntry.Said said
                    && inForce.contains(said.sequence()) != heeded.contains(said.sequence())) {
                List.of(said.word().one(), said.word().other())
                        .forEach(person -> place(person)
                                .ifPresent(place -> rows.get(place).linked().ifPresent(open::add)));
            }
        }
        Map<Long, Integer> labels = new HashMap<>();
        int[] earlier = new int[rows.size()];
        for (int i = 0; i < earlier.length; i++) {
            int own = i;
            Row row = rows.get(i);
            earlier[i] = row.linked().isPresent() && !open.contains(row.linked().getAsLong())
                    ? labels.computeIfAbsent(row.linked().getAsLong(), group -> own)
                    : own;
        }
        return Clustering.of(earlier);
    }
}
