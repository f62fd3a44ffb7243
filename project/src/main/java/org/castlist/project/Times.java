package org.castlist.project;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castlist.video.Moment;
import org.castlist.video.Rational;

/** Exact times as text: {@code 90000*1/25000} is 90000 ticks of 1/25000 second. */
final class Times {
    private static final Pattern RATIONAL = Pattern.compile("([0-9]+)/([0-9]+)");
    private static final Pattern MOMENT = Pattern.compile("(-?[0-9]+)\\*([0-9]+/[0-9]+)");

    private Times() {}

    static String text(Rational rational) {
        return rational.numerator() + "/" + rational.denominator();
    }

    static Rational rational(String text) {
        Matcher parts = matched(RATIONAL, text);
        return new Rational(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
    }

    static String text(Moment moment) {
        return moment.ticks() + "*" + text(moment.timeBase());
    }

    static Moment moment(String text) {
        Matcher parts = matched(MOMENT, text);
        return new Moment(Long.parseLong(parts.group(1)), rational(parts.group(2)));
    }

    private static Matcher matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a time in a project must not read " + text);
        }
        return matcher;
    }
}
