package org.castlist.app;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.castlist.video.Moment;

/** What is known of one film before it is analysed. */
final class PlannedFilm {

    /** A film of unknown length is told by the hour. */
    static final double HOUR = 3600;

    /**
     * Films of one kind cost about the same a second.
     *
     * @param framesPerSecond rounded; 0 for a folder of pictures, of which each has its own size
     */
    record Kind(int width, int height, long framesPerSecond) {}

    private final Path path;
    private final Optional<Source> source;
    private final Map<SpeedPreset, Remaining> remaining = new EnumMap<>(SpeedPreset.class);
    private final Map<SpeedPreset, Forecast> forecasts = new EnumMap<>(SpeedPreset.class);
    private Optional<Throwable> trouble = Optional.empty();
    private int stretches;

    private PlannedFilm(Path path, Optional<Source> source) {
        this.path = path;
        this.source = source;
    }

    static PlannedFilm of(Source source, Path path) {
        return new PlannedFilm(path, Optional.of(source));
    }

    static PlannedFilm unreadable(Path path, Throwable trouble) {
        PlannedFilm plan = new PlannedFilm(path, Optional.empty());
        plan.fail(trouble);
        return plan;
    }

    Path path() {
        return path;
    }

    /** Its header, where there is nothing wrong with the film. */
    Optional<Source> readable() {
        return trouble.isPresent() ? Optional.empty() : source;
    }

    Optional<Throwable> trouble() {
        return trouble;
    }

    void fail(Throwable why) {
        trouble = Optional.of(why);
    }

    /** Seconds, or pictures of a folder; empty where the header does not say. */
    OptionalDouble length() {
        return source.map(one -> one.film().duration()).orElse(OptionalDouble.empty());
    }

    static Kind kindOf(Source source) {
        return source.film().isPictures()
                ? new Kind(0, 0, 0)
                : new Kind(
                        source.film().width(),
                        source.film().height(),
                        Math.round(source.film().frameRate().toDouble()));
    }

    Map<SpeedPreset, Remaining> remaining() {
        return remaining;
    }

    /** Whether at one speed at least something is left to watch. */
    boolean hasWork() {
        return remaining.values().stream().anyMatch(left -> left.seconds(length().orElse(HOUR)) > 0);
    }

    /** Where the work begins, at the speed where most of it is left. */
    Moment from() {
        return remaining.values().stream()
                .map(Remaining::from)
                .min(Comparator.naturalOrder())
                .orElse(Moment.ZERO);
    }

    Map<SpeedPreset, Forecast> forecasts() {
        return forecasts;
    }

    /** Says what is left at each speed, from stretches of this film or of others of its kind. */
    void forecast(Map<SpeedPreset, List<Sample>> samples, Forecast.Once once) {
        remaining.forEach((speed, left) -> {
            double seconds = left.seconds(length().orElse(HOUR));
            forecasts.put(
                    speed,
                    seconds > 0
                            ? Forecast.of(samples.getOrDefault(speed, List.of()), once, seconds)
                            : Forecast.NOTHING);
        });
    }

    int stretches() {
        return stretches;
    }

    void probedIn(int count) {
        stretches = count;
    }
}
