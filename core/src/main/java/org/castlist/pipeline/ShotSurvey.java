package org.castlist.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.castlist.shots.Shot;
import org.castlist.shots.ShotDetector;
import org.castlist.video.Film;
import org.castlist.video.FilmOpener;
import org.castlist.video.FilmReader;
import org.castlist.video.Frame;
import org.castlist.video.Span;

/**
 * Finds the shots of a film and nothing else, so that ranges of them can be watched apart. It costs the decoding of the
 * film; whoever watches a film alone finds the shots on the way and needs no survey.
 *
 * @param opener decodes
 * @param detector finds the cuts
 */
public record ShotSurvey(FilmOpener opener, ShotDetector detector) {

    /** Hears of each shot in order, as soon as it is found. */
    @FunctionalInterface
    public interface Listener {
        void found(Shot shot) throws IOException;
    }

    /** The shots are those that {@link Watching} finds, but for the counts of what was left out. */
    public void survey(Path file, Stretch stretch, Listener listener) throws IOException {
        FilmReader reader = opener.open(file, stretch.from());
        Film film = reader.film();
        int never = Integer.MAX_VALUE;
        try (FrameFeed feed =
                FrameFeed.open(reader, detector.begin(film.frameRate()), never, stretch, stretch.from(), 0)) {
            int index = 0;
            for (Optional<Tick> first = feed.next(); first.isPresent(); first = feed.next()) {
                Tick last = lastOf(first.get(), feed);
                long frames = last.number() - first.get().number() + 1;
                Span span = new Span(first.get().time(), last.end());
                listener.found(new Shot(index++, span, first.get().number(), frames));
            }
        }
    }

    private static Tick lastOf(Tick first, FrameFeed feed) throws IOException {
        Tick tick = first;
        tick.look().ifPresent(Frame::close);
        while (!tick.lastOfShot()) {
            tick = feed.next().orElseThrow(() -> new IOException("the film ended within a shot"));
            tick.look().ifPresent(Frame::close);
        }
        return tick;
    }
}
