package org.castlist.video.ffmpeg;

import static org.bytedeco.ffmpeg.global.avformat.AVFMT_DURATION_FROM_BITRATE;
import static org.bytedeco.ffmpeg.global.avformat.av_guess_sample_aspect_ratio;
import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_display_matrix_flip;
import static org.bytedeco.ffmpeg.global.avutil.av_display_rotation_get;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_side_data;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.IntPointer;
import org.castlist.video.Film;
import org.castlist.video.Rational;

/** What a container and the first picture say of a film. */
final class FilmHeader {

    /** For films that do not say; FFmpeg assumes the same for bare streams. */
    private static final Rational UNKNOWN_RATE = new Rational(25, 1);

    /** Pixels more than so many times as long as wide are a mistake of the file. */
    private static final double LONGEST_PIXEL = 4;

    private final AVFormatContext format;
    private final AVStream stream;
    private final AVFrame first;

    FilmHeader(Demuxer demuxer, AVFrame first) {
        this.format = demuxer.format();
        this.stream = demuxer.stream();
        this.first = first;
    }

    Rational timeBase() {
        return Ffmpeg.rational(stream.time_base());
    }

    /** The usual distance of two pictures, at least 1. */
    long ticksPerFrame() {
        return Math.max(1, Math.round(1 / (frameRate().toDouble() * timeBase().toDouble())));
    }

    /**
     * A film's size counts square pixels: where the stored ones are oblong, the shorter side of a pixel is stretched, so
     * that no detail is lost.
     */
    Film film(Path file) {
        double aspect = pixelAspect();
        int width = (int) Math.round(first.width() * Math.max(1, aspect));
        int height = (int) Math.round(first.height() * Math.max(1, 1 / aspect));
        int rotation = rotation();
        boolean upright = rotation % 180 == 0;
        return new Film(file, upright ? width : height, upright ? height : width, frameRate(), rotation, duration());
    }

    private double pixelAspect() {
        AVRational aspect = av_guess_sample_aspect_ratio(format, stream, first);
        if (!Ffmpeg.isPositive(aspect)) {
            return 1;
        }
        double ratio = Ffmpeg.rational(aspect).toDouble();
        return Math.max(ratio, 1 / ratio) > LONGEST_PIXEL ? 1 : ratio;
    }

    /** Whether it must be mirrored, left to right, once it is turned: some phones' pictures of their owners. */
    boolean isMirrored() {
        return matrix().map(FilmHeader::mirrors).orElse(false);
    }

    private int rotation() {
        return matrix().map(FilmHeader::rotation).orElse(0);
    }

    /** Nine numbers, row by row: from the stored picture to the upright one. */
    private Optional<IntPointer> matrix() {
        return Optional.ofNullable(av_frame_get_side_data(first, AV_FRAME_DATA_DISPLAYMATRIX))
                .map(data -> new IntPointer(data.data()));
    }

    private static boolean mirrors(IntPointer matrix) {
        return (double) matrix.get(0) * matrix.get(4) < (double) matrix.get(1) * matrix.get(3);
    }

    /** FFmpeg counts degrees anticlockwise; oblique angles, which no camera writes, go to the nearest right one. */
    private static int rotation(IntPointer matrix) {
        int[] turn = new int[9];
        matrix.get(turn);
        IntPointer turning = new IntPointer(turn);
        if (mirrors(matrix)) {
            av_display_matrix_flip(turning, 1, 0);
        }
        double anticlockwise = av_display_rotation_get(turning);
        return Double.isNaN(anticlockwise) ? 0 : Math.floorMod(-Math.round(anticlockwise / 90), 4) * 90;
    }

    private Rational frameRate() {
        if (Ffmpeg.isPositive(stream.avg_frame_rate())) {
            return Ffmpeg.rational(stream.avg_frame_rate());
        }
        return Ffmpeg.isPositive(stream.r_frame_rate()) ? Ffmpeg.rational(stream.r_frame_rate()) : UNKNOWN_RATE;
    }

    /** A guess from the bit rate is not knowledge. */
    private OptionalDouble duration() {
        if (format.duration_estimation_method() == AVFMT_DURATION_FROM_BITRATE) {
            return OptionalDouble.empty();
        }
        if (stream.duration() != AV_NOPTS_VALUE && stream.duration() > 0) {
            return OptionalDouble.of(stream.duration() * timeBase().toDouble());
        }
        if (format.duration() != AV_NOPTS_VALUE && format.duration() > 0) {
            return OptionalDouble.of((double) format.duration() / AV_TIME_BASE);
        }
        return OptionalDouble.empty();
    }
}
