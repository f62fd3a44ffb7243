package org.castlist.project;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.castlist.library.FilmPerson;
import org.castlist.library.LibraryPerson;
import org.jdbi.v3.core.Handle;

/** The tables of a library's films and of the people in them. */
record LibraryTables(Handle handle) {

    private record Known(String id, String anchor, byte[] face) {}

    /** Every film with the stamp that it had when it was read. */
    Map<String, String> stamps() {
        Map<String, String> stamps = new HashMap<>();
        handle.createQuery("SELECT id, stamp FROM film")
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(film -> stamps.put(film.getKey(), film.getValue()));
        return stamps;
    }

    /** What made the embeddings of the other films; empty where there are none. */
    Optional<String> networkBeside(String film) {
        return handle.createQuery("SELECT network FROM film WHERE id <> :film LIMIT 1")
                .bind("film", film)
                .mapTo(String.class)
                .findFirst();
    }

    /** Takes the people of a film in the place of those it had; answers who is gone. */
    Set<FilmPerson> replace(String film, String stamp, FilmPeople found) throws IOException {
        Map<String, Known> before = known(film);
        handle.execute(
                "INSERT INTO film VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET stamp = excluded.stamp,"
                        + " network = excluded.network",
                film,
                stamp,
                found.network());
        Set<String> gone = new HashSet<>(before.keySet());
        boolean changed = false;
        for (LibraryPerson person : found.people()) {
            changed |= put(person, Optional.ofNullable(before.get(person.id().person())), found);
            gone.remove(person.id().person());
        }
        Set<FilmPerson> left = new HashSet<>();
        for (String id : gone) {
            FilmPerson person = new FilmPerson(film, id);
            follow(person, Optional.ofNullable(before.get(id)), found);
            delete(person);
            left.add(person);
        }
        if (changed || !gone.isEmpty()) {
            compareAnew(film);
        }
        return left;
    }

    /** Writes a person down; answers whether they look otherwise than before. */
    private boolean put(LibraryPerson person, Optional<Known> before, FilmPeople found) {
        byte[] face = Packed.embedding(person.face());
        handle.execute(
                "DELETE FROM successor WHERE film = ? AND person = ?",
                person.id().film(),
                person.id().person());
        if (before.map(known -> Arrays.equals(known.face, face)).orElse(false)) {
            handle.execute(
                    "UPDATE person SET name = ?, seconds = ?, anchor = ? WHERE film = ? AND id = ?",
                    person.name().orElse(null),
                    person.seconds(),
                    found.anchorOf(person),
                    person.id().film(),
                    person.id().person());
            return false;
        }
        delete(person.id());
        handle.execute(
                "INSERT INTO person (film, id, name, seconds, face, anchor) VALUES (?, ?, ?, ?, ?, ?)",
                person.id().film(),
                person.id().person(),
                person.name().orElse(null),
                person.seconds(),
                face,
                found.anchorOf(person));
        return true;
    }

    private void follow(FilmPerson gone, Optional<Known> known, FilmPeople found) throws IOException {
        if (known.isPresent()) {
            Optional<String> successor = found.successor(ProjectJson.anchor(ProjectJson.read(known.get().anchor)));
            successor.ifPresent(now -> handle.execute(
                    "INSERT OR REPLACE INTO successor VALUES (?, ?, ?)", gone.film(), gone.person(), now));
        }
    }

    private void delete(FilmPerson person) {
        handle.execute("DELETE FROM person WHERE film = ? AND id = ?", person.film(), person.person());
    }

    /** Who is whose most alike depends on all people of a film. */
    private void compareAnew(String film) {
        handle.execute("DELETE FROM likeness WHERE one IN (SELECT number FROM person WHERE film = ?)", film);
        handle.execute("DELETE FROM likeness WHERE other IN (SELECT number FROM person WHERE film = ?)", film);
        handle.execute("UPDATE person SET compared = 0 WHERE film = ?", film);
    }

    private Map<String, Known> known(String film) {
        Map<String, Known> known = new HashMap<>();
        handle.createQuery("SELECT id, anchor, face FROM person WHERE film = :film")
                .bind("film", film)
                .map((row, context) -> new Known(row.getString(1), row.getString(2), row.getBytes(3)))
                .forEach(one -> known.put(one.id, one));
        return known;
    }

    /** Takes a film out; answers whom it had. */
    Set<FilmPerson> remove(String film) {
        Set<FilmPerson> gone = new HashSet<>();
        known(film).keySet().forEach(id -> gone.add(new FilmPerson(film, id)));
        handle.execute("DELETE FROM film WHERE id = ?", film);
        return gone;
    }

    /** Who went on under which other id of their film. */
    Map<FilmPerson, FilmPerson> successors() {
        Map<FilmPerson, FilmPerson> successors = new HashMap<>();
        handle.createQuery("SELECT film, person, successor FROM successor")
                .map((row, context) -> Map.entry(
                        new FilmPerson(row.getString(1), row.getString(2)),
                        new FilmPerson(row.getString(1), row.getString(3))))
                .forEach(step -> successors.put(step.getKey(), step.getValue()));
        return successors;
    }
}
