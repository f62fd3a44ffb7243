package org.castlist.export.document;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.castlist.evaluation.ComparedTrack;
import org.castlist.evaluation.ComparedTrack.Placed;
import org.castlist.evaluation.Comparison;
import org.castlist.evaluation.TrackLabels;
import org.castlist.faces.Box;
import org.castlist.faces.CropStore;
import org.castlist.faces.FaceCrop;
import org.castlist.faces.FaceQuality;
import org.castlist.faces.FivePoints;
import org.castlist.faces.FivePoints.Point;
import org.castlist.maps.MapPoint;
import org.castlist.people.Cast;
import org.castlist.people.Person;
import org.castlist.shots.Shot;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.Footage;
import org.castlist.tracks.TrackedBox;
import org.castlist.tracks.UnknownReason;
import org.castlist.video.Film;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;
import org.castlist.video.Rational;
import org.castlist.video.Span;
import org.jspecify.annotations.Nullable;

/** Small made-up casts. Frames last 40 ms. */
public final class CastFixture {
    private static final Rational FRAME = new Rational(1, 25);

    /** By shot. */
    private static final Map<Integer, Map<String, Long>> LEFT_OUT =
            Map.of(0, Map.of("damagedFrames", 2L, "facesTooSmall", 4L), 1, Map.of("facesTooSmall", 7L));

    private CastFixture() {}

    /** Three shots, two people on screen together for a second, somebody hidden, and two tracks unknown. */
    public static CastDocument tiny() {
        return tiny("Ana");
    }

    /** The same, with another name for the first person. */
    public static CastDocument tiny(String name) {
        return document(
                List.of(shot(0, 0, 100), shot(1, 100, 175), shot(2, 175, 250)),
                List.of(
                        track("t-0-0", 0, 0, 75, 2),
                        track("t-0-1", 0, 50, 100, 1),
                        track("t-1-0", 1, 100, 110, 0),
                        track("t-1-1", 1, 110, 125, 1),
                        track("t-2-0", 2, 180, 200, 1),
                        track("t-2-1", 2, 240, 250, 1),
                        track("t-2-2", 2, 241, 250, 1)),
                List.of(
                        new Person("p-1", Optional.of(name), false, List.of("t-0-0", "t-2-0", "t-2-1")),
                        new Person("p-2", Optional.empty(), false, List.of("t-0-1")),
                        new Person("p-7", Optional.of("Extra"), true, List.of("t-1-1"))),
                Map.of("t-1-0", UnknownReason.TOO_SHORT, "t-2-2", UnknownReason.NO_CLEAR_FACE));
    }

    /** A folder of two pictures and one that could not be read between them, with one person in each. */
    public static CastDocument pictures() {
        Film folder = Film.ofPictures(Path.of("family"), 640, 360, List.of("=first.jpg", "broken.jpg", "a, b.png"));
        List<Shot> shots = List.of(
                new Shot(0, second(0), 0, 1, Map.of("damagedFrames", 1L)), new Shot(1, second(2), 1, 1, Map.of()));
        List<FaceTrack> tracks = List.of(face("t-0-1", 0, 0), face("t-1-1", 1, 2));
        Person person = new Person("p-1", Optional.of("Ana"), false, List.of("t-0-1", "t-1-1"));
        Cast cast = new Cast(new Footage(folder, shots, tracks), List.of(person), Map.of());
        return new CastDocument(cast, Map.of("seed", "42"), new GreySquares(), "0.1.0");
    }

    private static Span second(int number) {
        return new Span(Film.momentOf(number), Film.momentOf(number + 1));
    }

    private static FaceTrack face(String id, int shot, int second) {
        Moment time = Film.momentOf(second);
        return new FaceTrack(
                id,
                shot,
                second(second),
                List.of(new TrackedBox(shot, time, new Box(10, 20, 30, 40), 0.9)),
                List.of(crop("crops/" + id + ".jpg", time, 20)),
                Optional.empty());
    }

