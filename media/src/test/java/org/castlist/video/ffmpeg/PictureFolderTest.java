package org.castlist.video.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import org.castlist.video.FilmReader;
import org.castlist.video.Frame;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;
import org.castlist.video.Region;
import org.castlist.video.UnreadableFilmException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureFolderTest {
    private static final Pixels PICTURE = TestFilms.picture(96, 64, 3);

    @TempDir
    private Path folder;

    /** The names of the pictures that were read, with the seconds that they are shown at. */
    private List<String> read(PictureFolder pictures, double from, long damaged) throws IOException {
        List<String> read = new ArrayList<>();
        try (FilmReader reader = pictures.open(folder, Moment.ofSeconds(from))) {
            for (Optional<Frame> next = reader.next(); next.isPresent(); next = reader.next()) {
                try (Frame frame = next.get()) {
                    String name = reader.film().pictureAt(frame.time()).orElseThrow();
                    read.add((int) frame.time().seconds() + " " + name);
                }
            }
            assertThat(reader.damaged()).isEqualTo(damaged);
        }
        return read;
    }

    private Pixels only() throws IOException {
        try (FilmReader reader = PictureFolder.list(folder).open(folder, Moment.ZERO);
                Frame frame = reader.next().orElseThrow()) {
            return frame.view(frame.width(), frame.height());
        }
    }

    private static double distance(Pixels one, Pixels other) {
        assertThat(one.width()).isEqualTo(other.width());
        double sum = 0;
        for (int i = 0; i < one.rgb().length; i++) {
            sum += Math.abs((one.rgb()[i] & 0xff) - (other.rgb()[i] & 0xff));
        }
        return sum / one.rgb().length;
    }

    @Test
    void showsEachPictureForASecondInTheOrderThatPeopleCountIn() throws IOException {
        for (String name : List.of("b 10.jpg", "b 9.JPG", "a.jpg")) {
            TestPictures.write(folder.resolve(name), "jpg", PICTURE);
        }
        TestPictures.write(folder.resolve("B 9b.png"), "png", TestFilms.picture(40, 80, 1));
        PictureFolder pictures = PictureFolder.list(folder);

        assertThat(read(pictures, 0, 0)).containsExactly("0 a.jpg", "1 b 9.JPG", "2 B 9b.png", "3 b 10.jpg");
        assertThat(read(pictures, 2, 0)).containsExactly("2 B 9b.png", "3 b 10.jpg");
        try (FilmReader reader = pictures.open(folder, Moment.ofSeconds(2));
                Frame tall = reader.next().orElseThrow()) {
            assertThat(reader.film().isPictures()).isTrue();
            assertThat(reader.film().width()).isEqualTo(96);
            assertThat(reader.film().duration()).hasValue(4);
            assertThat(tall.width()).isEqualTo(40);
            assertThat(tall.height()).isEqualTo(80);
        }
    }

    @Test
    void passesOverWhatIsNoPictureByItsName() throws IOException {
        TestPictures.write(folder.resolve("a.jpg"), "jpg", PICTURE);
        TestPictures.write(folder.resolve(".a.jpg"), "jpg", PICTURE);
        TestPictures.write(Files.createDirectory(folder.resolve("more.jpg")).resolve("b.jpg"), "jpg", PICTURE);
        Files.writeString(folder.resolve("notes.txt"), "jpg");
        Files.createSymbolicLink(folder.resolve("gone.jpg"), folder.resolve("nowhere.jpg"));
        assertThat(PictureFolder.list(folder).names()).containsExactly("a.jpg");
    }

    @Test
    void takesAPercentSignInANameForAPercentSign() throws IOException {
        TestPictures.write(folder.resolve("a%20dog.jpg"), "jpg", PICTURE);
        TestPictures.write(folder.resolve("b%d.jpg"), "jpg", PICTURE);
        TestPictures.write(folder.resolve("c*[1].jpg"), "jpg", PICTURE);
        assertThat(read(PictureFolder.list(folder), 0, 0)).containsExactly("0 a%20dog.jpg", "1 b%d.jpg", "2 c*[1].jpg");
    }

    @Test
    void skipsAndCountsWhatCannotBeRead() throws IOException {
        Files.createFile(folder.resolve("a empty.jpg"));
        TestPictures.write(folder.resolve("b.jpg"), "jpg", PICTURE);
        Files.writeString(folder.resolve("c text.png"), "not a picture\n".repeat(99));
        TestFilms.write(folder.resolve("film.mp4"), TestFilms.H264, TestFilms.steady(3));
        Files.move(folder.resolve("film.mp4"), folder.resolve("d film.jpg"));
        TestPictures.write(folder.resolve("e png.jpg"), "png", PICTURE);
        assertThat(read(PictureFolder.list(folder), 0, 3)).containsExactly("1 b.jpg", "4 e png.jpg");
    }

    @Test
    void readsEveryKindOfPicture() throws IOException {
        int kinds = 0;
        for (String format : List.of("jpg", "png", "bmp", "tif", "gif")) {
            TestPictures.write(folder.resolve("a." + format), format, PICTURE);
            assertThat(distance(only(), PICTURE)).as(format).isLessThan(format.equals("gif") ? 20 : 4);
            Files.delete(folder.resolve("a." + format));
            kinds++;
        }
        assertThat(kinds).isEqualTo(5);
    }

    @Test
    void readsGreyAndPalettesAndInks() throws IOException {
        Path file = folder.resolve("a.jpg");
        for (int type : List.of(BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_BYTE_INDEXED)) {
            String format = type == BufferedImage.TYPE_BYTE_GRAY ? "jpg" : "png";
            TestPictures.write(file, format, new IIOImage(TestPictures.image(PICTURE, type), null, null));
            Pixels seen = only();
            assertThat(Math.abs(seen.luma(20, 20) - PICTURE.luma(20, 20))).isLessThan(40);
        }
        TestPictures.writeInks(file, PICTURE);
        assertThat(distance(only(), PICTURE)).isLessThan(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void standsUprightHoweverTheCameraWasHeld(int orientation) throws IOException {
        Pixels upright = TestFilms.picture(96, 64, 3);
        TestPictures.writeHeld(folder.resolve("a.jpg"), stored(upright, orientation), orientation);
        assertThat(distance(only(), upright)).isLessThan(5);
        try (FilmReader reader = PictureFolder.list(folder).open(folder, Moment.ZERO);
                Frame frame = reader.next().orElseThrow()) {
            Pixels corner = frame.view(new Region(0, 0, 48, 32), 48, 32);
            assertThat(Math.abs(corner.at(10, 10, 0) - upright.at(10, 10, 0))).isLessThan(12);
            assertThat(Math.abs(corner.at(40, 4, 0) - upright.at(40, 4, 0))).isLessThan(12);
        }
    }

    /** What EXIF says of the stored picture: where its first row and its first column are on the upright one. */
    private static Pixels stored(Pixels upright, int orientation) {
        boolean turned = orientation >= 5;
        int width = turned ? upright.height() : upright.width();
        int height = turned ? upright.width() : upright.height();
        boolean firstRowAtFarEnd = List.of(3, 4, 7, 6).contains(orientation);
        boolean firstColumnAtFarEnd = List.of(2, 3, 7, 8).contains(orientation);
        byte[] rgb = new byte[width * height * 3];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int r = firstRowAtFarEnd ? height - 1 - row : row;
                int c = firstColumnAtFarEnd ? width - 1 - column : column;
                int x = turned ? r : c;
                int y = turned ? c : r;
                System.arraycopy(upright.rgb(), 3 * (y * upright.width() + x), rgb, 3 * (row * width + column), 3);
            }
        }
        return new Pixels(width, height, rgb);
    }

    @Test
    void picturesKeepTheirNumbersWhenOthersComeAndGo() throws IOException {
        for (String name : List.of("a.jpg", "c.jpg", "d.jpg")) {
            TestPictures.write(folder.resolve(name), "jpg", PICTURE);
        }
        PictureFolder before = PictureFolder.list(folder);
        Files.delete(folder.resolve("c.jpg"));
        TestPictures.write(folder.resolve("b.jpg"), "jpg", PICTURE);

        PictureFolder now = PictureFolder.list(folder).numberedAs(before.names());

        assertThat(now.names()).containsExactly("a.jpg", "", "d.jpg", "b.jpg");
        assertThat(read(now, 0, 0)).containsExactly("0 a.jpg", "2 d.jpg", "3 b.jpg");
    }

    @Test
    void refusesAFolderWithoutAPictureInOneSentence() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "nothing");
        assertThatThrownBy(() -> PictureFolder.list(folder))
                .isInstanceOf(UnreadableFilmException.class)
                .hasMessageContaining("without pictures");
        Files.writeString(folder.resolve("a.heic"), "something else");
        PictureFolder pictures = PictureFolder.list(folder);
        assertThatThrownBy(() -> pictures.open(folder, Moment.ZERO))
                .isInstanceOf(UnreadableFilmException.class)
                .hasMessageContaining("not one");
    }

    @Test
    void aFolderThatIsGoneIsNotAFolderOfBrokenPictures() throws IOException {
        TestPictures.write(folder.resolve("a.jpg"), "jpg", PICTURE);
        TestPictures.write(folder.resolve("b.jpg"), "jpg", PICTURE);
        Path moved = folder.resolveSibling("moved " + folder.getFileName());
        try (FilmReader reader = PictureFolder.list(folder).open(folder, Moment.ZERO)) {
            reader.next().orElseThrow().close();
            Files.move(folder, moved);
            assertThatThrownBy(reader::next).isInstanceOf(IOException.class);
        } finally {
            Files.move(moved, folder);
        }
    }

    @Test
    void aJpegCutOffInTheMiddleIsSeenAsFarAsItGoes() throws IOException {
        TestPictures.write(folder.resolve("a.jpg"), "jpg", PICTURE);
        byte[] whole = Files.readAllBytes(folder.resolve("a.jpg"));
        Files.write(folder.resolve("b.jpg"), Arrays.copyOf(whole, whole.length / 2));
        assertThat(read(PictureFolder.list(folder), 0, 0)).containsExactly("0 a.jpg", "1 b.jpg");
    }
}
