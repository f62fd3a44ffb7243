package org.castlist.export.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.CastFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CropsOfPeopleTest {
    @TempDir
    Path folder;

    private Path written(CastDocument document) throws IOException {
        Path crops = folder.resolve("crops");
        new CropsOfPeople().write(document, crops);
        return crops;
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyShownPersonHasAFolderOfPicturesNamedByTrackTimeAndQuality() throws IOException {
        assertThat(files(written(CastFixture.tiny())))
                .containsExactly(
                        "contact-sheet.html",
                        "people/p-1-ana/t-0-0-00h00m00.000s-q20.00.jpg",
                        "people/p-1-ana/t-0-0-00h00m00.040s-q19.00.jpg",
                        "people/p-1-ana/t-2-0-00h00m07.200s-q20.00.jpg",
                        "people/p-2/t-0-1-00h00m02.000s-q20.00.jpg");
    }

    @Test
    void eachPictureIsAPictureThatSaysWhoItShowsAndWhereItComesFrom() throws IOException {
        Path picture = written(CastFixture.tiny()).resolve("people/p-1-ana/t-2-0-00h00m07.200s-q20.00.jpg");
        BufferedImage image = ImageIO.read(picture.toFile());
        assertThat(image.getWidth()).isEqualTo(176);
        int grey = "crops/t-2-0-0.jpg".hashCode() & 0x7f;
        assertThat((double) (image.getRGB(90, 90) & 0xff)).isBetween(grey - 3.0, grey + 3.0);
        Xmp xmp = Xmp.in(Files.readAllBytes(picture));
        assertThat(xmp.items("Iptc4xmpExt:PersonInImage")).containsExactly("Ana");
        assertThat(xmp.text("dc:source")).isEqualTo("Tiny Film.mp4 at 00:00:07.200");
        assertThat(xmp.text("xmp:CreatorTool")).isEqualTo("castlist 0.1.0");
        assertThat(xmp.has("mwg-rs:Regions"))
                .as("points that coincide tell no place")
                .isFalse();
    }

    @Test
    void aPictureOfAFolderIsNamedInItsCaption() throws IOException {
        Path crops = written(CastFixture.pictures());
        Xmp xmp = Xmp.in(Files.readAllBytes(crops.resolve("people/p-1-ana/t-1-1-00h00m02.000s-q20.00.jpg")));
        assertThat(xmp.text("dc:source")).isEqualTo("family at a, b.png");
    }

    @Test
    void theContactSheetShowsTheBestFirstAndSaysWhichIsMissing() throws IOException {
        String sheet = Files.readString(written(CastFixture.tiny()).resolve("contact-sheet.html"));
        assertThat(sheet)
                .containsSubsequence(
                        "Ana",
                        "people/p-1-ana/t-0-0-00h00m00.000s-q20.00.jpg",
                        "people/p-1-ana/t-2-0-00h00m07.200s-q20.00.jpg",
                        "00:00:09.600, quality 20.00: this picture could not be read",
                        "people/p-1-ana/t-0-0-00h00m00.040s-q19.00.jpg",
                        "Person 2",
                        "people/p-2/t-0-1-00h00m02.000s-q20.00.jpg")
                .doesNotContain("Extra", "http:", "https:", "<script");
    }

    @ParameterizedTest
    @FieldSource("org.castlist.export.document.Exported#HOSTILE_NAMES")
    void noNameLeavesTheFolderOrBecomesMarkup(String name) throws IOException {
        Path crops = written(CastFixture.tiny(name));
        assertThat(files(folder)).hasSize(5).allMatch(file -> file.startsWith("crops/"));
        String sheet = Files.readString(crops.resolve("contact-sheet.html"));
        assertThat(sheet.split("<(img|script|section|h2|!--)", -1)).hasSize(1 + 4 + 2 + 2);
        for (String file : files(crops).subList(1, 5)) {
            assertThat(sheet).contains("src=\"" + file + "\"");
        }
    }

    @Test
    void aNameThatClimbsOutOfTheFolderDoesNot() throws IOException {
        written(CastFixture.tiny("../../../evil"));
        assertThat(files(folder)).hasSize(5).anyMatch(file -> file.startsWith("crops/people/p-1-evil/"));
    }

    @Test
    void theSameCastGivesTheSameBytes() throws IOException {
        Path first = written(CastFixture.tiny());
        Path second = folder.resolve("again");
        new CropsOfPeople().write(CastFixture.tiny(), second);
        for (String file : files(first)) {
            assertThat(Arrays.equals(Files.readAllBytes(first.resolve(file)), Files.readAllBytes(second.resolve(file))))
                    .as(file)
                    .isTrue();
        }
    }
}
