package org.castlist.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.castlist.embeddings.Embedding;
import org.junit.jupiter.api.Test;

class CrowdTest {
    private static final List<LibraryPerson> PEOPLE = List.of(
            Faces.named("a/p-1", "Ann", 1), Faces.named("b/p-1", " ann", 1), Faces.person("b/p-2", 2, 0.3, 1.5));

    @Test
    void inWhateverOrderPeopleArriveTheyHaveTheirNumbers() {
        Crowd listed = Crowd.of(PEOPLE);
        Crowd.Builder builder = new Crowd.Builder(3);
        for (int number : new int[] {2, 0, 1}) {
            builder.put(number, PEOPLE.get(number));
        }
        Crowd arrived = builder.build();

        for (int i = 0; i < 3; i++) {
            assertThat(arrived.unit(i)).containsExactly(listed.unit(i));
            assertThat(arrived.clarity(i)).isEqualTo(listed.clarity(i));
            assertThat(arrived.isNamed(i)).isEqualTo(i < 2);
            for (int j = 0; j < 3; j++) {
                assertThat(arrived.film(i) == arrived.film(j)).isEqualTo(listed.film(i) == listed.film(j));
                assertThat(arrived.areNamedApart(i, j)).isFalse();
            }
        }
    }

    @Test
    void aCrowdWithAnEmptyPlaceIsRefused() {
        Crowd.Builder builder = new Crowd.Builder(2);
        builder.put(1, PEOPLE.get(1));

        assertThatIllegalStateException()
                .isThrownBy(builder::build)
                .withMessage("nobody has the number 0 in this crowd");
    }

    @Test
    void facesOfTwoDimensionsAreRefused() {
        LibraryPerson other = new LibraryPerson(
                FilmPerson.parse("c/p-1"), PEOPLE.get(0).name(), 1, new Embedding(new float[] {1, 0}));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Crowd.of(List.of(PEOPLE.get(0), other)))
                .withMessageContaining("64");
    }
}
