package org.castlist.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.castlist.video.FilmReader;
import org.castlist.video.Frame;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;
import org.castlist.video.Rational;
import org.castlist.video.Region;
import org.castlist.video.ffmpeg.FfmpegOpener;
import org.castlist.video.ffmpeg.FilmWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same eight seconds of the demo film, with a cut and two people, stored in unusual ways: the same people at the same time and place. */
class UnusualFilmTest {
    private static final double FROM = 42;
    private static final double UNTIL = 49;
    private static final Rational RATE = new Rational(30, 1);
    private static final double FRAME = 1 / 30.0;

    /** A picture and its time since {@link #FROM}. */
    private record Shown(Pixels picture, double time) {}

    @TempDir
    private static Path folder;

    private static final List<Shown> FILM = new ArrayList<>();
    private static JsonNode plain;

    @BeforeAll
    static void analysePlain() throws IOException {
        try (FilmReader reader = new FfmpegOpener(1).open(Shell.demoFilm(), Moment.ofSeconds(FROM))) {
            for (Optional<Frame> next = reader.next(); next.isPresent(); next = reader.next()) {
                try (Frame frame = next.get()) {
                    double time = frame.time().seconds() - FROM;
                    if (time >= UNTIL - FROM) {
                        break;
                    } else if (time >= 0) {
                        Region all = new Region(0, 0, frame.width(), frame.height());
                        FILM.add(new Shown(frame.view(all, frame.width(), frame.height()), time));
                    }
                }
            }
        }
        plain = analyse(write("plain.mp4", settings(), FILM, 0));
        assertThat(plain.get("shots")).hasSize(2);
        assertThat(plain.get("people")).hasSize(2);
    }

    private static FilmWriter.Settings settings() {
        Pixels first = FILM.get(0).picture();
        return FilmWriter.Settings.of(first.width(), first.height(), RATE);
    }

    private static Path write(String name, FilmWriter.Settings settings, List<Shown> frames, double start)
            throws IOException {
        Path file = folder.resolve(name);
        try (FilmWriter writer = FilmWriter.open(file, settings)) {
            for (Shown shown : frames) {
                writer.write(shown.picture(), Moment.ofSeconds(start + shown.time()));
            }
        }
        return file;
    }

    private static JsonNode analyse(Path film) throws IOException {
        Path out = folder.resolve(film.getFileName() + ".out");
        Shell shell = Shell.run("analyze", film, "-o", out);
        assertThat(shell.code()).as(shell.toString()).isZero();
        String name = film.getFileName().toString().replaceAll("\\.\\w+$", "");
        return new ObjectMapper()
                .readTree(out.resolve(name + ".castlist/cast.json").toFile());
    }

    /** The same shots, and each person at the same time and place. */
    private static void assertSameCast(JsonNode found, double tolerance) {
        assertThat(found.get("shots")).hasSameSizeAs(plain.get("shots"));
        assertThat(found.get("people")).hasSameSizeAs(plain.get("people"));
        for (JsonNode person : plain.get("people")) {
            JsonNode appearance = person.get("appearances").get(0);
            JsonNode same = appearanceIn(found, appearance.get("shot").asInt());
            assertThat(Math.abs(same.get("start").asDouble()
                            - appearance.get("start").asDouble()))
                    .isLessThan(tolerance);
            assertThat(Math.abs(
                            same.get("end").asDouble() - appearance.get("end").asDouble()))
                    .isLessThan(tolerance);
            double time = appearance.get("start").asDouble() + 1;
            assertThat(overlap(box(plain, appearance, time), box(found, same, time)))
                    .isGreaterThan(0.7);
        }
    }

    /** Each of the two is alone in a shot. */
    private static JsonNode appearanceIn(JsonNode cast, int shot) {
        List<JsonNode> found = new ArrayList<>();
        cast.get("people").forEach(person -> person.get("appearances").forEach(found::add));
        found.removeIf(appearance -> appearance.get("shot").asInt() != shot);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static JsonNode box(JsonNode cast, JsonNode appearance, double time) {
        List<JsonNode> boxes = new ArrayList<>();
        for (JsonNode track : cast.get("tracks")) {
            if (track.get("id").equals(appearance.get("tracks").get(0))) {
                track.get("boxes").forEach(boxes::add);
            }
        }
        return boxes.stream()
                .min(java.util.Comparator.comparingDouble(
                        box -> Math.abs(box.get("time").asDouble() - time)))
                .orElseThrow();
    }

    private static double overlap(JsonNode a, JsonNode b) {
        double width = Math.min(right(a), right(b)) - Math.max(value(a, "x"), value(b, "x"));
        double height = Math.min(bottom(a), bottom(b)) - Math.max(value(a, "y"), value(b, "y"));
        double both = Math.max(0, width) * Math.max(0, height);
        return both / (area(a) + area(b) - both);
    }

    private static double value(JsonNode box, String name) {
        return box.get(name).asDouble();
    }

    private static double right(JsonNode box) {
        return value(box, "x") + value(box, "width");
    }

    private static double bottom(JsonNode box) {
        return value(box, "y") + value(box, "height");
    }

    private static double area(JsonNode box) {
        return value(box, "width") * value(box, "height");
    }

    @Test
    void turnedByNinetyDegrees() throws IOException {
        List<Shown> turned = FILM.stream()
                .map(shown -> new Shown(lying(shown.picture()), shown.time()))
                .toList();
        Pixels first = turned.get(0).picture();
        FilmWriter.Settings settings =
                FilmWriter.Settings.of(first.width(), first.height(), RATE).withRotation(90);
        JsonNode cast = analyse(write("turned.mp4", settings, turned, 0));
        assertThat(cast.get("film").get("rotation").asInt()).isEqualTo(90);
        assertThat(cast.get("film").get("width").asInt()).isEqualTo(first.height());
        assertSameCast(cast, FRAME * 1.5);
    }

    /** The picture that stands upright after a quarter turn clockwise. */
    private static Pixels lying(Pixels upright) {
        int width = upright.width();
        int height = upright.height();
        byte[] rgb = new byte[width * height * 3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                System.arraycopy(upright.rgb(), 3 * (y * width + x), rgb, 3 * ((width - 1 - x) * height + y), 3);
            }
        }
        return new Pixels(height, width, rgb);
    }

    @Test
    void ofVariableRate() throws IOException {
        Random random = new Random(5);
        List<Shown> some = new ArrayList<>();
        boolean dropped = false;
        for (Shown shown : FILM) {
            dropped = !dropped && random.nextInt(3) == 0; // never two in a row
            if (!dropped) {
                some.add(shown);
            }
        }
        assertThat(some.size()).isLessThan(FILM.size() * 4 / 5);
        assertSameCast(analyse(write("uneven.mkv", settings(), some, 0)), FRAME * 2.1);
    }

    @Test
    void withAFirstTimestampFarAboveZero() throws IOException {
        JsonNode cast = analyse(write("broadcast.ts", settings(), FILM, 5000));
        assertThat(cast.get("shots").get(0).get("start").asDouble()).isZero();
        assertSameCast(cast, FRAME * 1.5);
    }

    @Test
    void withOnePersonOnly() throws IOException {
        List<Shown> alone = FILM.stream().filter(shown -> shown.time() < 2.5).toList();
        JsonNode cast = analyse(write("alone.mp4", settings(), alone, 0));
        assertThat(cast.get("people")).hasSize(1);
        assertThat(cast.get("people").get(0).get("screenTime").asDouble()).isGreaterThan(2);
    }
}
