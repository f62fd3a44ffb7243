package org.castlist.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.castlist.clustering.Clustering;
import org.castlist.library.Crowd;
import org.castlist.library.FilmPerson;
import org.castlist.library.LibraryPerson;
import org.castlist.library.Likeness;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The tables of who is linked to whom, and how that was found. */
record LinkTables(Handle handle) {
    private static final int BATCH = 10_000;

    /**
     * What is known of a person's links.
     *
     * @param number of the row
     * @param compared whether links were looked for
     * @param linked equal for people who are one; empty before the first linking
     */
    record Row(long number, FilmPerson id, boolean compared, OptionalLong linked) {}

    /** Everybody, by film and id. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>(handle.createQuery("SELECT number, film, id, compared, linked FROM person")
                .map((row, context) -> {
                    long linked = row.getLong(5);
                    boolean alone = row.wasNull();
                    return new Row(
                            row.getLong(1),
                            new FilmPerson(row.getString(2), row.getString(3)),
                            row.getBoolean(4),
                            alone ? OptionalLong.empty() : OptionalLong.of(linked));
                })
                .list());
        rows.sort(Comparator.comparing(Row::id));
        return rows;
    }

    /** Whoever the rows speak of, in their order. */
    List<LibraryPerson> people(List<Row> rows) {
        LibraryPerson[] people = new LibraryPerson[rows.size()];
        read(rows, (place, person) -> people[place] = person);
        return List.of(people);
    }

    /** The same in numbers, for comparing. Each face is in memory once. */
    Crowd crowd(List<Row> rows) {
        Crowd.Builder crowd = new Crowd.Builder(rows.size());
        read(rows, crowd::put);
        return crowd.build();
    }

    private void read(List<Row> rows, BiConsumer<Integer, LibraryPerson> reader) {
        Map<Long, Integer> places = new HashMap<>();
        for (Row row : rows) {
            places.put(row.number, places.size());
        }
        handle.createQuery("SELECT number, film, id, name, seconds, face FROM person")
                .map((row, context) -> Map.entry(
                        Optional.ofNullable(places.get(row.getLong(1))).orElseThrow(),
                        new LibraryPerson(
                                new FilmPerson(row.getString(2), row.getString(3)),
                                Optional.ofNullable(row.getString(4)),
                                row.getDouble(5),
                                Packed.embedding(row.getBytes(6)))))
                .forEach(person -> reader.accept(person.getKey(), person.getValue()));
    }

    /**
     * Who may be linked, as found so far.
     *
     * @param places of the rows in a list, by their numbers
     */
    List<Likeness> likenesses(Map<Long, Integer> places) {
        return handle.createQuery("SELECT one, other, cosine FROM likeness")
                .map((row, context) -> {
                    int one = Optional.ofNullable(places.get(row.getLong(1))).orElseThrow();
                    int other = Optional.ofNullable(places.get(row.getLong(2))).orElseThrow();
                    return new Likeness(Math.min(one, other), Math.max(one, other), row.getFloat(3));
                })
                .list();
    }

    /** Notes with what settings links are found. */
    void found(String settings) {
        handle.execute("UPDATE linking SET settings = ?", settings);
    }

    /** The settings that the links were found with; empty before the first time. */
    String settings() {
        return handle.createQuery("SELECT settings FROM linking")
                .mapTo(String.class)
                .one();
    }

    /** The sequences of the words that the links heed. */
    Set<Long> heeded() {
        String heeded = handle.createQuery("SELECT heeded FROM linking")
                .mapTo(String.class)
                .one();
        return Arrays.stream(heeded.split(" "))
                .filter(text -> !text.isEmpty())
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    /** Forgets all links, so that they are found anew. */
    void clear() {
        handle.execute("DELETE FROM likeness");
        handle.execute("UPDATE person SET compared = 0, linked = NULL");
    }

    void add(List<Likeness> found, List<Row> rows) {
        batch(
                "INSERT OR REPLACE INTO likeness VALUES (?, ?, ?)",
                found.size(),
                (batch, i) -> batch.add(
                        rows.get(found.get(i).one()).number(),
                        rows.get(found.get(i).other()).number(),
                        found.get(i).cosine()));
    }

    /** Keeps the groups; a group has the number of its first row. Only rows that change are written. */
    void save(Clustering groups, List<Row> rows, Set<Long> heeded) {
        List<List<Integer>> members = groups.members();
        List<Row> changed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            long group = rows.get(members.get(groups.of(i)).get(0)).number;
            if (!row.compared || !row.linked.equals(OptionalLong.of(group))) {
                changed.add(new Row(row.number, row.id, true, OptionalLong.of(group)));
            }
        }
        batch(
                "UPDATE person SET compared = 1, linked = ? WHERE number = ?",
                changed.size(),
                (batch, i) -> batch.add(changed.get(i).linked.orElseThrow(), changed.get(i).number));
        handle.execute(
                "UPDATE linking SET heeded = ?",
                heeded.stream().sorted().map(String::valueOf).collect(Collectors.joining(" ")));
    }

    @FunctionalInterface
    private interface Filling {
        void with(PreparedBatch batch, int row);
    }

    private void batch(String statement, int size, Filling filling) {
        for (int from = 0; from < size; from += BATCH) {
            PreparedBatch batch = handle.prepareBatch(statement);
            for (int i = from; i < Math.min(size, from + BATCH); i++) {
                filling.with(batch, i);
            }
            batch.execute();
        }
    }
}
