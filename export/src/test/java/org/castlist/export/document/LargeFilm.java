package org.castlist.export.document;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.castlist.evaluation.ComparedTrack;
import org.castlist.evaluation.ComparedTrack.Placed;
import org.castlist.evaluation.Comparison;
import org.castlist.evaluation.TrackLabels;
import org.castlist.export.ExportFormat;
import org.castlist.faces.CropStore;
import org.castlist.faces.FaceCrop;
import org.castlist.maps.MapPoint;
import org.castlist.people.Cast;
import org.castlist.people.Person;
import org.castlist.shots.Shot;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.Footage;
import org.castlist.tracks.UnknownReason;
import org.castlist.video.Film;
import org.castlist.video.Pixels;
import org.castlist.video.Rational;

/**
 * A made-up film as large as asked for, to look at and to measure its report by hand:
 *
 * <pre>LargeFilm OUT_FOLDER TRACKS PEOPLE MINUTES [FACES_FOLDER]</pre>
 *
 * <p>The folder of faces, if given, has a folder of pictures for each of some persons; else faces are plain ovals.
 */
public final class LargeFilm {
    private static final List<String> NAMES =
            List.of("Ana Ruiz", "Ben", "Claire de Montfort-Villeneuve", "دانا", "Émile");

    private static final List<UnknownReason> REASONS = List.of(UnknownReason.values());

    private final Random random = new Random(7);
    private final List<Shot> shots = new ArrayList<>();
    private final List<FaceTrack> tracks = new ArrayList<>();
    private final Map<Integer, List<String>> tracksOfPerson = new HashMap<>();
    private final Map<String, UnknownReason> unknown = new HashMap<>();

    private LargeFilm(int trackCount, int people, int minutes) {
        long frames = minutes * 60L * 25;
        int shotCount = Math.max(2, trackCount / 3);
        for (int shot = 0; shot < shotCount; shot++) {
            long start = frames * shot / shotCount;
            long end = frames * (shot + 1) / shotCount;
            shots.add(CastFixture.shot(shot, start, end));
            long faces = (long) trackCount * (shot + 1) / shotCount - (long) trackCount * shot / shotCount;
            for (int face = 0; face < faces; face++) {
                addTrack(shot, face, start, end, people);
            }
        }
        for (int person = 0; person < people; person++) {
            if (!tracksOfPerson.containsKey(person)) {
                FaceTrack taken = tracks.get(person);
                tracksOfPerson.values().forEach(list -> list.remove(taken.id()));
                unknown.remove(taken.id());
                tracksOfPerson.put(person, new ArrayList<>(List.of(taken.id())));
            }
        }
        tracksOfPerson.values().removeIf(List::isEmpty);
    }

    private void addTrack(int shot, int face, long shotStart, long shotEnd, int people) {
        String id = "t-" + shot + "-" + face;
        long start = shotStart + (long) (random.nextDouble() * 0.5 * (shotEnd - shotStart));
        long end = Math.max(start + 2, shotEnd - (long) (random.nextDouble() * 0.4 * (shotEnd - shotStart)));
        int person = (int) (Math.pow(random.nextDouble(), 2.2) * people);
        tracks.add(CastFixture.track(id, shot, start, end, random.nextInt(6)));
        if (random.nextInt(5) == 0) {
            unknown.put(id, REASONS.get(random.nextInt(REASONS.size())));
        } else {
            tracksOfPerson.computeIfAbsent(person, p -> new ArrayList<>()).add(id);
        }
    }

