package org.castlist.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.castlist.clustering.Clustering;
import org.castlist.library.FilmPerson;
import org.castlist.library.LibraryPerson;
import org.castlist.library.Likeness;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The tables of who is linked to whom, and how that was found. */
record LinkTables(Handle handle) {
    private static final int BATCH = 10_000;

    /**
     * A person with what is known of their links.
     *
     * @param number of the row
     * @param compared whether links were looked for
     * @param linked equal for people who are one; empty before the first linking
     */
    record Row(long number, LibraryPerson person, boolean compared, OptionalLong linked) {}

    /** Everybody, by film and id. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>(handle.createQuery(
                        "SELECT number, film, id, name, seconds, face, compared, linked FROM person")
                .map((row, context) -> {
                    long linked = row.getLong(8);
                    boolean alone = row.wasNull();
                    return new Row(
                            row.getLong(1),
                            new LibraryPerson(
                                    new FilmPerson(row.getString(2), row.getString(3)),
                                    Optional.ofNullable(row.getString(4)),
                                    row.getDouble(5),
                                    Packed.embedding(row.getBytes(6))),
                            row.getBoolean(7),
                            alone ? OptionalLong.empty() : OptionalLong.of(linked));
                })
                .list());
        rows.sort(Comparator.comparing(row -> row.person.id()));
        return rows;
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

    /** Keeps the groups; a group has the number of its first row. */
    void save(Clustering groups, List<Row> rows, Set<Long> heeded) {
        List<List<Integer>> members = groups.members();
        batch(
                "UPDATE person SET compared = 1, linked = ? WHERE number = ?",
                rows.size(),
                (batch, i) -> batch.add(
                        rows.get(members.get(groups.of(i)).get(0)).number(),
                        rows.get(i).number()));
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
