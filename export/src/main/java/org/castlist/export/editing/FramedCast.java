package org.castlist.export.editing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.castlist.export.document.CastDocument;
import org.castlist.people.Appearance;
import org.castlist.people.Person;
import org.castlist.shots.Shot;
import org.castlist.video.Film;
import org.castlist.video.Moment;
import org.castlist.video.Span;

/** A cast with its times in whole frames of the film: what every format for editors tells. */
final class FramedCast {
    private final CastDocument document;
    private final FrameGrid grid;
    private final long length;

    FramedCast(CastDocument document) {
        this.document = document;
        this.grid = FrameGrid.near(film().frameRate());
        List<Shot> shots = document.footage().shots();
        Moment watched = shots.isEmpty()
                ? Moment.ZERO
                : shots.get(shots.size() - 1).span().end();
        long filmEnd = grid.frameAt(Moment.ofSeconds(document.filmSeconds()));
        this.length = Math.max(1, Math.max(filmEnd, grid.frameAt(watched)));
    }

    Film film() {
        return document.footage().film();
    }

    FrameGrid grid() {
        return grid;
    }

    /** All frames of the film. */
    FrameRange whole() {
        return new FrameRange(0, length);
    }

    /** The name of the film's file. */
    String fileName() {
        return String.valueOf(film().file().getFileName());
    }

    /**
     * The film's file as a relative URL, its name alone: a whole path would tell about the machine's folders, and would lead
     * nowhere on another.
     */
    String url() {
        return URLEncoder.encode(fileName(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** When a person appears, in order. */
    List<FramedAppearance> appearances(Person person) {
        return document.cast().appearances(person).stream()
                .map(appearance -> framed(person, appearance))
                .toList();
    }

    /** When anybody who is not hidden appears, in order of start; of those that start at once the longest first. */
    List<FramedAppearance> appearances() {
        return document.shownPeople().stream()
                .flatMap(person -> appearances(person).stream())
                .sorted(Comparator.comparingLong(
                                (FramedAppearance seen) -> seen.frames().start())
                        .thenComparingLong(seen -> -seen.frames().end())
                        .thenComparingInt(seen -> seen.person().number()))
                .toList();
    }

    private FramedAppearance framed(Person person, Appearance appearance) {
        return new FramedAppearance(person, framed(appearance.span()), appearance);
    }

    /** At least one frame, and none outside the film. */
    private FrameRange framed(Span span) {
        long start = Math.min(grid.frameAt(span.start()), length - 1);
        long end = Math.min(grid.frameAt(span.end()), length);
        return new FrameRange(start, Math.max(end, start + 1));
    }
}
