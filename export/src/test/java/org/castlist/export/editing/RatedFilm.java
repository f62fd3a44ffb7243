package org.castlist.export.editing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.LongFunction;
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

/** Half an hour of film at each kind of rate: Ana and somebody unnamed often at once, somebody hidden, one frame of Ana at the end. */
enum RatedFilm {
    FILM(new Rational(24_000, 1001), new Rational(24_000, 1001)),
    /** Times in milliseconds and an average rate a little off, as Matroska files have them. */
    FILM_IN_MILLISECONDS(new Rational(959, 40), new Rational(24_000, 1001)),
    PAL(new Rational(25, 1), new Rational(25, 1)),
    NTSC(new Rational(30_000, 1001), new Rational(30_000, 1001)),
    NTSC_DOUBLE(new Rational(60_000, 1001), new Rational(60_000, 1001)),
    /** A telephone: every frame lasts as long as it likes. */
    VARIABLE(new Rational(2_987, 100), new Rational(2_987, 100));

    private static final int SHOTS = 60;
    private static final int FRAMES = 900;

    private final Rational average;
    private final Rational expected;

    RatedFilm(Rational average, Rational expected) {
        this.average = average;
        this.expected = expected;
    }

    /** The rate that the exports must count in. */
    Rational expected() {
        return expected;
    }

    boolean dropsFrames() {
        return this == NTSC || this == NTSC_DOUBLE;
    }

    CastDocument document() {
        return document("Ana");
    }

    CastDocument document(String name) {
        return document(name, Path.of("films", "Ünder 50 %.mov"));
    }

    CastDocument document(String name, Path file) {
        LongFunction<Moment> times = times();
        List<Shot> shots = new ArrayList<>();
        List<FaceTrack> tracks = new ArrayList<>();
        List<List<String>> ofPeople = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int shot = 0; shot < SHOTS; shot++) {
            long first = (long) shot * FRAMES;
            shots.add(new Shot(shot, span(times, first, first + FRAMES), first, FRAMES));
            long[][] seen = {{first, first + 400 + shot}, {first + 301, first + FRAMES}, {first + 500, first + 600}};
            for (int person = 0; person <= shot % 3; person++) {
                String id = "t-" + shot + "-" + person;
                ofPeople.get(person).add(id);
                tracks.add(track(id, shot, span(times, seen[person][0], seen[person][1])));
            }
        }
        long end = (long) SHOTS * FRAMES;
        ofPeople.get(0).add("t-59-9");
        tracks.add(track("t-59-9", SHOTS - 1, span(times, end - 1, end)));
        List<Person> people = List.of(
                new Person("p-1", Optional.of(name), false, ofPeople.get(0)),
                new Person("p-12", Optional.empty(), false, ofPeople.get(1)),
                new Person("p-7", Optional.of("Extra"), true, ofPeople.get(2)));
        Film film = new Film(file, 640, 360, average, 0, OptionalDouble.empty());
        Cast cast = new Cast(new Footage(film, shots, tracks), people, Map.of());
        return new CastDocument(cast, Map.of("seed", "42"), new CastFixture.GreySquares(), "0.1.0");
    }

    private LongFunction<Moment> times() {
        if (this == FILM_IN_MILLISECONDS) {
            return frame -> new Moment(Math.round(frame * 1001 / 24.0), new Rational(1, 1000));
        }
        if (this == VARIABLE) {
            Random random = new Random(3);
            long[] ticks = new long[SHOTS * FRAMES + 1];
            for (int i = 1; i < ticks.length; i++) {
                ticks[i] = ticks[i - 1] + 1500 + random.nextInt(3026); // 3013 on average
            }
            return frame -> new Moment(ticks[Math.toIntExact(frame)], new Rational(1, 90_000));
        }
        Rational tick = new Rational(average.denominator(), average.numerator());
        return frame -> new Moment(frame, tick);
    }

    private static Span span(LongFunction<Moment> times, long start, long end) {
        return new Span(times.apply(start), times.apply(end));
    }

    private static FaceTrack track(String id, int shot, Span span) {
        TrackedBox box = new TrackedBox(0, span.start(), new Box(10, 20, 30, 40), 0.9);
        return new FaceTrack(id, shot, span, List.of(box), List.of(), Optional.empty());
    }
}
