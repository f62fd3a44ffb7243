package org.castlist.export.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.castlist.people.Appearance;
import org.castlist.video.Moment;
import org.castlist.video.Rational;
import org.castlist.video.Span;
import org.junit.jupiter.api.Test;

class MilliSpanTest {
    private static final Rational TICK = new Rational(1, 10_000);

    @Test
    void aStretchHoweverShortLasts() {
        assertThat(MilliSpan.of(span(20, 21))).isEqualTo(new MilliSpan(2, 3));
    }

    @Test
    void stretchesThatTouchStayTwo() {
        assertThat(MilliSpan.of(List.of(seen(0, 100), seen(100, 200))))
                .containsExactly(new MilliSpan(0, 10), new MilliSpan(10, 20));
    }

    @Test
    void stretchesThatWouldOverlapAfterRoundingAreOne() {
        assertThat(MilliSpan.of(List.of(seen(20, 21), seen(21, 22), seen(30, 90))))
                .containsExactly(new MilliSpan(2, 3), new MilliSpan(3, 9));
    }

    @Test
    void secondsHaveThreeDecimals() {
        assertThat(new MilliSpan(40, 1500).seconds().toPlainString()).isEqualTo("1.460");
        assertThat(new MilliSpan(40, 1500).startSeconds().toPlainString()).isEqualTo("0.040");
        assertThat(new MilliSpan(40, 1500).endSeconds().toPlainString()).isEqualTo("1.500");
    }

    @Test
    void nothingLastsNoTime() {
        assertThatThrownBy(() -> new MilliSpan(5, 5)).hasMessageContaining("from 5 to 5 ms");
    }

    private static Appearance seen(long start, long end) {
        return new Appearance(0, span(start, end), List.of("t-0-0"));
    }

    private static Span span(long start, long end) {
        return new Span(new Moment(start, TICK), new Moment(end, TICK));
    }
}
