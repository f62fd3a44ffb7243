package org.castlist.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.castlist.embeddings.Embedding;
import org.junit.jupiter.api.Test;

/** People whose faces are angles: the cosine of two is that of the angle between them. */
class LinkDoubtsTest {
    private static final Linking LINKING = Linking.ofDefaultEmbedder();
    private static final LinkDoubts DOUBTS = LinkDoubts.standard(LINKING.belief());

    private static LibraryPerson person(String id, double cosine, double seconds) {
        float[] face = {(float) (3 * cosine), (float) (3 * Math.sqrt(1 - cosine * cosine))};
        return new LibraryPerson(FilmPerson.parse(id), Optional.empty(), seconds, new Embedding(face));
    }

    private static LibraryPerson named(LibraryPerson person, String name) {
        return new LibraryPerson(person.id(), Optional.of(name), person.seconds(), person.face());
    }

    private static List<LinkQuestion> questions(List<LinkedPerson> people, LinkWord... said) {
        List<LibraryPerson> all =
                people.stream().flatMap(one -> one.members().stream()).toList();
        return DOUBTS.questions(people, List.of(said), DOUBTS.candidates(all, LINKING, new EveryPair()));
    }

    private static LinkWord word(String one, String other, boolean areOne) {
        return new LinkWord(FilmPerson.parse(one), FilmPerson.parse(other), areOne);
    }

    @Test
    void aTieIsTheMeanOverTheOthers() {
        LinkedPerson linked =
                new LinkedPerson(List.of(person("a/p-1", 1, 1), person("b/p-1", 0.8, 1), person("c/p-1", 0.6, 1)));
        List<Tie> ties = Tie.of(linked, LINKING.belief(), 100);
        assertThat(ties.get(0).cosine()).isCloseTo((0.8 + 0.6) / 2, within(1e-6));
        assertThat(ties.get(0).closest().id()).hasToString("b/p-1");
        assertThat(ties.get(0).closestCosine()).isCloseTo(0.8, within(1e-6));
        double between = 0.8 * 0.6 + 0.6 * 0.8; // of b and c, by the addition theorem
        assertThat(ties.get(2).cosine()).isCloseTo((0.6 + between) / 2, within(1e-6));
        assertThat(ties.get(2).closest().id()).hasToString("b/p-1");
        assertThat(ties.get(2).chance())
                .isEqualTo(LINKING.belief().chance(ties.get(2).cosine(), 100));
        assertThat(Tie.of(new LinkedPerson(List.of(person("a/p-1", 1, 1))), LINKING.belief(), 100))
                .isEmpty();
    }

    @Test
    void asksFirstWhatPutsMostScreenTimeRight() {
        double weak = 0.46; // hardly more than the stop
        LinkedPerson shortly = new LinkedPerson(List.of(person("a/p-1", 1, 2), person("b/p-1", weak, 90)));
        LinkedPerson longer = new LinkedPerson(List.of(person("a/p-2", 1, 50), person("b/p-2", weak, 60)));
        LinkedPerson sure = new LinkedPerson(List.of(person("a/p-3", 1, 500), person("b/p-3", 0.95, 500)));
        List<LinkQuestion> questions = DOUBTS.questions(List.of(shortly, longer, sure), List.of(), List.of());
        assertThat(questions).hasSize(2);
        LinkQuestion first = questions.get(0);
        assertThat(first.these()).containsExactly(FilmPerson.parse("a/p-2"));
        assertThat(first.those()).containsExactly(FilmPerson.parse("b/p-2"));
        assertThat(first.linked()).isTrue();
        double wrong = 1 - LINKING.belief().chance(weak, 6);
        assertThat(first.seconds()).isCloseTo(wrong * 50, within(1e-3));
        assertThat(questions.get(1).seconds()).isCloseTo(wrong * 2, within(1e-3));
    }

    @Test
    void aLinkThatAReviewerConfirmedIsNotAskedAbout() {
        LinkedPerson linked = new LinkedPerson(List.of(person("a/p-1", 1, 50), person("b/p-1", 0.46, 60)));
        assertThat(questions(List.of(linked))).hasSize(1);
        assertThat(questions(List.of(linked), word("a/p-1", "b/p-1", true))).isEmpty();
    }

    @Test
    void asksAboutPairsThatWereNearlyLinked() {
        LinkedPerson one = new LinkedPerson(List.of(person("a/p-1", 1, 50)));
        LinkedPerson other = new LinkedPerson(List.of(person("b/p-1", 0.42, 60)));
        LinkedPerson nobody = new LinkedPerson(List.of(person("c/p-1", -0.9, 60)));
        List<LinkQuestion> questions = questions(List.of(one, other, nobody));
        assertThat(questions).hasSize(1);
        assertThat(questions.get(0).linked()).isFalse();
        assertThat(questions.get(0).chance()).isBetween(0.5, 0.99);
        assertThat(questions.get(0).seconds()).isCloseTo(50 * questions.get(0).chance(), within(1e-6));
    }

    @Test
    void whoeverIsToldApartOrSharesAFilmIsNoPair() {
        LibraryPerson one = person("a/p-1", 1, 50);
        LibraryPerson other = person("b/p-1", 0.42, 60);
        List<LinkedPerson> two = List.of(new LinkedPerson(List.of(one)), new LinkedPerson(List.of(other)));
        assertThat(questions(two, word("a/p-1", "b/p-1", false))).isEmpty();
        List<LinkedPerson> named =
                List.of(new LinkedPerson(List.of(named(one, "Ana"))), new LinkedPerson(List.of(named(other, "Bea"))));
        assertThat(questions(named)).isEmpty();
        List<LinkedPerson> called =
                List.of(new LinkedPerson(List.of(named(one, "Ana"))), new LinkedPerson(List.of(named(other, " ana"))));
        assertThat(questions(called)).hasSize(1);
        LibraryPerson beside = person("a/p-2", 0.42, 5);
        List<LinkedPerson> together = List.of(new LinkedPerson(List.of(one)), new LinkedPerson(List.of(other, beside)));
        assertThat(questions(together)).noneMatch(question -> !question.linked());
    }

    @Test
    void saysWhoLooksMostLikeSomebody() {
        LinkedPerson person = new LinkedPerson(List.of(person("a/p-1", 1, 1), person("b/p-1", 0.9, 1)));
        LinkedPerson near = new LinkedPerson(List.of(person("c/p-1", 0.6, 1), person("d/p-1", 0.5, 1)));
        LinkedPerson far = new LinkedPerson(List.of(person("c/p-2", 0.1, 1)));
        List<Resemblance> alike = Resemblance.to(person, List.of(far, person, near), LINKING.belief(), 5);
        assertThat(alike).extracting(Resemblance::other).containsExactly(near, far);
        double all = 0;
        for (LibraryPerson own : person.members()) {
            for (LibraryPerson others : near.members()) {
                all += own.face().cosine(others.face()) / 4;
            }
        }
        assertThat(alike.get(0).cosine()).isCloseTo(all, within(1e-6));
        assertThat(Resemblance.to(person, List.of(far, person, near), LINKING.belief(), 1))
                .hasSize(1);
    }
}
