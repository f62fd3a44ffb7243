package org.castlist.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.castlist.people.TinyFilm.alphabet;
import static org.castlist.people.TinyFilm.cast;
import static org.castlist.people.TinyFilm.footage;
import static org.castlist.people.TinyFilm.track;
import static org.castlist.people.TinyFilm.written;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.castlist.clustering.Clustering;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.people.Constraints.Apart;
import org.castlist.people.Correction.Hide;
import org.castlist.people.Correction.Merge;
import org.castlist.people.Correction.Move;
import org.castlist.people.Correction.Name;
import org.castlist.people.Correction.NotAFace;
import org.castlist.people.Verdict.Confirm;
import org.castlist.people.Verdict.Different;
import org.castlist.people.Verdict.LeaveOut;
import org.castlist.people.Verdict.NotThisPerson;
import org.castlist.tracks.CannotLinks;
import org.castlist.tracks.Footage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Footage footage = alphabet(8);
    private final Cast base = cast(footage, "p-1:ae", "p-2:bf", "p-3:c", "p-4:dg"); // h is unknown

    private Review review(Correction... corrections) {
        CorrectionLog log = CorrectionLog.EMPTY;
        for (Correction correction : corrections) {
            log = log.with(correction, log.applyTo(base), NOW);
        }
        return Review.of(footage, FoundPeople.of(base, Set.of()), log, 4);
    }

    @Test
    void showsTheCorrectionsOnTopOfWhatWasFound() {
        assertThat(written(
                        review(new Merge("p-3", "p-4"), new Name("p-4", "Ana")).cast()))
                .containsExactly("p-4:cdg=Ana", "p-1:ae", "p-2:bf");
    }

    @Test
    void bindsTheTracksOfMergedPeople() {
        Constraints constraints = review(new Merge("p-1", "p-2")).constraints();
        assertThat(constraints.together()).containsExactly(Set.of("a", "e", "b", "f"));
        assertThat(constraints.apart()).isEmpty();
    }

    @Test
    void bindsMovedTracksToTheirNewPersonAndPartsThemFromTheOld() {
        Constraints constraints = review(new Move(List.of("a"), "p-3")).constraints();
        assertThat(constraints.together()).containsExactly(Set.of("a", "c"));
        assertThat(constraints.apart()).containsExactly(new Apart(Set.of("a"), Set.of("e")));
    }

    @Test
    void forgetsThatTracksWerePartedOnceTheirPeopleAreMerged() {
        Constraints constraints =
                review(new Move(List.of("a"), "p-3"), new Merge("p-3", "p-1")).constraints();
        assertThat(constraints.together()).containsExactly(Set.of("a", "c", "e"));
        assertThat(constraints.apart()).isEmpty();
    }

    @Test
    void letsALaterMoveLoosenAnEarlierMerge() {
        Constraints constraints =
                review(new Merge("p-1", "p-2"), new Move(List.of("e"), "p-9")).constraints();
        assertThat(constraints.together()).containsExactlyInAnyOrder(Set.of("a", "b", "f"), Set.of("e"));
        assertThat(constraints.apart()).contains(new Apart(Set.of("e"), Set.of("a", "b", "f")));
    }

    @Test
    void keepsPeopleWithDifferentLabelsApart() {
        Constraints constraints = review(new Name("p-1", "Ana"), new Name("p-2", "Ben"), new Hide("p-3", true))
                .constraints();
        assertThat(constraints.confirmed()).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(constraints.apart()).hasSize(3);
        assertThat(constraints.together()).isEmpty();
    }

    @Test
    void rulesOutWhatIsNoFaceUntilItIsRescued() {
        assertThat(review(new NotAFace(List.of("c"))).constraints().notFaces()).containsExactly("c");
        assertThat(review(new NotAFace(List.of("c")), new Move(List.of("c"), "p-1"))
                        .constraints()
                        .notFaces())
                .isEmpty();
    }

    @Test
    void doesNotTakeWhatIsNoFaceForOnePerson() {
        assertThat(review(new NotAFace(List.of("a", "c"))).constraints().together())
                .isEmpty();
    }

    @Test
    void heedsOnlyWhatBindsAClustering() {
        assertThat(review(new Name("p-1", "Ana"), new Merge("p-2", "p-1"), new Hide("p-3", true))
                        .heeded())
                .containsExactly(2L);
    }

    @Test
    void standsOnlyWhileEverythingHeededIsInForce() {
        CorrectionLog log =
                CorrectionLog.EMPTY.with(new Merge("p-1", "p-2"), base, NOW).with(new Name("p-2", "Ana"), base, NOW);
        FoundPeople found = FoundPeople.of(base, Set.of(1L));
        assertThat(found.stands(log)).isTrue();
        assertThat(found.stands(log.without(2, NOW))).isTrue();
        assertThat(found.stands(log.without(1, NOW))).isFalse();
        assertThat(found.stands(log.without(1, NOW).without(3, NOW))).isTrue();
    }

    @Test
    void findsTracksAgainUnderOtherIds() {
        Footage before = footage(track("a", 0, 4, 100), track("b", 0, 4, 300), track("c", 5, 9, 100));
        CorrectionLog log = CorrectionLog.EMPTY
                .with(new Move(List.of("b"), "p-2"), cast(before, "p-1:abc"), NOW)
                .with(new NotAFace(List.of("c")), cast(before, "p-1:ac", "p-2:b"), NOW);
        FoundPeople found = FoundPeople.of(cast(before, "p-1:abc"), Set.of());
        Footage after = footage(track("b", 0.5, 4, 105), track("x", 0, 3.5, 290), track("y", 6, 9, 95));

        Review review = Review.of(after, found, log, 2);

        assertThat(written(review.cast())).containsExactly("p-1:b", "p-2:x");
        assertThat(review.constraints().notFaces()).containsExactly("y");
        assertThat(review.lost()).isZero();
    }

    @Test
    void countsTracksThatAreNotFoundAgain() {
        Footage before = footage(track("a", 0, 4, 100), track("b", 0, 4, 300), track("c", 5, 9, 100));
        CorrectionLog log = CorrectionLog.EMPTY.with(new Move(List.of("b", "c"), "p-2"), cast(before, "p-1:abc"), NOW);
        Footage after = footage(track("b", 0, 4, 320), track("c", 5, 9, 130)); // shifted by a half, and by too much

        Review review = Review.of(after, FoundPeople.of(cast(before, "p-1:abc"), Set.of()), log, 2);

        assertThat(review.lost()).isEqualTo(2);
        assertThat(written(review.cast())).containsExactly("p-2:b");
    }

    @Test
    void looksBetweenTwoBoxesOfATrackThatIsLookedAtLessOften() {
        Footage before = footage(track("a", 0, 4, 150));
        List<org.castlist.tracks.TrackedBox> boxes = List.of(
                track("z", 0, 4, 100).boxes().get(0),
                track("z", 0, 4, 200).boxes().get(39));
        Footage after = footage(new org.castlist.tracks.FaceTrack(
                "z", 0, TinyFilm.span(0, 4), boxes, List.of(), java.util.Optional.empty()));
        Review review = Review.of(after, FoundPeople.of(cast(before, "p-1:a"), Set.of()), CorrectionLog.EMPTY, 1);
        assertThat(written(review.cast())).containsExactly("p-1:z");
    }

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    /** Whatever reviewers do and however often it is clustered anew, they see what they said. */
    @ParameterizedTest
    @MethodSource("seeds")
    void survivesAnyClusteringThatHeedsIt(long seed) {
        Random random = new Random(seed);
        FoundPeople found = FoundPeople.of(base, Set.of());
        CorrectionLog log = CorrectionLog.EMPTY;
        int highest = 4;
        for (int round = 0; round < 6; round++) {
            Cast seen = Review.of(footage, found, log, highest).cast();
            for (int i = 0; i < 2 && seen.people().size() > 1; i++) {
                log = log.with(arbitrary(random, seen, ++highest), seen, NOW);
                seen = Review.of(footage, found, log, highest).cast();
            }
            Review review = Review.of(footage, found, log, highest);
            Cast clustered = clusteredAtRandom(random, review);
            highest += clustered.people().size();
            FoundPeople next = FoundPeople.of(clustered, review.heeded());
            Review after = Review.of(footage, next, log, highest);
            assertHonoured(review.constraints(), after.cast());
            assertThat(labels(after.cast())).containsAll(labels(review.cast()));
            assertThat(after.constraints().notFaces())
                    .isEqualTo(review.constraints().notFaces());
            found = next;
        }
    }

    private static void assertHonoured(Constraints constraints, Cast cast) {
        for (Set<String> together : constraints.together()) {
            assertThat(owners(together, cast)).hasSize(1);
        }
        for (Apart apart : constraints.apart()) {
            assertThat(Collections.disjoint(owners(apart.these(), cast), owners(apart.those(), cast)))
                    .isTrue();
        }
    }

    private static List<String> labels(Cast cast) {
        return cast.people().stream()
                .filter(person -> person.name().isPresent() || person.hidden())
                .map(person -> person.id() + person.name() + person.hidden())
                .toList();
    }

    private static Set<String> owners(Set<String> tracks, Cast cast) {
        Set<String> owners = new HashSet<>();
        for (String track : tracks) {
            owners.add(cast.people().stream()
                    .filter(person -> person.tracks().contains(track))
                    .map(Person::id)
                    .findFirst()
                    .orElse(track)); // nobody's
        }
        return owners;
    }

    private Cast clusteredAtRandom(Random random, Review review) {
        List<TrackFeatures> features = footage.tracks().stream()
                .map(track -> new TrackFeatures(track.id(), List.of(new Embedding(new float[] {1})), List.of()))
                .toList();
        Contraction contraction = Contraction.of(features, CannotLinks.none(8), review.constraints());
        CannotLinks links = contraction.cannotLinks();
        int[] labels = new int[links.size()];
        for (int i = 0; i < labels.length; i++) {
            Set<Integer> taken = new HashSet<>();
            for (int other : links.of(i)) {
                if (other < i) {
                    taken.add(labels[other]);
                }
            }
            do {
                labels[i] = random.nextInt(9);
            } while (taken.contains(labels[i]));
        }
        List<String> tracks =
                contraction.tracks().stream().map(TrackFeatures::track).toList();
        return new Casting(tracks, contraction.expand(Clustering.of(labels)), Set.of()).cast(review);
    }

    private static Correction arbitrary(Random random, Cast cast, int fresh) {
        List<Person> people = cast.people();
        Person one = people.get(random.nextInt(people.size()));
        Person other = people.get((people.indexOf(one) + 1) % people.size());
        String track = one.tracks().get(random.nextInt(one.tracks().size()));
        return switch (random.nextInt(10)) {
            case 0 -> new Merge(one.id(), other.id());
            case 1 -> new Move(List.of(track), other.id());
            case 2 -> new Move(List.of(track), "p-" + fresh);
            case 3 -> new NotAFace(List.of(track));
            case 4 -> new Hide(one.id(), random.nextBoolean());
            case 5 -> new Confirm(one.tracks(), one.id());
            case 6 -> new Different(one.tracks(), other.tracks());
            case 7 -> new NotThisPerson(List.of(track), one.id());
            case 8 -> new LeaveOut(List.of(track));
            default -> new Name(one.id(), "name " + fresh);
        };
    }
}
