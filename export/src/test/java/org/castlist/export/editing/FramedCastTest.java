package org.castlist.export.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castlist.export.document.CastFixture;
import org.castlist.people.Person;
import org.castlist.tracks.FaceTrack;
import org.junit.jupiter.api.Test;

class FramedCastTest {

    @Test
    void anAppearanceShorterThanAFrameLastsOne() {
        FramedCast cast = cast(250, CastFixture.track("t-0-0", 0, 3, 3, 0));
        assertThat(cast.appearances()).extracting(FramedAppearance::frames).containsExactly(new FrameRange(3, 4));
    }

    @Test
    void anAppearanceAtTheVeryEndIsTheLastFrame() {
        FramedCast cast = cast(250, CastFixture.track("t-0-0", 0, 250, 250, 0));
        assertThat(cast.appearances()).extracting(FramedAppearance::frames).containsExactly(new FrameRange(249, 250));
    }

    @Test
    void aFilmIsAsLongAsItsHeaderSaysOrAsWasSeen() {
        FaceTrack track = CastFixture.track("t-0-0", 0, 0, 50, 0);
        assertThat(cast(100, track).whole()).isEqualTo(new FrameRange(0, 250));
        assertThat(cast(300, track).whole()).isEqualTo(new FrameRange(0, 300));
    }

    @Test
    void ofThoseThatAppearAtOnceTheLongestComesFirst() {
        FramedCast cast = cast(
                250,
                CastFixture.track("t-0-0", 0, 100, 150, 0),
                CastFixture.track("t-0-1", 0, 100, 240, 0),
                CastFixture.track("t-0-2", 0, 0, 50, 0));
        assertThat(cast.appearances()).extracting(seen -> seen.person().id()).containsExactly("p-3", "p-2", "p-1");
    }

    /** A film of ten seconds by its header, with somebody for each track. */
    private static FramedCast cast(long watchedFrames, FaceTrack... tracks) {
        List<Person> people = new ArrayList<>();
        for (FaceTrack track : tracks) {
            people.add(new Person("p-" + (people.size() + 1), Optional.empty(), false, List.of(track.id())));
        }
        return new FramedCast(CastFixture.document(
                List.of(CastFixture.shot(0, 0, watchedFrames)), List.of(tracks), people, Map.of()));
    }
}
