package org.castlist.video.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.castlist.video.FilmReader;
import org.castlist.video.Frame;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;
import org.castlist.video.Rational;
import org.castlist.video.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FfmpegFrameTest {
    private static final Rational SQUARE = new Rational(1, 1);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void standsUpright(int rotation) throws IOException {
        Pixels stored = TestFilms.picture(96, 64, 3);
        Path file = write("turned.mp4", stored, settings(stored, rotation, SQUARE, H264_SHARP));

        try (FilmReader reader = new FfmpegOpener(1).open(file, Moment.ZERO);
                Frame frame = reader.next().orElseThrow()) {
            boolean turned = rotation % 180 != 0;
            assertThat(reader.film().rotation()).isEqualTo(rotation);
            assertThat(reader.film().width()).isEqualTo(turned ? 64 : 96);
            assertThat(reader.film().height()).isEqualTo(turned ? 96 : 64);
            assertThat(frame.width()).isEqualTo(reader.film().width());
            assertThat(distance(frame.view(frame.width(), frame.height()), turned(stored, rotation)))
                    .isLessThan(6);
        }
    }

    private static final Encoding H264_SHARP =
            new Encoding("libopenh264", "yuv420p", new Rational(1, 90_000), 0, 12, 20_000_000);

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void showsAnyRegionAtAnySizeAndRepeatsTheEdgesBeyondTheFrame(int rotation) throws IOException {
        Pixels stored = TestFilms.picture(128, 96, 5);
        Pixels upright = turned(stored, rotation);
        Path file = write("turned.mp4", stored, settings(stored, rotation, SQUARE, H264_SHARP));
        Random random = new Random(rotation);

        try (FilmReader reader = new FfmpegOpener(1).open(file, Moment.ZERO);
                Frame frame = reader.next().orElseThrow()) {
            for (int i = 0; i < 200; i++) {
                Region region = new Region(
                        random.nextInt(200) - 60,
                        random.nextInt(200) - 60,
                        4 + random.nextInt(100),
                        4 + random.nextInt(100));
                int width = 16 + random.nextInt(80);
                int height = 16 + random.nextInt(80);

                Pixels view = frame.view(region, width, height);

                assertThat(view.width()).isEqualTo(width);
                assertThat(view.height()).isEqualTo(height);
                assertThat(distance(view, slowView(upright, region, width, height)))
                        .as("%s at %dx%d", region, width, height)
                        .isLessThan(12);
            }
        }
    }

    @Test
    void cutsOutToThePixel() throws IOException {
        Pixels stored = TestFilms.picture(64, 48, 2);
        Path file = write("exact.mkv", stored, settings(stored, 0, SQUARE, TestFilms.LOSSLESS));

        try (FilmReader reader = new FfmpegOpener(1).open(file, Moment.ZERO);
                Frame frame = reader.next().orElseThrow()) {
            Pixels view = frame.view(new Region(-3, 7, 40, 44), 40, 44);

            assertThat(view.rgb())
                    .isEqualTo(
                            slowView(stored, new Region(-3, 7, 40, 44), 40, 44).rgb());
        }
    }

    @ParameterizedTest
    @CsvSource({"639, 361", "65, 33", "17, 241", "16, 16"})
    void takesOddSizes(int width, int height) throws IOException {
        Encoding encoding = new Encoding("mpeg4", "yuv420p", new Rational(1, 1000), 0, 12, 8_000_000);
        Pixels stored = TestFilms.picture(width, height, 1);
        Path file = write("odd.mp4", stored, settings(stored, 90, SQUARE, encoding));

        try (FilmReader reader = new FfmpegOpener(1).open(file, Moment.ZERO);
                Frame frame = reader.next().orElseThrow()) {
            assertThat(frame.width()).isEqualTo(height);
            assertThat(frame.height()).isEqualTo(width);
            assertThat(distance(frame.view(height, width), turned(stored, 90))).isLessThan(10);
            assertThat(frame.view(new Region(height - 3, width - 5, 9, 9), 31, 3)
                            .width())
                    .isEqualTo(31);
        }
    }

    @ParameterizedTest
    @CsvSource({"2/1, 320, 120", "1/2, 160, 240", "16/15, 171, 120", "1000/1, 160, 120"})
    void countsSquarePixels(String aspect, int width, int height) throws IOException {
        String[] parts = aspect.split("/", -1);
        Rational pixelAspect = new Rational(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        Pixels stored = TestFilms.picture(160, 120, 4);
        Path file = write("oblong.mp4", stored, settings(stored, 0, pixelAspect, H264_SHARP));

        try (FilmReader reader = new FfmpegOpener(1).open(file, Moment.ZERO);
                Frame frame = reader.next().orElseThrow()) {
            assertThat(frame.width()).isEqualTo(width);
            assertThat(frame.height()).isEqualTo(height);
            assertThat(distance(frame.view(160, 120), stored)).isLessThan(6);
            Region right = new Region(width / 2, 0, width - width / 2, height);
            assertThat(distance(frame.view(right, 80, 120), slowView(stored, new Region(80, 0, 80, 120), 80, 120)))
                    .isLessThan(6);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ffv1, yuv420p", "ffv1, yuv422p", "ffv1, yuv444p", "ffv1, yuv420p10le", "ffv1, yuv422p10le",
                "ffv1, yuv444p16le",
        "ffv1, gbrp10le", "ffv1, bgr0", "mjpeg, yuvj420p", "mjpeg, yuvj444p", "rawvideo, yuyv422", "rawvideo, uyvy422",
        "rawvideo, nv12", "rawvideo, rgb24", "huffyuv, yuv422p", "prores, yuv422p10le", "mpeg2video, yuv420p"
    })
    void showsTheSameColoursWhateverThePixelFormat(String codec, String pixelFormat) throws IOException {
        Encoding encoding = new Encoding(codec, pixelFormat, new Rational(1, 25), 0, 1, 20_000_000);
        Pixels stored = bars(96, 64);
        Path file = write(
                codec.equals("rawvideo") ? "colours.nut" : "colours.mkv",
                stored,
                settings(stored, 0, SQUARE, encoding));

        assertColours(file);
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 720})
    void knowsTheColourMatrixOfSmallAndLargeFilms(int height) throws IOException {
        Pixels stored = bars(96, height);

        assertColours(write("tagged.mp4", stored, settings(stored, 0, SQUARE, H264_SHARP)));
        // MPEG-4 does not say which matrix it uses.
        Encoding untagged = new Encoding("mpeg4", "yuv420p", new Rational(1, 1000), 0, 1, 20_000_000);
        assertColours(write("untagged.avi", stored, settings(stored, 0, SQUARE, untagged)));
    }

    @Test
    void showsGreyFilms() throws IOException {
        Encoding gray = new Encoding("ffv1", "gray", new Rational(1, 1000), 0, 1, 1_000_000);
        Pixels stored = TestFilms.picture(96, 64, 3);
        Pixels view = TestFilms.firstPicture(write("grey.mkv", stored, settings(stored, 0, SQUARE, gray)));

        for (int y = 2; y < 60; y += 7) {
            for (int x = 2; x < 90; x += 7) {
                assertThat(view.at(x, y, 0)).isEqualTo(view.at(x, y, 1)).isEqualTo(view.at(x, y, 2));
                assertThat(view.luma(x, y)).isCloseTo(stored.luma(x, y), within(4.0));
            }
        }
    }

    @Test
    void doesNotAliasWhenItShrinksALot() throws IOException {
        byte[] rgb = new byte[640 * 480 * 3];
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % 640;
            int y = i / 3 / 640;
            rgb[i] = (byte) ((x + y / 2) % 2 == 0 ? 40 : 200);
        }
        Pixels stripes = new Pixels(640, 480, rgb);
        Path file = write("stripes.mkv", stripes, settings(stripes, 0, SQUARE, TestFilms.LOSSLESS));

        try (FilmReader reader = new FfmpegOpener(1).open(file, Moment.ZERO);
                Frame frame = reader.next().orElseThrow()) {
            Pixels small = frame.view(64, 48);

            for (int i = 0; i < 64 * 48; i++) {
                assertThat(small.at(i % 64, i / 64, 1)).isCloseTo(120, within(6));
            }
        }
    }

    private static FilmWriter.Settings settings(Pixels picture, int rotation, Rational aspect, Encoding encoding) {
        return new FilmWriter.Settings(picture.width(), picture.height(), TestFilms.RATE, rotation, aspect, encoding);
    }

    private Path write(String name, Pixels picture, FilmWriter.Settings settings) throws IOException {
        Path file = folder.resolve(name);
        try (FilmWriter writer = FilmWriter.open(file, settings)) {
            writer.write(picture, Moment.ZERO);
        }
        return file;
    }

    private static final int[][] BARS = {{200, 30, 30}, {30, 180, 40}, {40, 50, 210}, {230, 230, 230}};

    private static Pixels bars(int width, int height) {
        byte[] rgb = new byte[width * height * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) BARS[i / 3 % width * 4 / width][i % 3];
        }
        return new Pixels(width, height, rgb);
    }

    private static void assertColours(Path file) throws IOException {
        try (FilmReader reader = new FfmpegOpener(1).open(file, Moment.ZERO);
                Frame frame = reader.next().orElseThrow()) {
            Pixels whole = frame.view(96, frame.height());
            Pixels part = frame.view(new Region(13, 9, 70, 40), 70, 40);
            for (int bar = 0; bar < 4; bar++) {
                for (int channel = 0; channel < 3; channel++) {
                    assertThat(whole.at(12 + bar * 24, 20, channel)).isCloseTo(BARS[bar][channel], within(9));
                    int x = Math.max(2, Math.min(67, 12 + bar * 24 - 13));
                    assertThat(part.at(x, 11, channel)).isCloseTo(BARS[bar][channel], within(9));
                }
            }
        }
    }

    /** The obvious rotation: pixel by pixel. */
    private static Pixels turned(Pixels stored, int clockwise) {
        Pixels turned = stored;
        for (int i = 0; i < clockwise / 90; i++) {
            turned = quarterTurn(turned);
        }
        return turned;
    }

    private static Pixels quarterTurn(Pixels before) {
        int width = before.height();
        int height = before.width();
        byte[] rgb = new byte[width * height * 3];
        for (int i = 0; i < rgb.length; i++) {
            int x = i / 3 % width;
            int y = i / 3 / width;
            rgb[i] = (byte) before.at(y, before.height() - 1 - x, i % 3);
        }
        return new Pixels(width, height, rgb);
    }

    /** The obvious view: each pixel averages a grid of samples, each of the nearest pixel of the frame. */
    private static Pixels slowView(Pixels frame, Region region, int width, int height) {
        int grid = 8;
        byte[] rgb = new byte[width * height * 3];
        for (int i = 0; i < rgb.length; i++) {
            double sum = 0;
            for (int sample = 0; sample < grid * grid; sample++) {
                double x = region.x() + (i / 3 % width + (sample % grid + 0.5) / grid) * region.width() / width;
                double y = region.y() + (i / 3 / width + (sample / grid + 0.5) / grid) * region.height() / height;
                int nearestX = Math.max(0, Math.min(frame.width() - 1, (int) Math.floor(x)));
                int nearestY = Math.max(0, Math.min(frame.height() - 1, (int) Math.floor(y)));
                sum += frame.at(nearestX, nearestY, i % 3);
            }
            rgb[i] = (byte) Math.round(sum / (grid * grid));
        }
        return new Pixels(width, height, rgb);
    }

    /** Mean absolute difference of two pictures of the same size, in grey levels. */
    private static double distance(Pixels a, Pixels b) {
        assertThat(a.width()).isEqualTo(b.width());
        assertThat(a.height()).isEqualTo(b.height());
        double sum = 0;
        for (int i = 0; i < a.rgb().length; i++) {
            sum += Math.abs((a.rgb()[i] & 0xff) - (b.rgb()[i] & 0xff));
        }
        return sum / a.rgb().length;
    }
}
