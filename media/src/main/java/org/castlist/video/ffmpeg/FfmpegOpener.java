package org.castlist.video.ffmpeg;

import java.io.IOException;
import java.nio.file.Path;
import org.castlist.video.FilmOpener;
import org.castlist.video.FilmReader;
import org.castlist.video.Moment;

/**
 * Opens every film that FFmpeg's LGPL build can decode. The first picture is always decoded, since all times count from
 * it; a film is then sought only where its timestamps can be trusted, and read from its start otherwise.
 *
 * @param threads decoder threads; 0 for one per core. One costs the least CPU time per frame, and is fast enough wherever
 *     something slower than decoding runs beside it; more make decoding alone faster
 */
public record FfmpegOpener(int threads) implements FilmOpener {

    public FfmpegOpener {
        if (threads < 0) {
            throw new IllegalArgumentException("decoder threads must be 0 (one per core) or more, not " + threads);
        }
    }

    @Override
    public FilmReader open(Path file, Moment from) throws IOException {
        FfmpegReader reader = FfmpegReader.open(file, threads);
        if (from.compareTo(Moment.ZERO) <= 0) {
            return reader;
        }
        try {
            if (reader.seek(from)) {
                return reader;
            }
        } catch (IOException e) {
            reader.close();
            throw e;
        }
        reader.close();
        return FfmpegReader.open(file, threads);
    }

    /** The version of FFmpeg; loads its libraries. */
    public static String version() {
        Ffmpeg.load();
        return org.bytedeco.ffmpeg.global.avutil.av_version_info().getString() + " (LGPL build)";
    }
}
