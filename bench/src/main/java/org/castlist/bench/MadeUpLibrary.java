package org.castlist.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.library.BestCrops;
import org.castlist.library.FilmPerson;
import org.castlist.library.LibraryPerson;

/**
 * People of films that never were, cut out of labelled tracks: a person's tracks are dealt out to some of the films, and
 * within a film they are one person, as if each film's cast were right.
 *
 * @param people of all films
 * @param labels who each of them is
 */
record MadeUpLibrary(List<LibraryPerson> people, List<String> labels) {
    private static final int FILMS = 6;

    /** The share of people who are in one film only. */
    private static final double IN_ONE = 0.3;

    /** Deals out the tracks of one set. */
    static MadeUpLibrary of(LabelledTracks set, long seed) {
        return of(List.of(set), seed);
    }

    /**
     * Deals out tracks that several sets have in different quality, each to one film: the films take the sets in turn.
     *
     * @param variants with the same tracks and people in the same order
     */
    static MadeUpLibrary of(List<LabelledTracks> variants, long seed) {
        Random random = new Random(seed);
        Map<String, List<Integer>> tracks = new LinkedHashMap<>();
        List<String> labels = variants.get(0).people();
        for (int i = 0; i < labels.size(); i++) {
            tracks.computeIfAbsent(labels.get(i), any -> new ArrayList<>()).add(i);
        }
        MadeUpLibrary library = new MadeUpLibrary(new ArrayList<>(), new ArrayList<>());
        int number = 0;
        for (Map.Entry<String, List<Integer>> person : tracks.entrySet()) {
            List<Integer> films = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
            Collections.shuffle(films, random);
            Collections.shuffle(person.getValue(), random);
            int in = random.nextDouble() < IN_ONE
                    ? 1
                    : Math.min(FILMS, person.getValue().size());
            number++;
            for (int f = 0; f < in; f++) {
                LabelledTracks set = variants.get(films.get(f) % variants.size());
                library.add("film " + films.get(f), number, part(person.getValue(), f, in, set), person.getKey());
            }
        }
        return library;
    }

    private static List<TrackFeatures> part(List<Integer> tracks, int part, int parts, LabelledTracks set) {
        List<TrackFeatures> some = new ArrayList<>();
        for (int i = part; i < tracks.size(); i += parts) {
            some.add(set.tracks().get(tracks.get(i)));
        }
        return some;
    }

    private void add(String film, int number, List<TrackFeatures> tracks, String label) {
        BestCrops.standard().face(tracks).ifPresent(face -> {
            people.add(new LibraryPerson(new FilmPerson(film, "p-" + number), Optional.empty(), 1, face));
            labels.add(label);
        });
    }
}
