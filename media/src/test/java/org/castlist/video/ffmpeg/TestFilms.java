package org.castlist.video.ffmpeg;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.castlist.video.FilmReader;
import org.castlist.video.Frame;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;
import org.castlist.video.Rational;

/** Small films, made when a test needs them, and what a reader finds in them. */
final class TestFilms {
    static final Rational RATE = new Rational(25, 1);
    static final Rational MILLIS = new Rational(1, 1000);

    /** H.264 with a key frame every 12 frames. */
    static final Encoding H264 = new Encoding("libopenh264", "yuv420p", new Rational(1, 90_000), 0, 12, 1_000_000);

    /** MPEG-4 part 2 with two B-frames between others. */
    static final Encoding MPEG4_B = new Encoding("mpeg4", "yuv420p", new Rational(1, 50_000), 2, 12, 1_000_000);

    /** MPEG-2 with two B-frames between others. */
    static final Encoding MPEG2_B = new Encoding("mpeg2video", "yuv420p", new Rational(1, 25), 2, 12, 1_000_000);

    static final Encoding LOSSLESS = new Encoding("ffv1", "bgr0", new Rational(1, 1000), 0, 1, 1_000_000);

    /** What is left of a frame after it is closed. */
    record Seen(Moment time, int pixelHash) {}

    private TestFilms() {}

    /** So many times in milliseconds, 40 apart. */
    static long[] steady(int frames) {
        return LongStream.range(0, frames).map(i -> i * 40).toArray();
    }

    /** A film whose frames differ, at times in milliseconds. */
    static Path write(Path file, FilmWriter.Settings settings, long... millis) throws IOException {
        try (FilmWriter writer = FilmWriter.open(file, settings)) {
            for (int i = 0; i < millis.length; i++) {
                writer.write(picture(settings.width(), settings.height(), i), new Moment(millis[i], MILLIS));
            }
        }
        return file;
    }

    static Path write(Path file, Encoding encoding, long... millis) throws IOException {
        return write(file, FilmWriter.Settings.of(160, 120, RATE).withEncoding(encoding), millis);
    }

    /** A slanting gradient with a bright square that wanders. */
    static Pixels picture(int width, int height, int number) {
        byte[] rgb = new byte[width * height * 3];
        int left = number * 5 % (width - width / 4);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean square = x >= left && x < left + width / 4 && y >= height / 4 && y < height / 2;
                int i = (y * width + x) * 3;
                rgb[i] = (byte) (square ? 240 : 200 * x / width);
                rgb[i + 1] = (byte) (square ? 230 : 200 * y / height);
                rgb[i + 2] = (byte) (square ? 220 : 3 * number % 100);
            }
        }
        return new Pixels(width, height, rgb);
    }

    /** Reads a film to its end. */
    static List<Seen> readAll(Path file) throws IOException {
        return readAll(file, Moment.ZERO);
    }

    static List<Seen> readAll(Path file, Moment from) throws IOException {
        try (FilmReader reader = new FfmpegOpener(2).open(file, from)) {
            return readAll(reader);
        }
    }

    static List<Seen> readAll(FilmReader reader) throws IOException {
        List<Seen> seen = new ArrayList<>();
        for (Optional<Frame> next = reader.next(); next.isPresent(); next = reader.next()) {
            try (Frame frame = next.get()) {
                Pixels pixels = frame.view(frame.width(), frame.height());
                seen.add(new Seen(frame.time(), Arrays.hashCode(pixels.rgb())));
            }
        }
        return seen;
    }

    /** The first frame's pixels at its own size. */
    static Pixels firstPicture(Path file) throws IOException {
        try (FilmReader reader = new FfmpegOpener(1).open(file, Moment.ZERO);
                Frame frame = reader.next().orElseThrow()) {
            return frame.view(frame.width(), frame.height());
        }
    }
}
