package org.castlist.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.castlist.people.TinyFilm.cast;
import static org.castlist.people.TinyFilm.footage;
import static org.castlist.people.TinyFilm.span;
import static org.castlist.people.TinyFilm.track;
import static org.castlist.people.TinyFilm.written;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castlist.tracks.Footage;
import org.castlist.tracks.UnknownReason;
import org.junit.jupiter.api.Test;

class CastTest {
    private final Footage footage =
            footage(track("a", 0, 4, 100), track("b", 2, 6, 300), track("c", 6.5, 8, 100), track("d", 10, 11, 100));

    @Test
    void putsThoseWithTheMostScreenTimeFirst() {
        assertThat(written(cast(footage, "p-1:d", "p-2:c", "p-3:ab"))).containsExactly("p-3:ab", "p-2:c", "p-1:d");
    }

    @Test
    void putsTracksInTheOrderOfTheFootage() {
        assertThat(written(cast(footage, "p-1:dcab"))).containsExactly("p-1:abcd");
    }

    @Test
    void countsTwoTracksAtOnceOnce() {
        Cast cast = cast(footage, "p-1:abd");
        assertThat(cast.screenTime(cast.people().get(0))).isEqualTo(7.0);
    }

    @Test
    void joinsStretchesOfOneShotThatAreNearlyOne() {
        Cast cast = cast(footage, "p-1:abcd");
        assertThat(cast.appearances(cast.people().get(0)))
                .containsExactly(
                        new Appearance(0, span(0, 8), List.of("a", "b", "c")),
                        new Appearance(1, span(10, 11), List.of("d")));
    }

    @Test
    void keepsStretchesOfOneShotApartThatAreFarApart() {
        Cast cast = cast(footage, "p-1:ac");
        assertThat(cast.appearances(cast.people().get(0)))
                .containsExactly(
                        new Appearance(0, span(0, 4), List.of("a")), new Appearance(0, span(6.5, 8), List.of("c")));
    }

    @Test
    void neverLetsAnAppearanceCrossACut() {
        Footage touching = footage(track("a", 8, 10, 0), track("b", 10, 12, 0));
        Cast cast = cast(touching, "p-1:ab");
        assertThat(cast.appearances(cast.people().get(0))).hasSize(2);
    }

    @Test
    void keepsTheEndOfTheLongerOfTwoNestedTracks() {
        Cast cast = cast(footage(track("a", 0, 9, 0), track("b", 1, 2, 300)), "p-1:ab");
        assertThat(cast.appearances(cast.people().get(0)))
                .containsExactly(new Appearance(0, span(0, 9), List.of("a", "b")));
    }

    @Test
    void countsTheUnknownByReason() {
        Cast cast = new Cast(
                footage,
                List.of(new Person("p-1", Optional.empty(), false, List.of("a"))),
                Map.of("d", UnknownReason.TOO_SHORT, "b", UnknownReason.NOT_A_FACE, "c", UnknownReason.TOO_SHORT));
        assertThat(cast.unknownBins().keySet()).containsExactly(UnknownReason.TOO_SHORT, UnknownReason.NOT_A_FACE);
        assertThat(cast.unknownBins().get(UnknownReason.TOO_SHORT))
                .extracting("id")
                .containsExactly("c", "d");
    }

    @Test
    void refusesATrackThatIsPlacedTwiceNowhereOrUnheardOf() {
        assertThatThrownBy(() -> cast(footage, "p-1:a", "p-2:ab")).hasMessageContaining("track a must");
        assertThatThrownBy(() -> cast(footage, "p-1:z")).hasMessageContaining("track z must");
        assertThatThrownBy(() -> new Cast(footage, List.of(), Map.of())).hasMessageContaining("0 of 4");
    }

    @Test
    void knowsAPersonById() {
        assertThat(cast(footage, "p-7:ab").person("p-7")).map(Person::number).contains(7);
        assertThat(cast(footage, "p-7:ab").person("p-8")).isEmpty();
    }

    @Test
    void callsTheNamelessByTheirNumber() {
        Person person = new Person("p-12", Optional.empty(), false, List.of("a"));
        assertThat(person.title()).isEqualTo("Person 12");
        assertThat(person.named("Ana").title()).isEqualTo("Ana");
    }

    @Test
    void refusesAPersonWithoutTracksOrWithAnotherKindOfId() {
        assertThatThrownBy(() -> new Person("p-1", Optional.empty(), false, List.of()))
                .hasMessageContaining("a track");
        assertThatThrownBy(() -> new Person("Ana", Optional.empty(), false, List.of("a")))
                .hasMessageContaining("not Ana");
    }
}
