package org.castlist.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castlist.bench.ReviewCurve.Step;
import org.castlist.people.Correction;
import org.castlist.people.Person;

/**
 * Reviewing without questions: people and tracks of nobody are looked at in order of their time, by somebody who sees every
 * error and knows everybody. One decision merges a person into one known already, one moves a wrong track to whom it shows,
 * one says who a track of nobody is.
 *
 * @param countLooks whether it is a decision too to find a person right, that is to look at them and say who it is; the
 *     first naming of somebody is work that every way of reviewing has
 * @param steps what was done before; what is done here is added
 */
record OneByOne(FilmUnderReview film, Truth truth, boolean countLooks, List<Step> steps) {

    void goThrough() {
        Map<String, String> known = new HashMap<>(); // person by label
        int faces = steps.get(steps.size() - 1).faces();
        for (List<String> item : items()) {
            faces += item.size();
            Optional<Person> person = owner(item.get(0));
            if (person.isEmpty()) {
                decide(moved(item.get(0), known), faces);
            } else {
                look(person.get(), known, faces);
            }
        }
    }

    /** People and tracks of nobody, the longest first. */
    private List<List<String>> items() {
        List<List<String>> items = new ArrayList<>();
        film.cast().people().forEach(person -> items.add(person.tracks()));
        film.cast().unknown().keySet().stream().sorted().forEach(track -> items.add(List.of(track)));
        items.sort(Comparator.comparingDouble(item -> -truth.seconds(item)));
        return items;
    }

    private void look(Person person, Map<String, String> known, int faces) {
        String label = truth.most(person.tracks());
        List<String> wrong = person.tracks().stream()
                .filter(track -> !truth.label(track).equals(label))
                .toList();
        String before = known.putIfAbsent(label, person.id());
        if (countLooks && before == null) {
            steps.add(new Step(truth.right(film.cast()), faces));
        }
        wrong.forEach(track -> decide(moved(track, known), faces));
        if (before != null && !before.equals(person.id())) {
            decide(new Correction.Merge(person.id(), before), faces);
        }
    }

    /** To the person of that label, known already or still to come, or to somebody new. */
    private Correction moved(String track, Map<String, String> known) {
        String label = truth.label(track);
        String to = Optional.ofNullable(known.get(label))
                .or(() -> film.cast().people().stream()
                        .filter(person -> !person.tracks().contains(track))
                        .filter(person -> truth.most(person.tracks()).equals(label))
                        .map(Person::id)
                        .findFirst())
                .orElseGet(film::newPerson);
        return new Correction.Move(List.of(track), to);
    }

    private void decide(Correction correction, int faces) {
        film.correct(correction);
        steps.add(new Step(truth.right(film.cast()), faces));
    }

    private Optional<Person> owner(String track) {
        return film.cast().people().stream()
                .filter(person -> person.tracks().contains(track))
                .findFirst();
    }
}
