package org.castlist.video.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.bytedeco.ffmpeg.global.avutil;
import org.junit.jupiter.api.Test;

class ClockTest {
    private static final long NONE = avutil.AV_NOPTS_VALUE;

    /** 25 frames a second in milliseconds, from timestamp 1000. */
    private static long[] ticks(long... timestamps) {
        Clock clock = new Clock(1000, 40, 1000);
        return LongStream.of(timestamps).map(clock::ticks).toArray();
    }

    @Test
    void countsFromTheFirstPicture() {
        assertThat(ticks(1000, 1040, 1100)).containsExactly(0, 40, 100);
    }

    @Test
    void putsPicturesWithoutATimestampOneStepApart() {
        assertThat(ticks(1000, NONE, NONE, 1120)).containsExactly(0, 40, 80, 120);
    }

    @Test
    void putsPicturesThatComeTooEarlyHalfAStepAfterTheOneBefore() {
        assertThat(ticks(1000, 1040, 1040, 1080, 1060, 1120)).containsExactly(0, 40, 60, 80, 100, 120);
    }

    @Test
    void goesOnWhereTheTimestampsStartAnew() {
        assertThat(ticks(9000, 9040, 1000, 1040, 1080)).containsExactly(8000, 8040, 8080, 8120, 8160);
    }

    @Test
    void goesAnywhereAfterARestart() {
        Clock clock = new Clock(1000, 40, 1000);
        clock.ticks(9000);
        clock.restart();

        assertThat(clock.ticks(3000)).isEqualTo(2000);
    }
}
