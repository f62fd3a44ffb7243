package org.castlist.export.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.castlist.people.Person;
import org.junit.jupiter.api.Test;

class PersonLabelsTest {

    @Test
    void aNameStaysAsItIsUnlessItSaysTooLittle() {
        List<Person> people =
                List.of(named(1, "Ana"), named(2, "Ana"), named(3, "shots"), named(4, " "), named(5, "Ana p-2"));
        PersonLabels labels = new PersonLabels(people, String::strip, " ", List.of("shots"));
        assertThat(people.stream().map(labels::of))
                .containsExactly("Ana", "Ana p-2", "shots p-3", "p-4", "Ana p-2 p-5");
    }

    private static Person named(int number, String name) {
        return new Person("p-" + number, Optional.of(name), false, List.of("t-0-" + number));
    }
}
