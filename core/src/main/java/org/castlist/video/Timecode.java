package org.castlist.video;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as people write them: {@code 00:01:02.500}, {@code 62.5}, {@code 62.5s} or {@code 1500f} (frames). */
public final class Timecode {
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d+):)?(\\d{1,2}):(\\d{1,2}(?:\\.\\d+)?)");
    private static final Pattern SECONDS = Pattern.compile("(\\d+(?:\\.\\d+)?)s?");
    private static final Pattern FRAMES = Pattern.compile("(\\d+)f");

    private Timecode() {}

    /** Seconds as {@code hh:mm:ss.mmm}, rounded to the millisecond. */
    public static String format(double seconds) {
        long millis = Math.round(Math.abs(seconds) * 1000);
        String sign = seconds < 0 && millis > 0 ? "-" : "";
        return String.format(
                Locale.ROOT,
                "%s%02d:%02d:%02d.%03d",
                sign,
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                millis % 1000);
    }

    /**
     * Seconds of a time that a person wrote.
     *
     * @param frameRate frames per second, for {@code 1500f}
     * @throws IllegalArgumentException with a sentence that shows the accepted forms
     */
    public static double parse(String text, Rational frameRate) {
        String trimmed = text.trim();
        Matcher frames = FRAMES.matcher(trimmed);
        if (frames.matches()) {
            return Long.parseLong(frames.group(1)) / frameRate.toDouble();
        }
        Matcher seconds = SECONDS.matcher(trimmed);
        if (seconds.matches()) {
            return Double.parseDouble(seconds.group(1));
        }
        Matcher clock = CLOCK.matcher(trimmed);
        if (!clock.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a time; write 00:01:02.500, 62.5 (seconds) or 1500f (frames)");
        }
        double hours = clock.group(1) == null ? 0 : Double.parseDouble(clock.group(1));
        return hours * 3600 + Double.parseDouble(clock.group(2)) * 60 + Double.parseDouble(clock.group(3));
    }
}