    public static CastDocument of(int trackCount, int people, int minutes, CropStore crops) {
        LargeFilm film = new LargeFilm(trackCount, people, minutes);
        List<Person> persons = new ArrayList<>();
        film.tracksOfPerson.forEach((person, tracks) -> {
            Optional<String> name = person < NAMES.size() ? Optional.of(NAMES.get(person)) : Optional.empty();
            persons.add(new Person("p-" + (person + 1), name, person == 11 || person == 12, tracks));
        });
        Film file = new Film(
                Path.of("The Long Afternoon.mkv"),
                1920,
                1080,
                new Rational(24000, 1001),
                0,
                OptionalDouble.of(minutes * 60));
        Footage footage = new Footage(file, film.shots, film.tracks);
        Map<String, String> made = new LinkedHashMap<>();
        made.put("shots", "adaptive: window 2, threshold 3.0, shortest shot 15 frames");
        made.put("detector", "fr_detect, SHA-256 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
        made.put("clustering", "average linkage, stopping rule learnt from the film");
        made.put("licence of the models", "MIT; nothing is known of their training data.");
        made.put("seed", "42");
        made.put("adaptation", "SSiam");
        Cast cast = new Cast(footage, persons, film.unknown);
        return new CastDocument(cast, made, crops, "0.1.0", Optional.of(comparison(cast)), Optional.of(labels(cast)));
    }

    /** Each person a cloud, twice as wide without adaptation; every thirtieth track was somebody else's. */
    private static Comparison comparison(Cast cast) {
        Random random = new Random(3);
        List<ComparedTrack> tracks = new ArrayList<>();
        String former = "former-1";
        for (Person person : cast.people()) {
            MapPoint middle = new MapPoint(80 * random.nextDouble(), 60 * random.nextDouble());
            for (String track : person.tracks()) {
                double x = random.nextGaussian();
                double y = random.nextGaussian();
                String before = random.nextInt(30) == 0 ? former : person.id();
                tracks.add(new ComparedTrack(
                        track,
                        new Placed(new MapPoint(middle.x() + 4 * x, middle.y() + 4 * y), Optional.of(before)),
                        new Placed(new MapPoint(middle.x() + 2 * x, middle.y() + 2 * y), Optional.of(person.id()))));
            }
            former = person.id();
        }
        return new Comparison(tracks);
    }

    /** Two people are taken for one in every fourth person, and every fifth track has no label. */
    private static TrackLabels labels(Cast cast) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Person person : cast.people()) {
            for (int i = 0; i < person.tracks().size(); i++) {
                boolean other = person.number() % 4 == 0 && i % 3 == 0;
                if (i % 5 != 4) {
                    labels.put(person.tracks().get(i), "actor " + person.number() + (other ? "'s sister" : ""));
                }
            }
        }
        return new TrackLabels(labels);
    }

    public static void main(String[] arguments) throws IOException {
        Path out = Files.createDirectories(Path.of(arguments[0]));
        int tracks = Integer.parseInt(arguments[1]);
        int people = Integer.parseInt(arguments[2]);
        int minutes = Integer.parseInt(arguments[3]);
        Map<String, Integer> persons = new HashMap<>();
        CastDocument plain = of(tracks, people, minutes, new Ovals());
        plain.cast().people().forEach(person -> person.tracks().forEach(id -> persons.put(id, person.number())));
        CropStore crops = arguments.length > 4 ? new Faces(Path.of(arguments[4]), persons) : new Ovals();
        CastDocument document = of(tracks, people, minutes, crops);
        for (ExportFormat format : ExportFormat.values()) {
            long start = System.nanoTime();
            Path file = format.writeInto(out, document);
            long millis = (System.nanoTime() - start) / 1_000_000;
            System.out.println(file + ": " + Files.size(file) + " bytes in " + millis + " ms");
        }
    }

    /** Ovals on a ground, noisy like film, so that their JPEGs are not smaller than those of faces. */
    public record Ovals() implements CropStore {
        @Override
        public String keep(String name, Pixels picture) {
            throw new UnsupportedOperationException("an export keeps no pictures");
        }

        @Override
        public Pixels load(String file) {
            int side = FaceCrop.PICTURE;
            Random random = new Random(file.hashCode());
            int skin = 90 + random.nextInt(120);
            byte[] rgb = new byte[side * side * 3];
            for (int i = 0; i < side * side; i++) {
                double x = (i % side - side / 2.0) / 50;
                int row = i / side;
                double y = (row - side / 2.0) / 65;
                int light = (x * x + y * y < 1 ? skin : 60) + random.nextInt(24);
                Arrays.fill(rgb, i * 3, i * 3 + 3, (byte) light);
            }
            return new Pixels(side, side, rgb);
        }
    }

    /** Real faces: each made-up person gets the pictures of one of the folders. */
    public record Faces(Path folder, Map<String, Integer> personOfTrack) implements CropStore {
        @Override
        public String keep(String name, Pixels picture) {
            throw new UnsupportedOperationException("an export keeps no pictures");
        }

        @Override
        public Pixels load(String file) throws IOException {
            String track = file.substring(file.indexOf('/') + 1, file.lastIndexOf('-'));
            int person = personOfTrack.getOrDefault(track, Math.floorMod(track.hashCode(), 1000));
            List<Path> pictures =
                    sorted(sorted(folder).get(person % sorted(folder).size()));
            BufferedImage image = ImageIO.read(pictures.get(Math.floorMod(file.hashCode(), pictures.size()))
                    .toFile());
            return enlarged(image);
        }

        private static List<Path> sorted(Path folder) throws IOException {
            try (Stream<Path> files = Files.list(folder)) {
                return files.sorted(Comparator.naturalOrder()).toList();
            }
        }

        private static Pixels enlarged(BufferedImage image) {
            int side = FaceCrop.PICTURE;
            int margin = 16;
            BufferedImage large = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = large.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.drawImage(image, margin, margin, side - 2 * margin, side - 2 * margin, null);
            graphics.dispose();
            byte[] rgb = new byte[side * side * 3];
            for (int i = 0; i < side * side; i++) {
                int pixel = large.getRGB(i % side, i / side);
                rgb[i * 3] = (byte) (pixel >> 16);
                rgb[i * 3 + 1] = (byte) (pixel >> 8);
                rgb[i * 3 + 2] = (byte) pixel;
            }
            return new Pixels(side, side, rgb);
        }
    }
}