    /**
     * The tiny film with what the adaptation changed: p-3, who is gone since, lost a track to the first person, and a person
     * of their own to p-2; and with who the tracks really show.
     *
     * @param truth what the first person's label says
     */
    public static CastDocument compared(String name, String truth) {
        CastDocument tiny = tiny(name);
        Comparison comparison = new Comparison(List.of(
                compared("t-0-0", 0, 0, "p-1", "p-1"),
                compared("t-0-1", 10, 0, "former-1", "p-2"),
                compared("t-1-1", 0, 5, "p-7", "p-7"),
                compared("t-2-0", 2, 0, "p-3", "p-1"),
                compared("t-2-1", 1, 1, "p-1", "p-1"),
                compared("t-2-2", 9, 9, "p-2", null)));
        TrackLabels labels =
                new TrackLabels(Map.of("t-0-0", truth, "t-2-0", truth, "t-0-1", "Ben", "t-2-2", "Ben", "t-9-9", "Eve"));
        return new CastDocument(
                tiny.cast(),
                tiny.made(),
                tiny.crops(),
                tiny.toolVersion(),
                Optional.of(comparison),
                Optional.of(labels));
    }

    private static ComparedTrack compared(
            String track, double x, double y, String personBefore, @Nullable String personAfter) {
        return new ComparedTrack(
                track,
                new Placed(new MapPoint(x, y), Optional.of(personBefore)),
                new Placed(new MapPoint(x / 2, y / 2), Optional.ofNullable(personAfter)));
    }

    public static CastDocument document(
            List<Shot> shots, List<FaceTrack> tracks, List<Person> people, Map<String, UnknownReason> unknown) {
        Film film =
                new Film(Path.of("films", "Tiny Film.mp4"), 640, 360, new Rational(25, 1), 0, OptionalDouble.of(10));
        Footage footage = new Footage(film, shots, tracks);
        Map<String, String> made = new LinkedHashMap<>();
        made.put("detector", "fr_detect");
        made.put("model licence", "MIT");
        made.put("seed", "42");
        return new CastDocument(new Cast(footage, people, unknown), made, new GreySquares(), "0.1.0");
    }

    public static Shot shot(int index, long firstFrame, long endFrame) {
        return new Shot(
                index,
                span(firstFrame, endFrame),
                firstFrame,
                endFrame - firstFrame,
                LEFT_OUT.getOrDefault(index, Map.of()));
    }

    /** A track with a box in its first and its last frame, the latter not detected. */
    public static FaceTrack track(String id, int shot, long firstFrame, long endFrame, int crops) {
        List<TrackedBox> boxes = List.of(
                new TrackedBox(firstFrame, frame(firstFrame), new Box(10.126, 20, 31.5, 40), 0.98765),
                new TrackedBox(endFrame - 1, frame(endFrame - 1), new Box(-3, 20.004, 31.5, 40), 0));
        List<FaceCrop> pictures = new ArrayList<>();
        for (int i = 0; i < crops; i++) {
            pictures.add(crop("crops/" + id + "-" + i + ".jpg", frame(firstFrame + i), 20 - i));
        }
        return new FaceTrack(id, shot, span(firstFrame, endFrame), boxes, pictures, Optional.empty());
    }

    public static FaceCrop crop(String file, Moment time, double norm) {
        Point point = new Point(1, 1);
        return new FaceCrop(
                file,
                time,
                new Box(10, 20, 30, 40),
                new FivePoints(point, point, point, point, point),
                new FaceQuality(30, 100, 0.9, 0.98, norm));
    }

    public static Span span(long firstFrame, long endFrame) {
        return new Span(frame(firstFrame), frame(endFrame));
    }

    public static Moment frame(long number) {
        return new Moment(number, FRAME);
    }

    /** Pictures of one grey each. */
    public record GreySquares() implements CropStore {
        @Override
        public String keep(String name, Pixels picture) {
            throw new UnsupportedOperationException("an export keeps no pictures");
        }

        @Override
        public Pixels load(String file) throws IOException {
            if (file.contains("t-2-1")) {
                throw new FileNotFoundException(file);
            }
            byte[] rgb = new byte[FaceCrop.PICTURE * FaceCrop.PICTURE * 3];
            Arrays.fill(rgb, (byte) (file.hashCode() & 0x7f));
            return new Pixels(FaceCrop.PICTURE, FaceCrop.PICTURE, rgb);
        }
    }
}
