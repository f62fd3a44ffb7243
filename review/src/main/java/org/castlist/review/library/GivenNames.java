package org.castlist.review.library;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.castlist.library.FilmPerson;

/**
 * The names that were given since this review began. They are kept in the projects of the films; here is only what taking
 * them back together needs.
 */
final class GivenNames {
    private final List<Given> all = new ArrayList<>();

    /**
     * A name given to people of several films at once.
     *
     * @param places where it is on record
     * @param undone when it was taken back everywhere, if it is
     */
    private record Given(String id, Instant when, String name, List<Place> places, Optional<Instant> undone) {
        Given {
            places = List.copyOf(places);
        }

        /** With another place, of which a moment is kept when it was the last that counted. */
        private Given with(int i, Place place) {
            List<Place> changed = new ArrayList<>(places);
            changed.set(i, place);
            boolean counts = changed.stream().anyMatch(Place::counts);
            return new Given(id, when, name, changed, counts ? Optional.empty() : Optional.of(Instant.now()));
        }

        private Deed deed() {
            List<FilmPerson> about = places.stream().map(Place::person).toList();
            String people = about.stream().map(FilmPerson::toString).collect(Collectors.joining(", "));
            return new Deed(id, when, people + (about.size() == 1 ? " is" : " are") + " called " + name, about, undone);
        }
    }

    /**
     * Where a name is on record.
     *
     * @param entry of the project's log, which gave it, took it back or gave it again
     * @param counts whether it is in force there
     */
    record Place(FilmPerson person, long entry, boolean counts) {}

    /** Takes back what an entry of a project's log did; answers the new entry. */
    @FunctionalInterface
    interface Undoing {
        long of(Place place) throws IOException;
    }

    synchronized Deed add(String name, List<Place> places) {
        Given given = new Given(Deed.NAMES + (all.size() + 1), Instant.now(), name, places, Optional.empty());
        all.add(given);
        return given.deed();
    }

    /** Takes the names back, or gives them again. What fails half-way goes on where it stopped when it is tried again. */
    synchronized Deed toggle(String id, Undoing undoing) throws IOException {
        int at = 0;
        while (at < all.size() && !all.get(at).id.equals(id)) {
            at++;
        }
        if (at == all.size()) {
            throw new NoSuchElementException("no names were given here under " + id);
        }
        boolean counts = all.get(at).undone.isEmpty();
        for (int i = 0; i < all.get(at).places.size(); i++) {
            Place place = all.get(at).places.get(i);
            if (place.counts == counts) {
                Place now = new Place(place.person, undoing.of(place), !counts);
                all.set(at, all.get(at).with(i, now));
            }
        }
        return all.get(at).deed();
    }

    /** Without those of people who are gone: a forgotten name is not told any more. */
    synchronized List<Deed> deeds(Set<FilmPerson> there) {
        return all.stream()
                .map(Given::deed)
                .filter(deed -> there.containsAll(deed.about()))
                .toList();
    }
}
