package org.castlist.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.faces.Box;
import org.castlist.faces.CropStore;
import org.castlist.faces.FaceCrop;
import org.castlist.faces.FaceQuality;
import org.castlist.faces.FivePoints;
import org.castlist.faces.FivePoints.Point;
import org.castlist.pipeline.Watched;
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

/**
 * A film that never was: so many shots, in each so many tracks side by side, with odd numbers everywhere.
 *
 * @param picturesKept whether its pictures are written; if not, they are only named
 */
record MadeUpFilm(int shots, int tracksPerShot, int boxes, int crops, int dimension, boolean picturesKept) {
    private static final Rational BASE = new Rational(1001, 30000);

    static final MadeUpFilm SMALL = new MadeUpFilm(4, 2, 5, 2, 8, true);

    /** One shot with all that was seen in it. */
    record Seen(Shot shot, List<FaceTrack> tracks, List<TrackFeatures> features) {}

    Film film() {
        return new Film(
                Path.of("d\u00e9j\u00e0 vu 'n\" so.mp4"),
                640,
                361,
                new Rational(30000, 1001),
                90,
                OptionalDouble.empty());
    }

    Seen seen(int shot, CropStore store) throws IOException {
        Random random = new Random(shot);
        Span span = new Span(at(shot * (long) boxes), at((shot + 1L) * boxes));
        List<FaceTrack> tracks = new ArrayList<>();
        List<TrackFeatures> features = new ArrayList<>();
        for (int i = 0; i < tracksPerShot; i++) {
            String id = "t-" + shot + "-" + i;
            List<TrackedBox> seen = new ArrayList<>();
            for (long frame = shot * (long) boxes; frame < (shot + 1L) * boxes; frame++) {
                seen.add(new TrackedBox(
                        frame, at(frame), new Box(100 * i + random.nextDouble(), 7, 40, 41.5), random.nextDouble()));
            }
            boolean small = i > 0 && i == tracksPerShot - 1;
            List<FaceCrop> pictures = small ? List.of() : pictures(id, seen, random, store);
            tracks.add(new FaceTrack(
                    id, shot, span, seen, pictures, small ? Optional.of(UnknownReason.TOO_SMALL) : Optional.empty()));
            if (!small) {
                features.add(new TrackFeatures(id, embeddings(random), pictures));
            }
        }
        return new Seen(
                new Shot(shot, span, shot * (long) boxes, boxes, Map.of("damagedFrames", 3L + shot)), tracks, features);
    }

    /** Everything, as it must come back. */
    Watched watched(CropStore store) throws IOException {
        List<Shot> all = new ArrayList<>();
        List<FaceTrack> tracks = new ArrayList<>();
        List<TrackFeatures> features = new ArrayList<>();
        for (int i = 0; i < shots; i++) {
            Seen seen = seen(i, store);
            all.add(seen.shot());
            tracks.addAll(seen.tracks());
            features.addAll(seen.features());
        }
        return new Watched(new Footage(film(), all, tracks), features);
    }

    /** Watches it from its beginning to its end. */
    void watchAll(Project project) throws IOException {
        project.watching().begin(film(), "settings");
        watch(project, 0, shots);
        project.watching().finish();
    }

    /** Watches some of the shots. */
    void watch(Project project, int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            Seen seen = seen(i, project.crops());
            project.watching().recorder().finishedShot(seen.shot(), seen.tracks(), seen.features());
        }
    }

    /** People as {@code p-1:02=name}, with the shots of their tracks. */
    static List<String> people(Project project) throws IOException {
        List<String> people = new ArrayList<>();
        project.people().cast().orElseThrow().people().forEach(person -> {
            StringBuilder text = new StringBuilder(person.id() + ":");
            person.tracks().forEach(track -> text.append(track.charAt(2)));
            person.name().ifPresent(name -> text.append('=').append(name));
            people.add(text.append(person.hidden() ? "-hidden" : "").toString());
        });
        return people;
    }

    static Pixels picture(int size, int seed) {
        byte[] rgb = new byte[size * size * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (128 + 100 * Math.sin((i / 3 % size + seed) / 20.0) + i % 3 * 9);
        }
        return new Pixels(size, size, rgb);
    }

    private static Moment at(long frame) {
        return new Moment(frame, BASE);
    }

    private List<FaceCrop> pictures(String track, List<TrackedBox> seen, Random random, CropStore store)
            throws IOException {
        List<FaceCrop> pictures = new ArrayList<>();
        for (int i = 0; i < crops; i++) {
            String name = track + "-" + i;
            String file = picturesKept
                    ? store.keep(name, picture(32, track.hashCode() % 997 + i))
                    : "crops/0/" + name + ".jpg";
            TrackedBox box = seen.get(i % seen.size());
            Point point = new Point(random.nextDouble(), 1.0 / 3);
            FaceQuality quality = new FaceQuality(40, random.nextDouble(), 0.5, 0.9, random.nextGaussian());
            pictures.add(new FaceCrop(
                    file, box.time(), box.box(), new FivePoints(point, point, point, point, point), quality));
        }
        return pictures;
    }

    private List<Embedding> embeddings(Random random) {
        List<Embedding> embeddings = new ArrayList<>();
        for (int i = 0; i < crops; i++) {
            float[] values = new float[dimension];
            for (int d = 0; d < dimension; d++) {
                values[d] = (float) random.nextGaussian();
            }
            embeddings.add(new Embedding(values));
        }
        return embeddings;
    }
}
