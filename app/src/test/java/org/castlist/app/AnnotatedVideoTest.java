package org.castlist.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.castlist.export.ExportFormat;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.Studio;
import org.castlist.faces.Box;
import org.castlist.faces.CropStore;
import org.castlist.people.Cast;
import org.castlist.people.Person;
import org.castlist.pipeline.Observer;
import org.castlist.shots.Shot;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.Footage;
import org.castlist.tracks.TrackedBox;
import org.castlist.video.Film;
import org.castlist.video.FilmReader;
import org.castlist.video.Frame;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;
import org.castlist.video.Rational;
import org.castlist.video.Span;
import org.castlist.video.ffmpeg.FfmpegMaker;
import org.castlist.video.ffmpeg.FfmpegOpener;
import org.castlist.video.ffmpeg.FilmWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The annotated video is decoded again: times and pixels. */
class AnnotatedVideoTest {
    private static final Rational MILLIS = new Rational(1, 1000);

    /** Uneven, as phones write them. */
    private static final long[] TIMES = {0, 33, 70, 95, 133, 200, 201, 250};

    private record Seen(Moment time, Pixels pixels) {}

    @TempDir
    private Path folder;

    private static List<Seen> read(Path film) throws IOException {
        List<Seen> seen = new ArrayList<>();
        try (FilmReader reader = new FfmpegOpener(1).open(film, Moment.ZERO)) {
            for (Optional<Frame> next = reader.next(); next.isPresent(); next = reader.next()) {
                try (Frame frame = next.get()) {
                    seen.add(new Seen(frame.time(), frame.view(frame.width(), frame.height())));
                }
            }
        }
        return seen;
    }

    /** A grey film that lies on its side: 320 across and 240 down as stored, 240 across and 320 down as shown. */
    private Film film() throws IOException {
        Path file = folder.resolve("phone.mkv");
        FilmWriter.Settings settings =
                FilmWriter.Settings.of(320, 240, new Rational(25, 1)).withRotation(90);
        byte[] grey = new byte[320 * 240 * 3];
        java.util.Arrays.fill(grey, (byte) 120);
        try (FilmWriter writer = FilmWriter.open(file, settings)) {
            for (long time : TIMES) {
                writer.write(new Pixels(320, 240, grey), new Moment(time, MILLIS));
            }
        }
        try (FilmReader reader = new FfmpegOpener(1).open(file, Moment.ZERO)) {
            return reader.film();
        }
    }

    /** A face that goes down by a pixel a millisecond from y = 40, 60 pixels wide and 50 high. */
    private static CastDocument document(Film film) {
        Span whole = new Span(Moment.ZERO, new Moment(300, MILLIS));
        FaceTrack track = new FaceTrack(
                "t-0-0",
                0,
                new Span(Moment.ZERO, new Moment(201, MILLIS)),
                List.of(
                        new TrackedBox(0, Moment.ZERO, new Box(100, 40, 60, 50), 1),
                        new TrackedBox(5, new Moment(200, MILLIS), new Box(100, 240, 60, 50), 1)),
                List.of(),
                Optional.empty());
        Footage footage = new Footage(film, List.of(new Shot(0, whole, 0, TIMES.length, Map.of())), List.of(track));
        Person person = new Person("p-1", Optional.of("Ana"), false, List.of("t-0-0"));
        CastDocument document =
                new CastDocument(new Cast(footage, List.of(person), Map.of()), Map.of(), new NoCrops(), "1.2.3");
        return document.with(new Studio(new FfmpegOpener(1), new FfmpegMaker(2), new Observer() {}));
    }

    private record NoCrops() implements CropStore {
        @Override
        public String keep(String name, Pixels picture) {
            throw new UnsupportedOperationException("an export keeps no pictures");
        }

        @Override
        public Pixels load(String file) {
            throw new UnsupportedOperationException("nobody asked for " + file);
        }
    }

    @Test
    void aTurnedFilmOfUnevenTimesKeepsItsTimesAndHasTheBoxWhereTheFaceIs() throws IOException {
        Film film = film();
        assertThat(film.rotation()).isEqualTo(90);
        Path written = ExportFormat.ANNOTATED_VIDEO.writeInto(folder, document(film));
        assertThat(written).hasFileName("phone.annotated.mp4");

        List<Seen> seen = read(written);
        assertThat(seen)
                .extracting(Seen::time)
                .usingElementComparator(Moment::compareTo)
                .isEqualTo(read(film.file()).stream().map(Seen::time).toList());
        assertThat(seen).hasSameSizeAs(TIMES).allMatch(one -> one.pixels().width() == 240);
        for (int i = 0; i < TIMES.length; i++) {
            boolean there = TIMES[i] <= 200;
            int top = 40 + (int) TIMES[i];
            // the colour of p-1 is blue: far more blue than red; everything else is grey
            assertThat(blueness(seen.get(i).pixels(), 100, top + 25))
                    .as("left edge at " + TIMES[i])
                    .matches(blue -> blue > 60 == there);
            assertThat(blueness(seen.get(i).pixels(), 130, Math.min(319, top + 50)))
                    .as("lower edge at " + TIMES[i])
                    .matches(blue -> blue > 60 == there);
            assertThat(Math.abs(blueness(seen.get(i).pixels(), 130, Math.min(319, top + 25))))
                    .as("inside")
                    .isLessThan(25);
            assertThat(Math.abs(blueness(seen.get(i).pixels(), 30, 160)))
                    .as("outside")
                    .isLessThan(25);
        }
    }

    private static int blueness(Pixels pixels, int x, int y) {
        return pixels.at(x, y, 2) - pixels.at(x, y, 0);
    }

    @Test
    void fromTheCommandLineItShowsTheWatchedPartAndNeedsTheFilmItself() throws IOException {
        Path film = Files.copy(Shell.demoFilm(), folder.resolve("interview.mp4"));
        Shell analysis = Shell.run("analyze", film, "--start", "44", "--end", "46", "--detect-every", "10", "--quiet");
        assertThat(analysis.code()).as(analysis.toString()).isZero();
        Path project = folder.resolve("interview.castlist");

        Shell export = Shell.run("export", project, "--format", "annotated-video");
        assertThat(export.code()).as(export.toString()).isZero();
        List<Seen> seen = read(project.resolve("interview.annotated.mp4"));
        JsonNode shots = new ObjectMapper()
                .readTree(project.resolve("cast.json").toFile())
                .get("shots");
        long frames = 0;
        for (JsonNode shot : shots) {
            frames += shot.get("frames").asLong();
        }
        assertThat((long) seen.size()).isEqualTo(frames);
        assertThat(seen.get(0).time().seconds()).isZero();

        // moved away and replaced
        Files.delete(project.resolve("interview.annotated.mp4"));
        Files.move(film, folder.resolve("elsewhere.mp4"));
        Shell moved = Shell.run("export", project, "--format", "csv,annotated-video");
        assertThat(moved.code()).isEqualTo(ExitCode.INPUT_UNREADABLE);
        assertThat(moved.err()).contains("castlist: the film '", "interview.mp4' is not there any more; put it back");
        Files.write(film, Files.readAllBytes(film().file()));
        Shell replaced = Shell.run("export", project, "--format", "annotated-video");
        assertThat(replaced.code()).isEqualTo(ExitCode.INPUT_UNREADABLE);
        assertThat(replaced.err()).contains("interview.mp4' is not the film that");
        try (Stream<Path> left = Files.list(project)) {
            assertThat(left.map(file -> file.getFileName().toString())).noneMatch(name -> name.contains("annotated"));
        }
    }
}
