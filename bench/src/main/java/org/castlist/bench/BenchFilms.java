package org.castlist.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.castlist.video.Film;
import org.castlist.video.FilmReader;
import org.castlist.video.Frame;
import org.castlist.video.Moment;
import org.castlist.video.ffmpeg.FfmpegOpener;
import org.castlist.video.ffmpeg.FilmWriter;

/** The films that the benchmarks run on. */
final class BenchFilms {
    private BenchFilms() {}

    /** The demo film, which the build of {@code app} fetches. */
    static Path demo() {
        return Path.of(System.getProperty("castlist.home", "."), "demo", "guy_goma.mp4");
    }

    /** Writes the film enlarged, as H.264, and takes a minute for two of film. */
    static Path enlarged(Path film, int width, int height, Path folder) throws IOException {
        Path larger = folder.resolve("enlarged-" + height + "p.mp4");
        try (FilmReader reader = new FfmpegOpener(1).open(film, Moment.ZERO)) {
            Film header = reader.film();
            FilmWriter.Settings settings = FilmWriter.Settings.of(width, height, header.frameRate());
            try (FilmWriter writer = FilmWriter.open(larger, settings)) {
                for (Optional<Frame> next = reader.next(); next.isPresent(); next = reader.next()) {
                    try (Frame frame = next.get()) {
                        writer.write(frame.view(width, height), frame.time());
                    }
                }
            }
        }
        return larger;
    }
}
