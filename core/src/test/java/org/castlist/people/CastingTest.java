package org.castlist.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.castlist.people.TinyFilm.alphabet;
import static org.castlist.people.TinyFilm.cast;
import static org.castlist.people.TinyFilm.footage;
import static org.castlist.people.TinyFilm.track;
import static org.castlist.people.TinyFilm.written;

import java.util.List;
import java.util.Set;
import org.castlist.clustering.Clustering;
import org.castlist.people.Correction.Name;
import org.castlist.people.Correction.NotAFace;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.Footage;
import org.castlist.tracks.UnknownReason;
import org.junit.jupiter.api.Test;

class CastingTest {
    private final Footage footage = alphabet(6); // a is longest

    private static Casting casting(String tracks, int... labels) {
        return new Casting(List.of(tracks.split("")), Clustering.of(labels), Set.of());
    }

    private Review known(int highest, Correction correction, String... people) {
        Cast base = cast(footage, people);
        CorrectionLog log = CorrectionLog.EMPTY.with(correction, base, java.time.Instant.EPOCH);
        return Review.of(footage, FoundPeople.of(base, Set.of()), log, highest);
    }

    private Review known(int highest, String... people) {
        return Review.of(footage, FoundPeople.of(cast(footage, people), Set.of()), CorrectionLog.EMPTY, highest);
    }

    @Test
    void numbersPeopleByScreenTimeAtFirst() {
        Cast cast = casting("abcdef", 2, 0, 1, 0, 1, 1).cast(Review.none(footage));
        assertThat(written(cast)).containsExactly("p-1:cef", "p-2:bd", "p-3:a");
    }

    @Test
    void keepsIdsByTheGreatestShareOfTrackTime() {
        Cast cast = casting("abcdef", 0, 0, 0, 1, 1, 1).cast(known(7, "p-4:abd", "p-7:cef"));
        assertThat(written(cast)).containsExactly("p-4:abc", "p-7:def");
    }

    @Test
    void givesAnIdToOneClusterOnlyAndNeverANumberTwice() {
        Cast cast = casting("abcdef", 0, 1, 2, 0, 1, 2).cast(known(9, "p-4:abcdef"));
        assertThat(written(cast)).containsExactly("p-4:ad", "p-10:be", "p-11:cf");
    }

    @Test
    void putsAsideClustersWithoutAClearFace() {
        Cast cast = new Casting(List.of("a", "b", "c"), Clustering.of(new int[] {0, 1, 1}), Set.of(1))
                .cast(Review.none(footage));
        assertThat(written(cast)).containsExactly("p-1:a");
        assertThat(cast.unknown()).hasSize(5).containsEntry("b", UnknownReason.NO_CLEAR_FACE);
    }

    @Test
    void neverPutsAsideWhomAReviewerNamed() {
        Cast cast = new Casting(List.of("a", "b", "c"), Clustering.of(new int[] {0, 1, 2}), Set.of(1, 2))
                .cast(known(2, new Name("p-2", "Ana"), "p-1:a", "p-2:b"));
        assertThat(written(cast)).containsExactly("p-1:a", "p-2:b");
    }

    @Test
    void saysWhyEachTrackIsUnknown() {
        FaceTrack small = track("s", 0, 1, 0).putAside(UnknownReason.TOO_SMALL);
        Footage some = footage(small, track("a", 0, 5, 100), track("n", 6, 8, 100));
        Cast base = cast(some, "p-1:an");
        CorrectionLog log = CorrectionLog.EMPTY.with(new NotAFace(List.of("n")), base, java.time.Instant.EPOCH);
        Review review = Review.of(some, FoundPeople.of(base, Set.of()), log, 1);
        Cast cast = casting("a", 0).cast(review);
        assertThat(cast.unknown())
                .hasSize(2)
                .containsEntry("s", UnknownReason.TOO_SMALL)
                .containsEntry("n", UnknownReason.NOT_A_FACE);
    }

    @Test
    void makesNobodyOfNothing() {
        assertThat(casting("a", 0).cast(Review.none(alphabet(1))).people()).hasSize(1);
        Casting nothing = new Casting(List.of(), Clustering.of(new int[0]), Set.of());
        assertThat(nothing.cast(Review.none(footage)).people()).isEmpty();
    }

    @Test
    void refusesTracksThatDoNotFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> casting("ab", 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> casting("z", 0).cast(Review.none(footage)))
                .withMessageContaining("z");
    }
}
