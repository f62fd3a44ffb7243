package org.castlist.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.castlist.adaptation.Workshop;
import org.castlist.app.Castlist;
import org.castlist.app.Choices;
import org.castlist.app.ModelShelf;
import org.castlist.app.SpeedPreset;
import org.castlist.people.Cast;
import org.castlist.people.Review;
import org.castlist.pipeline.Observer;
import org.castlist.pipeline.Stretch;
import org.castlist.pipeline.Watched;
import org.castlist.pipeline.Watching;
import org.castlist.project.Project;
import org.castlist.video.FilmOpener;
import org.castlist.video.FilmReader;
import org.castlist.video.Frame;
import org.castlist.video.Moment;
import org.castlist.video.ffmpeg.FfmpegOpener;
import picocli.CommandLine;

/**
 * The same film decoded, watched and cast, or analysed as a user would. All with one decoder thread, as is the default.
 *
 * @param film where it lies
 * @param temporary where project folders may be made and thrown away
 */
record FilmJob(Path film, Path temporary) {
    private static final FilmOpener OPENER = new FfmpegOpener(1);

    /** Decodes every frame and does nothing with it; answers the length in seconds. */
    double decode() throws IOException {
        try (FilmReader reader = OPENER.open(film, Moment.ZERO)) {
            double seconds = 0;
            for (Optional<Frame> next = reader.next(); next.isPresent(); next = reader.next()) {
                try (Frame frame = next.get()) {
                    seconds = frame.time().seconds();
                }
            }
            return seconds + 1 / reader.film().frameRate().toDouble();
        }
    }

    /** Act I and Act II, with a clock around every part; answers what came out, in a few words. */
    String watchAndCast(SpeedPreset speed, StageClock clock) throws IOException {
        Choices choices = Choices.standard(speed);
        Path folder = temporary.resolve("bench.castlist");
        clock.book();
        try (Project project = clock.time(Stage.OPENING, () -> Project.open(folder));
                ModelShelf.OpenEyes eyes =
                        clock.time(Stage.OPENING, () -> ModelShelf.of(List.of()).open())) {
            Watching watching =
                    new Timed(clock).watching(new Watching(OPENER, eyes.eyes(), project.crops(), choices.watching()));
            Watched watched = watching.watch(film, Stretch.WHOLE, Optional.empty(), new Observer() {});
            Cast cast = clock.time(
                    Stage.CASTING,
                    () -> choices.people().pipeline().run(watched, Review.none(watched.footage()), Workshop.SILENT));
            return summary(watched, cast);
        } finally {
            erase(folder);
        }
    }

    private static String summary(Watched watched, Cast cast) {
        return String.format(
                Locale.ROOT,
                "%d shots, %d tracks, %d crops, %d people",
                watched.footage().shots().size(),
                watched.footage().tracks().size(),
                watched.features().stream()
                        .mapToInt(features -> features.embeddings().size())
                        .sum(),
                cast.people().size());
    }

    /** The command {@code castlist analyze}: Act I and II, the project, the report and the exports. */
    void analyze(SpeedPreset speed) throws IOException {
        StringWriter said = new StringWriter();
        CommandLine commandLine = Castlist.commandLine();
        commandLine.setErr(new PrintWriter(said));
        Path folder = Files.createTempDirectory(temporary, "analyze");
        int code = commandLine.execute(
                "analyze", film.toString(), "-o", folder.toString(), "--quiet", "--speed", speed.toString());
        if (code != 0) {
            throw new IOException("analyze ended with code " + code + ": " + said);
        }
        erase(folder);
    }

    /** Deletes a folder and all that is in it. */
    static void erase(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
