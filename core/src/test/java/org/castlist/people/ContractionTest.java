package org.castlist.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.castlist.clustering.Clustering;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.people.Constraints.Apart;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;

class ContractionTest {
    private static final List<TrackFeatures> TRACKS =
            List.of(features("a", 1, 2), features("b", 3), features("c", 4), features("d", 5), features("e", 6));

    private static TrackFeatures features(String track, float... values) {
        List<Embedding> embeddings = new java.util.ArrayList<>();
        for (float value : values) {
            embeddings.add(new Embedding(new float[] {value}));
        }
        return new TrackFeatures(track, embeddings, List.of());
    }

    private static Constraints constraints(List<Set<String>> together, List<Apart> apart, Set<String> notFaces) {
        return new Constraints(together, apart, notFaces, Set.of());
    }

    @Test
    void changesNothingWhenNothingIsKnown() {
        CannotLinks links = CannotLinks.of(5, List.of(new int[] {0, 1}, new int[] {2, 4}));
        Contraction contraction = Contraction.of(TRACKS, links, Constraints.NONE);
        assertThat(contraction.features()).isEqualTo(TRACKS);
        assertThat(contraction.cannotLinks().pairs()).isEqualTo(2);
        assertThat(contraction.cannotLinks().contains(2, 4)).isTrue();
        Clustering clustering = Clustering.of(new int[] {0, 1, 0, 1, 2});
        assertThat(contraction.expand(clustering)).isEqualTo(clustering);
    }

    @Test
    void makesOneTrackOfThoseBoundTogether() {
        Contraction contraction = Contraction.of(
                TRACKS, CannotLinks.none(5), constraints(List.of(Set.of("a", "d")), List.of(), Set.of()));
        assertThat(contraction.features()).hasSize(4);
        assertThat(contraction.features().get(0)).isEqualTo(features("a", 1, 2, 5));
        assertThat(contraction.expand(Clustering.of(new int[] {0, 1, 1, 2})))
                .isEqualTo(Clustering.of(new int[] {0, 1, 1, 0, 2}));
    }

    @Test
    void leavesOutWhatIsPutAsideButForWhatAReviewerConfirmed() {
        Contraction all = Contraction.of(
                TRACKS,
                CannotLinks.of(5, List.of(new int[] {1, 2}, new int[] {0, 4})),
                new Constraints(
                        List.of(Set.of("a", "d")),
                        List.of(new Apart(Set.of("a"), Set.of("c"))),
                        Set.of(),
                        Set.of("d")));

        assertThat(all.without(Set.of(0, 1))).containsExactly(0, 2, 3);
        assertThat(all.isConfirmed(0)).as("a and d").isTrue();
        assertThat(all.isConfirmed(1)).isFalse();

        Contraction some = all.only(new int[] {0, 2, 3});
        assertThat(some.tracks()).extracting(TrackFeatures::track).containsExactly("a", "c", "d", "e");
        assertThat(some.features()).extracting(TrackFeatures::track).containsExactly("a", "c", "e");
        assertThat(some.cannotLinks().pairs()).isEqualTo(2);
        assertThat(some.expand(Clustering.of(new int[] {0, 0, 0}))).isEqualTo(Clustering.of(new int[] {0, 1, 0, 0}));
    }

    @Test
    void leavesOutWhatIsNoFace() {
        Contraction contraction = Contraction.of(
                TRACKS,
                CannotLinks.of(5, List.of(new int[] {1, 2}, new int[] {3, 4})),
                constraints(List.of(), List.of(), Set.of("b")));
        assertThat(contraction.tracks()).extracting(TrackFeatures::track).containsExactly("a", "c", "d", "e");
        assertThat(contraction.cannotLinks().pairs()).isEqualTo(1);
        assertThat(contraction.cannotLinks().contains(2, 3)).isTrue();
        assertThat(contraction.expand(Clustering.of(new int[] {0, 1, 1, 0})).size())
                .isEqualTo(4);
    }

    @Test
    void carriesCannotLinksOverToTheJoinedTrack() {
        Contraction contraction = Contraction.of(
                TRACKS,
                CannotLinks.of(5, List.of(new int[] {3, 4})),
                constraints(List.of(Set.of("a", "d")), List.of(), Set.of()));
        assertThat(contraction.cannotLinks().contains(0, 3)).isTrue();
    }

    @Test
    void takesApartAgainWhatAMethodJoinedAgainstTheReviewersWord() {
        Contraction contraction = Contraction.of(
                TRACKS,
                CannotLinks.of(5, List.of(new int[] {3, 4})), // on screen at once: that is the method's business
                constraints(List.of(), List.of(new Apart(Set.of("a"), Set.of("c"))), Set.of()));
        assertThat(contraction.expand(Clustering.of(new int[] {0, 0, 0, 1, 1})))
                .isEqualTo(Clustering.of(new int[] {0, 0, 1, 2, 2}));
    }

    @Test
    void believesTheReviewerRatherThanTheScreen() {
        Contraction contraction = Contraction.of(
                TRACKS,
                CannotLinks.of(5, List.of(new int[] {0, 3})),
                constraints(List.of(Set.of("a", "d")), List.of(), Set.of()));
        assertThat(contraction.cannotLinks().pairs()).isZero();
    }

    @Test
    void keepsApartWhatTheReviewerTookApart() {
        Apart apart = new Apart(Set.of("a", "nowhere"), Set.of("b", "c", "gone"));
        Contraction contraction = Contraction.of(
                TRACKS, CannotLinks.none(5), constraints(List.of(Set.of("b", "c")), List.of(apart), Set.of()));
        assertThat(contraction.features()).hasSize(4);
        assertThat(contraction.cannotLinks().pairs()).isEqualTo(1);
        assertThat(contraction.cannotLinks().contains(0, 1)).isTrue();
    }

    @Test
    void passesOverTracksWithoutFeatures() {
        Contraction contraction = Contraction.of(
                TRACKS, CannotLinks.none(5), constraints(List.of(Set.of("a", "tiny")), List.of(), Set.of("smaller")));
        assertThat(contraction.features()).isEqualTo(TRACKS);
    }

    @Test
    void refusesNumbersThatDoNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Contraction.of(TRACKS, CannotLinks.none(4), Constraints.NONE));
        Contraction contraction = Contraction.of(TRACKS, CannotLinks.none(5), Constraints.NONE);
        assertThatIllegalArgumentException().isThrownBy(() -> contraction.expand(Clustering.of(new int[4])));
    }
}
