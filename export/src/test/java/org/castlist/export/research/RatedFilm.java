package org.castlist.export.research;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongUnaryOperator;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.CastFixture;
import org.castlist.faces.Box;
import org.castlist.people.Cast;
import org.castlist.people.Person;
import org.castlist.shots.Shot;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.Footage;
import org.castlist.tracks.TrackedBox;
import org.castlist.video.Film;
import org.castlist.video.Moment;
import org.castlist.video.Rational;
import org.castlist.video.Span;

/**
 * Films of one long shot, 640 x 360, with one track that has a box in each of its frames; watched from some frame on,
 * whose number is then 0, to some frame before the end.
 *
 * @param rate average frames a second
 * @param timeBase seconds per tick
 * @param ticks of the frame with this number in the film
 * @param frames in the whole film
 */
record RatedFilm(Rational rate, Rational timeBase, LongUnaryOperator ticks, long frames) {

    static final List<RatedFilm> CONSTANT = List.of(cinema(), television());
    static final List<RatedFilm> ALL = List.of(cinema(), television(), variable());

    /** Of 23.976 frames a second, an hour and more. */
    static RatedFilm cinema() {
        return constant(new Rational(24000, 1001), 100_000);
    }

    /** Of 29.97 frames a second. */
    static RatedFilm television() {
        return constant(new Rational(30000, 1001), 120_000);
    }

    /** Frames last 20, 50 and 55 ms by turns, 24 a second on average. */
    static RatedFilm variable() {
        long[] offsets = {0, 20, 70};
        return new RatedFilm(
                new Rational(24, 1),
                new Rational(1, 1000),
                frame -> frame / 3 * 125 + offsets[(int) (frame % 3)],
                3000);
    }

    private static RatedFilm constant(Rational rate, long frames) {
        return new RatedFilm(rate, new Rational(rate.denominator(), rate.numerator()), frame -> frame, frames);
    }

    /** Watched whole, with a face in some frames. */
    CastDocument withFace(long first, long end) {
        return watched(0, frames, first, end);
    }

    CastDocument watched(long from, long until, long first, long end) {
        List<TrackedBox> boxes = new ArrayList<>();
        for (long frame = first; frame < end; frame++) {
            boxes.add(new TrackedBox(frame - from, moment(frame), new Box(100, 50, 80, 90), 0.9));
        }
        FaceTrack track = new FaceTrack("t-0-0", 0, span(first, end), boxes, List.of(), Optional.empty());
        Film film = new Film(
                Path.of("film.mov"),
                640,
                360,
                rate,
                0,
                OptionalDouble.of(moment(frames).seconds()));
        List<Shot> shots = List.of(new Shot(0, span(from, until), 0, until - from));
        Person person = new Person("p-1", Optional.of("Ana"), false, List.of("t-0-0"));
        Cast cast = new Cast(new Footage(film, shots, List.of(track)), List.of(person), Map.of());
        return new CastDocument(cast, Map.of(), CastFixture.tiny().crops(), "0.1.0");
    }

    private Span span(long first, long end) {
        return new Span(moment(first), moment(end));
    }

    private Moment moment(long frame) {
        return new Moment(ticks.applyAsLong(frame), timeBase);
    }
}
