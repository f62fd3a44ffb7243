package org.castlist.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimecodeTest {

    @ParameterizedTest
    @CsvSource({"62.5, 62.5", "62.5s, 62.5", "1:02.5, 62.5", "00:01:02.500, 62.5", "01:00:00, 3600", "75f, 3"})
    void readsTimesAsPeopleWriteThem(String text, double seconds) {
        assertThat(Timecode.parse(text, new Rational(25, 1))).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1:2:3:4", "-5", "12x", "1h"})
    void refusesAnythingElseAndShowsHow(String text) {
        assertThatThrownBy(() -> Timecode.parse(text, new Rational(25, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("00:01:02.500");
    }

    @Test
    void writesHoursMinutesSecondsAndMilliseconds() {
        assertThat(Timecode.format(3723.0046)).isEqualTo("01:02:03.005");
        assertThat(Timecode.format(0)).isEqualTo("00:00:00.000");
        assertThat(Timecode.format(-1.5)).isEqualTo("-00:00:01.500");
        assertThat(Timecode.format(59.9996)).isEqualTo("00:01:00.000");
    }
}
