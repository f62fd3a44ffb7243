package org.castlist.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import org.castlist.video.Film;

/** Tells people a plan. */
record PlanText(PrintWriter out) {
    private static final double MEBIBYTE = 1 << 20;
    private static final double GIBIBYTE = 1 << 30;

    void print(Plan plan) throws IOException {
        for (PlannedFilm film : plan.films()) {
            print(film);
        }
        if (plan.counted().size() > 1) {
            out.printf("%nAll %d films, one after the other:%n", plan.counted().size());
            plan.speeds().forEach(speed -> line(speed, plan.total(speed)));
        }
        out.println();
        for (SpeedPreset speed : plan.speeds()) {
            out.printf("%-9s %s%n", speed, speed.effort());
        }
        out.println(
                "What these cost in accuracy: docs/how-to/plan-an-analysis.md. Times hold while the machine is as busy"
                        + " as now.");
        for (SpeedPreset speed : plan.speeds()) {
            for (Plan.Disk disk : plan.disks(speed)) {
                if (disk.isShort()) {
                    out.printf(
                            "Too little disk for %s: up to %s are needed at %s, and %s are free.%n",
                            speed, bytes(disk.needed().high()), disk.place(), bytes(disk.free()));
                }
            }
        }
        warnOfMemory(plan);
    }

    private void warnOfMemory(Plan plan) {
        double most = Runtime.getRuntime().maxMemory();
        for (SpeedPreset speed : plan.speeds()) {
            double tracks = plan.counted().stream()
                    .mapToDouble(film -> film.forecasts()
                            .getOrDefault(speed, Forecast.NOTHING)
                            .tracks()
                            .high())
                    .max()
                    .orElse(0);
            if (Forecast.numbers(tracks, speed.crops().kept()) > most) {
                out.printf(
                        "Too little memory for %s: up to %.0f tracks need more than the %s that Java may use;"
                                + " CASTLIST_JAVA_OPTS=-Xmx8g lets it use more.%n",
                        speed, tracks, bytes(most));
            }
        }
    }

    private void print(PlannedFilm film) {
        String name = film.path().toString();
        if (film.trouble().isPresent()) {
            out.printf(
                    "%s: not counted: %s%n",
                    name, Failures.sentence(film.trouble().get()));
            return;
        }
        film.readable().ifPresent(source -> out.printf("%s: %s; %s%n", name, header(source.film()), how(film)));
        for (Map.Entry<SpeedPreset, Forecast> one : film.forecasts().entrySet()) {
            if (!one.getValue().equals(Forecast.NOTHING)) {
                line(one.getKey(), one.getValue());
            }
            Remaining left = film.remaining().getOrDefault(one.getKey(), Remaining.WHOLE);
            left.why().ifPresent(why -> out.printf("  %-9s  %s%n", one.getKey(), why));
        }
    }

    private static String header(Film film) {
        if (film.isPictures()) {
            return film.pictures().size() + " pictures";
        }
        String length = film.duration().isPresent()
                ? clock(film.duration().getAsDouble())
                : "length unknown, so this is for an hour of it, and not in the sum";
        return String.format(
                Locale.ROOT,
                "%s, %dx%d at %.4g frames a second",
                length,
                film.width(),
                film.height(),
                film.frameRate().toDouble());
    }

    private static String how(PlannedFilm film) {
        if (!film.hasWork()) {
            return "nothing is left to watch";
        }
        return film.stretches() == 0 ? "told from films like it" : "told from stretches of it: " + film.stretches();
    }

    private void line(SpeedPreset speed, Forecast forecast) {
        out.printf(
                "  %-9s  time %s (%s to %s); memory %s (up to %s); disk %s (up to %s); tracks %.0f (%.0f to %.0f)%n",
                speed,
                clock(forecast.wall().likely()),
                clock(forecast.wall().low()),
                clock(forecast.wall().high()),
                bytes(forecast.memory().likely()),
                bytes(forecast.memory().high()),
                bytes(forecast.disk().likely()),
                bytes(forecast.disk().high()),
                forecast.tracks().likely(),
                forecast.tracks().low(),
                forecast.tracks().high());
    }

    /** Such as 0:07, 12:34 or 1:02:03. */
    private static String clock(double seconds) {
        long whole = Math.round(seconds);
        return whole < 3600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }

    private static String bytes(double bytes) {
        return bytes < GIBIBYTE
                ? String.format(Locale.ROOT, "%.1f MiB", bytes / MEBIBYTE)
                : String.format(Locale.ROOT, "%.1f GiB", bytes / GIBIBYTE);
    }
}
