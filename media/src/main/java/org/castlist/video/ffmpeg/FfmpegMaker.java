package org.castlist.video.ffmpeg;

import java.io.IOException;
import java.nio.file.Path;
import org.castlist.video.FilmMaker;
import org.castlist.video.FilmPlan;
import org.castlist.video.FilmSink;

/**
 * Makes H.264 films in MP4 files with FFmpeg's LGPL build.
 *
 * @param bitsPerPixel bits that a pixel of a frame costs, on average; 0.15 hides nothing that an eye would look for
 */
public record FfmpegMaker(double bitsPerPixel) implements FilmMaker {

    /** Small pictures need more bits a pixel. */
    private static final long FEWEST_BITS_PER_SECOND = 1_000_000;

    public FfmpegMaker {
        if (!(bitsPerPixel > 0 && bitsPerPixel <= 24)) {
            throw new IllegalArgumentException(
                    "a pixel must cost more than 0 and at most 24 bits, not " + bitsPerPixel);
        }
    }

    @Override
    public FilmSink begin(Path file, FilmPlan plan) throws IOException {
        double bits =
                bitsPerPixel * plan.width() * plan.height() * plan.frameRate().toDouble();
        Encoding encoding = Encoding.H264
                .withBitsPerSecond(Math.max(FEWEST_BITS_PER_SECOND, Math.round(bits)))
                .withTimeBase(plan.timeBase());
        FilmWriter.Settings settings = FilmWriter.Settings.of(plan.width(), plan.height(), plan.frameRate())
                .withEncoding(encoding);
        return FilmWriter.openMp4(file, settings, plan.comment());
    }
}
