package org.castlist.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MomentTest {
    private static final Rational NTSC = new Rational(1001, 30000);

    @Test
    void staysExactOverTwoHoursOfNtscVideo() {
        Moment twoHours = new Moment(215_784, NTSC);
        assertThat(twoHours.seconds()).isEqualTo(215_784 * 1001 / 30000.0);
    }

    @Test
    void comparesAcrossTimeBasesWithoutRounding() {
        Moment third = new Moment(1, new Rational(1, 3));
        Moment nearly = new Moment(333_333_333, new Rational(1, 1_000_000_000));
        assertThat(nearly.isBefore(third)).isTrue();
        assertThat(third.compareTo(new Moment(2, new Rational(1, 6)))).isZero();
    }

    @Test
    void comparesTicksThatWouldOverflowWhenMultiplied() {
        Moment late = new Moment(Long.MAX_VALUE / 2, new Rational(1, 90_000));
        Moment later = new Moment(Long.MAX_VALUE / 2, new Rational(1, 48_000));
        assertThat(late.isBefore(later)).isTrue();
    }

    @Test
    void reducesRationals() {
        assertThat(new Rational(50, 2)).isEqualTo(new Rational(25, 1)).hasToString("25");
        assertThat(new Rational(30000, 1001)).hasToString("30000/1001");
        assertThatThrownBy(() -> new Rational(0, 1)).hasMessageContaining("0/1");
    }

    @Test
    void refusesASpanThatEndsBeforeItStarts() {
        assertThatThrownBy(() -> new Span(Moment.ofSeconds(2), Moment.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("00:00:02.000");
    }

    @Test
    void spansThatOnlyTouchDoNotOverlap() {
        Span first = new Span(Moment.ZERO, Moment.ofSeconds(1));
        Span second = new Span(Moment.ofSeconds(1), Moment.ofSeconds(2));
        assertThat(first.overlaps(second)).isFalse();
        assertThat(first.overlaps(new Span(Moment.ofSeconds(0.999), Moment.ofSeconds(2))))
                .isTrue();
        assertThat(first.contains(Moment.ofSeconds(1))).isFalse();
    }
}
