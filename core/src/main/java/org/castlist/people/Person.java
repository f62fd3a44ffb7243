package org.castlist.people;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody in the film.
 *
 * @param id stable name, such as {@code p-3}; never used again for somebody else
 * @param name what a reviewer called this person
 * @param hidden whether a reviewer chose not to see this person
 * @param tracks ids of the tracks, in the order of the footage, at least one
 * @param portrait the one of them whose best picture a reviewer chose to stand for this person
 */
public record Person(String id, Optional<String> name, boolean hidden, List<String> tracks, Optional<String> portrait) {

    private static final Pattern ID = Pattern.compile("p-[0-9]{1,9}");

    public Person {
        requireId(id);
        if (tracks.isEmpty()) {
            throw new IllegalArgumentException("person " + id + " must have a track");
        }
        if (portrait.isPresent() && !tracks.contains(portrait.get())) {
            throw new IllegalArgumentException("the portrait " + portrait.get() + " must be a track of " + id);
        }
        tracks = List.copyOf(tracks);
    }

    /** Somebody for whom no picture was chosen. */
    public Person(String id, Optional<String> name, boolean hidden, List<String> tracks) {
        this(id, name, hidden, tracks, Optional.empty());
    }

    /** The name, or a neutral numbered one: names are never guessed. */
    public String title() {
        return name.orElse("Person " + number());
    }

    /** The number in the id. */
    public int number() {
        return numberIn(id);
    }

    /** The number in the id of a person. */
    public static int numberIn(String id) {
        requireId(id);
        return Integer.parseInt(id.substring(2));
    }

    /** The same person with other tracks. */
    public Person withTracks(List<String> others) {
        return new Person(id, name, hidden, others, portrait.filter(others::contains));
    }

    /** The same person, called so. */
    public Person named(String called) {
        return new Person(id, Optional.of(called), hidden, tracks, portrait);
    }

    /** The same person, to be shown or not. */
    public Person hidden(boolean now) {
        return new Person(id, name, now, tracks, portrait);
    }

    /** The same person, shown by the best picture of this track. */
    public Person portrayedBy(String track) {
        return new Person(id, name, hidden, tracks, Optional.of(track));
    }

    static void requireId(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a person's id must look like p-3, not " + id);
        }
    }
}
