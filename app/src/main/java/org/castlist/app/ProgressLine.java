package org.castlist.app;

import java.util.Locale;
import java.util.OptionalDouble;
import org.castlist.pipeline.Stretch;
import org.castlist.video.Film;
import org.castlist.video.Moment;

/** One line of text that says how far an analysis is: what it does, how fast, and how long it will take. */
final class ProgressLine {
    private static final int NARROWEST_BAR = 10;
    private static final int WIDEST_BAR = 40;

    /** Before so much is seen, nothing can be said of the speed. */
    private static final double FIRST_SECONDS = 0.5;

    private final String film;
    private final String speed;
    private final double from;
    private final OptionalDouble until;
    private double resumed = Double.NaN;
    private double at;
    private double elapsed;
    private String step = "";

    /** @param stretch the part that is watched */
    ProgressLine(Film film, Stretch stretch) {
        this.film = film.name();
        this.speed = film.isPictures() ? ", %.1f a second" : ", %.1fx real time";
        this.from = stretch.from().seconds();
        this.at = from;
        double end = Math.min(
                film.duration().orElse(Double.POSITIVE_INFINITY),
                stretch.until().map(Moment::seconds).orElse(Double.POSITIVE_INFINITY));
        this.until = film.duration().isPresent() && end > from ? OptionalDouble.of(end) : OptionalDouble.empty();
    }

    /** @param secondsSince how long ago the film was opened */
    synchronized void watched(Moment moment, double secondsSince) {
        if (Double.isNaN(resumed)) {
            resumed = moment.seconds();
        }
        at = moment.seconds();
        elapsed = secondsSince;
    }

    /** All pictures are seen, and this is done now. */
    synchronized void step(String now) {
        step = now;
    }

    /** The line, cut to so many characters. */
    synchronized String text(int width) {
        if (!step.isEmpty()) {
            return cut(film + "  " + step, width);
        }
        if (!isEndKnown()) {
            return cut("watching " + film + "  " + clock(at - from) + " seen" + speed(), width);
        }
        String tail =
                String.format(Locale.ROOT, "%3d%%", (int) (100 * fraction())) + speed() + left(until.getAsDouble());
        int room = width - tail.length() - 4;
        int nameLength = Math.min(film.length(), Math.max(0, room - NARROWEST_BAR - "watching ".length() - 2));
        String head = nameLength == film.length() ? "watching " + film : cut("watching " + film, nameLength + 9);
        int bar = Math.min(WIDEST_BAR, room - head.length() - 1);
        return bar < NARROWEST_BAR ? cut(tail.strip(), width) : head + "  " + bar(fraction(), bar) + " " + tail;
    }

    /** The film and how far it is, in few words. */
    synchronized String brief() {
        return film + " " + (isEndKnown() ? (int) (100 * fraction()) + "%" : clock(at - from));
    }

    /** A header that promises less than there is knows nothing of the end. */
    private boolean isEndKnown() {
        return until.isPresent() && at <= until.getAsDouble() + 1;
    }

    private double fraction() {
        return Math.min(1, Math.max(0, (at - from) / (until.orElseThrow() - from)));
    }

    private static String bar(double fraction, int width) {
        int full = (int) Math.round(fraction * (width - 2));
        return "[" + "#".repeat(full) + ".".repeat(width - 2 - full) + "]";
    }

    private double timesRealTime() {
        return elapsed > FIRST_SECONDS && at > resumed ? (at - resumed) / elapsed : 0;
    }

    private String speed() {
        return timesRealTime() > 0 ? String.format(Locale.ROOT, speed, timesRealTime()) : "";
    }

    private String left(double end) {
        return timesRealTime() > 0 ? ", " + clock(Math.max(0, end - at) / timesRealTime()) + " left" : "";
    }

    /** Such as 0:07, 12:34 or 1:02:03. */
    private static String clock(double seconds) {
        long whole = Math.round(seconds);
        return whole < 3600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, Math.max(0, width - 1)) + "~";
    }
}
