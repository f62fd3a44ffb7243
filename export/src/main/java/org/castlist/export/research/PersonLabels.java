package org.castlist.export.research;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.castlist.people.Person;

/** Names that tell people apart in formats that know people by their names alone. */
final class PersonLabels {
    private final Map<String, String> byPerson = new HashMap<>();

    /**
     * @param writable what of a name the format can hold; may be empty
     * @param joint stands between a name and an id
     * @param taken labels that mean something else
     */
    PersonLabels(List<Person> people, UnaryOperator<String> writable, String joint, Collection<String> taken) {
        Set<String> used = new HashSet<>(taken);
        for (Person person : people) {
            String name = writable.apply(person.title());
            String label = name.isEmpty() ? person.id() : name;
            while (!used.add(label)) {
                label += joint + person.id();
            }
            byPerson.put(person.id(), label);
        }
    }

    /** The name of one of the people, with the id where one before has the same. */
    String of(Person person) {
        return byPerson.getOrDefault(person.id(), person.id());
    }
}
