package org.castlist.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.castlist.export.document.CastFixture;
import org.castlist.export.document.LargeFilm;
import org.castlist.people.Cast;
import org.castlist.people.Person;
import org.junit.jupiter.api.Test;

class TogetherTest {

    @Test
    void agreesWithCountingFrames() {
        Cast cast = LargeFilm.of(200, 6, 1, new LargeFilm.Ovals()).cast();
        List<Person> people = cast.people();
        List<Together> together = Together.of(cast, people);
        int pairs = 0;
        for (int i = 0; i < people.size(); i++) {
            for (int j = i + 1; j < people.size(); j++) {
                double expected = framesTogether(cast, people.get(i), people.get(j)) * 0.04;
                double found = secondsOf(together, i, j);
                assertThat(found).isCloseTo(expected, Offset.offset(1e-6));
                pairs += expected > 0 ? 1 : 0;
            }
        }
        assertThat(together).hasSize(pairs);
        assertThat(pairs).isGreaterThan(3);
    }

    private static double secondsOf(List<Together> together, int i, int j) {
        return together.stream()
                .filter(pair -> pair.first() == i && pair.second() == j)
                .mapToDouble(Together::seconds)
                .sum();
    }

    private static int framesTogether(Cast cast, Person a, Person b) {
        int frames = 0;
        for (int frame = 0; frame < 60 * 25; frame++) {
            frames += isOn(cast, a, frame) && isOn(cast, b, frame) ? 1 : 0;
        }
        return frames;
    }

    private static boolean isOn(Cast cast, Person person, int frame) {
        return cast.tracksOf(person).stream().anyMatch(track -> track.span().contains(CastFixture.frame(frame)));
    }
}
