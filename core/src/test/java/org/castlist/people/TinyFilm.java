package org.castlist.people;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.castlist.faces.Box;
import org.castlist.shots.Shot;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.Footage;
import org.castlist.tracks.TrackedBox;
import org.castlist.tracks.UnknownReason;
import org.castlist.video.Film;
import org.castlist.video.Moment;
import org.castlist.video.Rational;
import org.castlist.video.Span;

/** Films of ten-second shots at ten frames a second, made of a few lines. */
final class TinyFilm {
    private static final Rational TENTH = new Rational(1, 10);

    private TinyFilm() {}

    static Moment at(double seconds) {
        return new Moment(Math.round(seconds * 10), TENTH);
    }

    static Span span(double from, double to) {
        return new Span(at(from), at(to));
    }

    /** A face of 40 pixels that stands at x from one second to another. */
    static FaceTrack track(String id, double from, double to, double x) {
        List<TrackedBox> boxes = new ArrayList<>();
        for (long frame = Math.round(from * 10); frame < Math.round(to * 10); frame++) {
            boxes.add(new TrackedBox(frame, new Moment(frame, TENTH), new Box(x, 0, 40, 40), 0.9));
        }
        return new FaceTrack(id, (int) (from / 10), span(from, to), boxes, List.of(), Optional.empty());
    }

    static Footage footage(FaceTrack... tracks) {
        int shots = Arrays.stream(tracks).mapToInt(FaceTrack::shot).max().orElse(0) + 1;
        List<Shot> all = new ArrayList<>();
        for (int i = 0; i < shots; i++) {
            all.add(new Shot(i, span(10 * i, 10 * i + 10), 100L * i, 100));
        }
        Film film = new Film(Path.of("tiny.mp4"), 640, 360, new Rational(10, 1), 0, OptionalDouble.of(10 * shots));
        return new Footage(film, all, List.of(tracks));
    }

    /** Tracks a, b, c ... in a shot each, longest first: a lasts nine seconds, b eight ... */
    static Footage alphabet(int tracks) {
        FaceTrack[] all = new FaceTrack[tracks];
        for (int i = 0; i < tracks; i++) {
            all[i] = track(Character.toString('a' + i), 10 * i, 10 * i + 9 - 0.5 * i, 100);
        }
        return footage(all);
    }

    /** People written as {@code p-1:ab}; the tracks of nobody are too small. */
    static Cast cast(Footage footage, String... people) {
        Map<String, UnknownReason> unknown = new HashMap<>();
        footage.tracks().forEach(track -> unknown.put(track.id(), UnknownReason.TOO_SMALL));
        List<Person> all = new ArrayList<>();
        for (String person : people) {
            List<String> parts = List.of(person.split(":", -1));
            List<String> tracks = List.of(parts.get(1).split(""));
            unknown.keySet().removeAll(tracks);
            all.add(new Person(parts.get(0), Optional.empty(), false, tracks));
        }
        return new Cast(footage, all, unknown);
    }

    /** People as {@code p-1:ab}, with {@code =name} and {@code -hidden}, most screen time first. */
    static List<String> written(Cast cast) {
        return cast.people().stream()
                .map(person -> person.id() + ":" + String.join("", person.tracks())
                        + person.name().map(name -> "=" + name).orElse("") + (person.hidden() ? "-hidden" : ""))
                .toList();
    }
}
