package org.castlist.adaptation.videocentralised;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.castlist.adaptation.training.FilmFrames;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;

class ClipSamplerTest {
    private final ClipSampler sampler = new ClipSampler(4, 3, 5, 0.02);
    private final Random random = new Random(1);

    @Test
    void stretchesHaveOneStrideAndStayWithinTheTrack() {
        Set<Integer> strides = new HashSet<>();
        Set<Integer> starts = new HashSet<>();
        for (int draw = 0; draw < 500; draw++) {
            int[] frames = sampler.draw(11, 4, random);
            assertThat(frames).hasSize(4);
            int stride = frames[1] - frames[0];
            assertThat(frames[0]).isNotNegative();
            assertThat(frames[3]).isEqualTo(frames[0] + 3 * stride).isLessThan(11);
            strides.add(stride);
            starts.add(frames[0]);
        }
        assertThat(strides).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(starts).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void shortTracksRepeatFramesInOrderOfTime() {
        for (int draw = 0; draw < 100; draw++) {
            int[] frames = sampler.draw(3, 5, random);
            assertThat(frames).hasSize(5).isSorted();
            assertThat(frames[0]).isNotNegative();
            assertThat(frames[4]).isLessThan(3);
        }
    }

    @Test
    void aStepsClipsAreAsLongAsAllowed() {
        Set<Integer> lengths = new HashSet<>();
        for (int draw = 0; draw < 100; draw++) {
            lengths.add(sampler.drawLength(random));
        }
        assertThat(lengths).containsExactlyInAnyOrder(3, 4, 5);
    }

    @Test
    void evenClipsCoverTheTrackSideBySide() {
        assertThat(sampler.even(20, 0)).containsExactly(0, 4, 8, 12, 16);
        assertThat(sampler.even(20, 3)).containsExactly(3, 7, 11, 15, 19);
        assertThat(sampler.even(1, 3)).containsExactly(0, 0, 0, 0, 0);
    }

    @Test
    void framesAreShownAtUnitLengthTrackByTrack() {
        FilmFrames film = Films.film(
                CannotLinks.none(2),
                Films.track("a", new float[] {0, 0}),
                Films.track("b", new float[] {3, 4}, new float[] {30, 40}));
        float[] shown = new FilmClips(film, new ClipSampler(2, 1, 1, 0)).even(new int[] {1, 0});

        assertThat(shown).containsExactly(new float[] {0.6f, 0.8f, 0.6f, 0.8f, 0, 0, 0, 0}, within(1e-6f));
    }

    @Test
    void noiseHasItsDeviationAndLeavesUnitLength() {
        float[] frame = new float[400];
        frame[0] = 7;
        FilmFrames film = Films.film(CannotLinks.none(1), Films.track("a", frame));
        float[] shown = new FilmClips(film, new ClipSampler(2, 1, 1, 0.02)).draw(new int[] {0}, 1, random);

        double squares = 0;
        double others = 0;
        for (int d = 0; d < 400; d++) {
            squares += shown[d] * shown[d];
            others += d == 0 ? 0 : shown[d] * shown[d];
        }
        assertThat(squares).isCloseTo(1, within(1e-5));
        // before unit length is restored the frame has length 1, the noise 0.02 √399
        assertThat(Math.sqrt(others)).isCloseTo(0.02 * Math.sqrt(399) / Math.sqrt(1 + 0.0004 * 399), within(0.03));
    }

    @Test
    void refusesClipsThatCannotBe() {
        assertThatThrownBy(() -> new ClipSampler(4, 5, 3, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("not 5 to 3");
        assertThatThrownBy(() -> new ClipSampler(1, 1, 1, 0)).hasMessage("perTrack must be at least 2, not 1");
    }
}
