package org.castlist.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castlist.adaptation.Progress;
import org.castlist.pipeline.Stretch;
import org.castlist.video.Moment;

/** Probes one film: the same stretches of it at every speed, as long as the time allows. */
final class ProbedFilm {

    /** Shares of what is left of the film: first the middle, in case there is no time for more. */
    private static final double[] PLACES = {0.5, 0.15, 0.85};

    private static final double LONGEST = 10;
    private static final double SHORTEST = 2;

    /** Seconds of film for what only the first film of a process costs. */
    private static final double WARM_UP = 2;

    private final Source source;
    private final double from;
    private final Optional<Double> length;
    private final List<SpeedPreset> speeds;
    private final double budget;
    private final Map<SpeedPreset, Double> clockPerSecond = new EnumMap<>(SpeedPreset.class);

    /**
     * @param from where the part begins that is left to watch
     * @param budget seconds by the clock
     */
    ProbedFilm(Source source, Moment from, List<SpeedPreset> speeds, double budget) {
        this.source = source;
        this.from = from.seconds();
        this.length = source.film().duration().isPresent()
                ? Optional.of(Math.max(0, source.film().duration().getAsDouble() - this.from))
                : Optional.empty();
        this.speeds = speeds;
        this.budget = budget;
    }

    /** At least one stretch at each speed, unless nothing can be read. */
    Map<SpeedPreset, List<Sample>> probe(Probe probe, Progress progress) throws IOException {
        double begun = now();
        String step = "probing " + source.film().name();
        progress.at(step, 0);
        probe.warmUp(source, speeds.get(0), stretch(PLACES[0], WARM_UP));
        Map<SpeedPreset, List<Sample>> samples = new EnumMap<>(SpeedPreset.class);
        int places = placesIn(length);
        int left = places * speeds.size();
        for (int place = 0; place < places; place++) {
            for (SpeedPreset speed : inTurn(place)) {
                double share = (begun + budget - now()) / left--;
                if (place == 0 || share > 0) {
                    watch(probe, speed, stretch(PLACES[place], affordable(speed, share)))
                            .ifPresent(sample -> samples.computeIfAbsent(speed, none -> new ArrayList<>())
                                    .add(sample));
                }
                progress.at(step, 1 - (double) left / (places * speeds.size()));
            }
        }
        return samples;
    }

    private static int placesIn(Optional<Double> length) {
        return length.isPresent() && length.get() > LONGEST ? PLACES.length : 1;
    }

    /** Back and forth, so that no speed always comes first, while the compiler is at work. */
    private List<SpeedPreset> inTurn(int place) {
        List<SpeedPreset> turned = new ArrayList<>(speeds);
        if (place % 2 == 1) {
            Collections.reverse(turned);
        }
        return turned;
    }

    private Optional<Sample> watch(Probe probe, SpeedPreset speed, Stretch stretch) throws IOException {
        double begun = now();
        Optional<Sample> sample = probe.sample(source, speed, stretch);
        sample.ifPresent(found -> clockPerSecond.put(speed, (now() - begun) / found.seconds()));
        return sample;
    }

    /** How much film may be watched in so many seconds; before anything is known of the film, little. */
    private double affordable(SpeedPreset speed, double share) {
        double dearest = clockPerSecond.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0.5);
        double cost = Optional.ofNullable(clockPerSecond.get(speed)).orElse(dearest);
        return Math.min(LONGEST, Math.max(SHORTEST, share / cost));
    }

    /** So much film at a share of what is left; all of what is left where it is short. */
    private Stretch stretch(double place, double seconds) {
        if (length.isEmpty() || length.get() <= LONGEST) {
            boolean whole = length.isPresent() && length.get() <= seconds;
            return new Stretch(
                    Moment.ofSeconds(from), whole ? Optional.empty() : Optional.of(Moment.ofSeconds(from + seconds)));
        }
        double lasting = Math.min(seconds, length.get() / 5);
        double start = from + place * (length.get() - lasting);
        boolean pictures = source.film().isPictures();
        double begin = pictures ? Math.floor(start) : start;
        double until = begin + (pictures ? Math.max(1, Math.round(lasting)) : lasting);
        return new Stretch(Moment.ofSeconds(begin), Optional.of(Moment.ofSeconds(until)));
    }

    private static double now() {
        return System.nanoTime() / 1e9;
    }
}
