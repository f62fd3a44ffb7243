package org.castlist.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.castlist.clustering.Clustering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkingTest {
    private static final Linking LINKING = Linking.ofDefaultEmbedder();

    private static Set<Set<String>> groups(List<LibraryPerson> people, LinkWords words) {
        return named(people, LINKING.groups(Crowd.of(people), words, new EveryPair()));
    }

    private static Set<Set<String>> named(List<LibraryPerson> people, Clustering groups) {
        Set<Set<String>> all = new HashSet<>();
        for (List<Integer> members : groups.members()) {
            Set<String> group = new TreeSet<>();
            members.forEach(i -> group.add(people.get(i).id().toString()));
            all.add(group);
        }
        return all;
    }

    private static LinkWords words(List<LibraryPerson> people, LinkWord... words) {
        Map<FilmPerson, Integer> numbers = new HashMap<>();
        people.forEach(person -> numbers.put(person.id(), numbers.size()));
        return LinkWords.of(Arrays.asList(words), numbers);
    }

    private static LinkWord word(String one, String other, boolean areOne) {
        return new LinkWord(FilmPerson.parse(one), FilmPerson.parse(other), areOne);
    }

    @Test
    void linksWhoeverIsObviouslyOneAndNobodyElse() {
        List<LibraryPerson> people = List.of(
                Faces.person("a/p-1", 1, 0.3),
                Faces.person("a/p-2", 2, 0.3),
                Faces.person("b/p-1", 2, 0.3),
                Faces.person("b/p-2", 3, 0.3),
                Faces.person("c/p-7", 1, 0.3),
                Faces.person("c/p-8", 2, 0.3));

        assertThat(groups(people, LinkWords.NONE))
                .containsExactlyInAnyOrder(
                        Set.of("a/p-1", "c/p-7"), Set.of("a/p-2", "b/p-1", "c/p-8"), Set.of("b/p-2"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.6, 0.9, 1.2})
    void neverPutsTwoPeopleOfOneFilmTogether(double noise) {
        List<LibraryPerson> people = Faces.library(12, 10, noise);
        Crowd crowd = Crowd.of(people);
        Linking rash = new Linking(LINKING.belief(), 1e-6, 0, 100);

        for (List<Integer> members :
                rash.groups(crowd, LinkWords.NONE, new EveryPair()).members()) {
            assertThat(members.stream().map(crowd::film)).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.8})
    void theOrderOfPeopleAndFilmsDoesNotMatter(double noise) {
        List<LibraryPerson> people = Faces.library(10, 8, noise);
        Set<Set<String>> expected = groups(people, LinkWords.NONE);
        for (int seed = 0; seed < 5; seed++) {
            List<LibraryPerson> shuffled = new ArrayList<>(people);
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(groups(shuffled, LinkWords.NONE)).isEqualTo(expected);
        }
    }

    @Test
    void filmByFilmGivesTheSameAsAllAtOnceWhereLinksAreObvious() {
        List<LibraryPerson> people = Faces.library(10, 8, 0.4);
        List<Likeness> likenesses = new ArrayList<>();
        Clustering groups = Clustering.of(new int[0]);
        AtomicLong comparisons = new AtomicLong();
        NearestPeople counting = (crowd, sought, reach) -> {
            comparisons.addAndGet((long) sought.length * crowd.size());
            return new EveryPair().find(crowd, sought, reach);
        };
        for (int film = 0; film < 10; film++) {
            Crowd crowd = Crowd.of(people.subList(0, 8 * (film + 1)));
            int[] newcomers = IntStream.range(8 * film, crowd.size()).toArray();
            likenesses.addAll(LINKING.mutual(crowd, newcomers, counting));
            int[] earlier = Arrays.copyOf(groups.labels(), crowd.size());
            Arrays.stream(newcomers).forEach(i -> earlier[i] = crowd.size() + i);
            groups = LINKING.groups(crowd, likenesses, LinkWords.NONE, Clustering.of(earlier));
        }

        assertThat(named(people, groups)).isEqualTo(groups(people, LinkWords.NONE));
        assertThat(comparisons.get())
                .as("8 people of each film with all so far")
                .isEqualTo(8L * 8 * 55);
    }

    @Test
    void aFilmMoreTakesNoEarlierGroupApart() {
        List<LibraryPerson> people = Faces.library(12, 10, 1.0);
        List<LibraryPerson> before = people.subList(0, 110);
        Clustering earlier = LINKING.groups(Crowd.of(before), LinkWords.NONE, new EveryPair());
        int[] labels = Arrays.copyOf(earlier.labels(), people.size());
        IntStream.range(110, people.size()).forEach(i -> labels[i] = 1000 + i);
        Crowd crowd = Crowd.of(people);
        List<Likeness> likenesses =
                LINKING.mutual(crowd, IntStream.range(0, people.size()).toArray(), new EveryPair());

        Clustering after = LINKING.groups(crowd, likenesses, LinkWords.NONE, Clustering.of(labels));

        assertThat(earlier.members()).anyMatch(members -> members.size() > 2);
        for (List<Integer> members : earlier.members()) {
            assertThat(members.stream().map(after::of).distinct()).hasSize(1);
        }
    }

    @Test
    void aReviewersWordIsHeeded() {
        List<LibraryPerson> people = List.of(
                Faces.person("a/p-1", 1, 0.3),
                Faces.person("a/p-2", 2, 0.3),
                Faces.person("b/p-1", 1, 0.3),
                Faces.person("c/p-1", 9, 0.3));

        assertThat(groups(people, words(people, word("a/p-1", "b/p-1", false)))).allMatch(group -> group.size() == 1);
        assertThat(groups(people, words(people, word("a/p-1", "c/p-1", true))))
                .contains(Set.of("a/p-1", "b/p-1", "c/p-1"));
        assertThat(groups(people, words(people, word("a/p-1", "a/p-2", true))))
                .as("even of one film")
                .anyMatch(group -> group.containsAll(List.of("a/p-1", "a/p-2")));
    }

    @Test
    void whoIsDifferentStaysApartByWayOfOthersToo() {
        List<LibraryPerson> people =
                List.of(Faces.person("a/p-1", 1, 0.2), Faces.person("b/p-1", 1, 0.2), Faces.person("c/p-1", 1, 0.2));

        assertThat(groups(people, words(people, word("a/p-1", "c/p-1", false))))
                .hasSize(2)
                .noneMatch(group -> group.containsAll(List.of("a/p-1", "c/p-1")));
    }

    @Test
    void whomReviewersCallDifferentlyIsNotLinked() {
        List<LibraryPerson> people = List.of(
                Faces.named("a/p-1", "Ann", 1), Faces.named("b/p-1", " ann", 1), Faces.named("c/p-1", "Bea", 1));

        assertThat(groups(people, LinkWords.NONE)).containsExactlyInAnyOrder(Set.of("a/p-1", "b/p-1"), Set.of("c/p-1"));
    }

    @Test
    void poorPicturesAreNotLinked() {
        List<LibraryPerson> people = List.of(Faces.person("a/p-1", 1, 0.2, 1.7), Faces.person("b/p-1", 1, 0.2));

        assertThat(groups(people, LinkWords.NONE)).hasSize(2);
    }

    @Test
    void inALargerLibraryItTakesMore() {
        LinkBelief belief = LinkBelief.ofDefaultEmbedder();

        assertThat(belief.leastCosine(0.99, 100)).isEqualTo(belief.leastCosine(0.99, 10));
        assertThat(belief.leastCosine(0.99, 100_000)).isGreaterThan(belief.leastCosine(0.99, 100) + 0.05);
        assertThat(belief.chance(belief.leastCosine(0.9, 5000), 5000)).isCloseTo(0.9, within(1e-6));
        assertThat(IntStream.range(-100, 100).mapToDouble(c -> belief.chance(c / 100.0, 100)))
                .isSorted();
    }
}
