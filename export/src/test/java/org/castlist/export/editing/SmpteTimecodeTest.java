package org.castlist.export.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.castlist.video.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmpteTimecodeTest {

    @ParameterizedTest
    @CsvSource({
        // 29.97: numbers 00 and 01 are left out in each minute but every tenth
        "30000, 1001, 0, 00:00:00;00",
        "30000, 1001, 1799, 00:00:59;29",
        "30000, 1001, 1800, 00:01:00;02",
        "30000, 1001, 3597, 00:01:59;29",
        "30000, 1001, 3598, 00:02:00;02",
        "30000, 1001, 17981, 00:09:59;29",
        "30000, 1001, 17982, 00:10:00;00",
        "30000, 1001, 107892, 01:00:00;00",
        "30000, 1001, 2589408, 24:00:00;00",
        // 59.94: 00 to 03
        "60000, 1001, 3599, 00:00:59;59",
        "60000, 1001, 3600, 00:01:00;04",
        "60000, 1001, 35964, 00:10:00;00",
        "60000, 1001, 215784, 01:00:00;00",
        // 23.976: an hour of timecode lasts 3.6 s longer than one of the clock
        "24000, 1001, 24, 00:00:01:00",
        "24000, 1001, 86313, 00:59:56:09",
        "24000, 1001, 86400, 01:00:00:00",
        "24, 1, 86399, 00:59:59:23",
        "25, 1, 90000, 01:00:00:00",
        "30, 1, 108000, 01:00:00:00",
        "50, 1, 49, 00:00:00:49",
        "60, 1, 3600, 00:01:00:00",
        "2987, 100, 1800, 00:01:00:00",
        "1, 1, 61, 00:01:01:00"
    })
    void numbersTheFrame(long numerator, long denominator, long frame, String timecode) {
        FrameGrid grid = new FrameGrid(new Rational(numerator, denominator));
        assertThat(new SmpteTimecode(frame, grid)).hasToString(timecode);
    }

    @ParameterizedTest
    @CsvSource({"30000, 2, 30", "60000, 4, 60"})
    void dropsWhatAClockThatSkipsWouldDrop(long numerator, int dropped, int perSecond) {
        FrameGrid grid = new FrameGrid(new Rational(numerator, 1001));
        long frame = 0;
        for (int minute = 0; minute < 12; minute++) {
            for (int number = minute % 10 == 0 ? 0 : dropped; number < 60 * perSecond; number++) {
                String expected =
                        String.format(Locale.ROOT, "00:%02d:%02d;%02d", minute, number / perSecond, number % perSecond);
                assertThat(new SmpteTimecode(frame++, grid)).hasToString(expected);
            }
        }
    }

    @Test
    void aFrameBeforeTheFilmHasNone() {
        assertThatThrownBy(() -> new SmpteTimecode(-1, new FrameGrid(new Rational(25, 1))))
                .hasMessageContaining("-1");
    }
}
