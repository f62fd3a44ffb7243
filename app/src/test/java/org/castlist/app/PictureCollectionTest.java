package org.castlist.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of pictures of two people, made of one photograph of each. */
class PictureCollectionTest {

    @TempDir
    private Path temp;

    private Path folder = Path.of("");

    @BeforeEach
    void makeACollection() throws IOException {
        folder = Files.createDirectory(temp.resolve("family 2024.08"));
        BufferedImage nigel = photograph("nigel.jpg");
        BufferedImage wendy = photograph("wendy.png");
        write("nigel 9.jpg", sideBySide(400, nigel));
        write("nigel 10.jpg", sideBySide(300, nigel));
        write("wendy.png", sideBySide(400, wendy));
        write("wendy large.png", sideBySide(700, wendy));
        write("both.jpg", sideBySide(350, nigel, wendy));
        write("nobody.png", new BufferedImage(200, 100, BufferedImage.TYPE_BYTE_GRAY));
    }

    private static BufferedImage photograph(String name) throws IOException {
        return ImageIO.read(Path.of("target/faces", name).toFile());
    }

    private void write(String name, BufferedImage picture) throws IOException {
        ImageIO.write(
                picture,
                name.substring(name.lastIndexOf('.') + 1),
                folder.resolve(name).toFile());
    }

    private static BufferedImage sideBySide(int height, BufferedImage... photographs) {
        BufferedImage picture = new BufferedImage(height * photographs.length, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D paint = picture.createGraphics();
        paint.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        paint.setColor(Color.GRAY);
        paint.fillRect(0, 0, picture.getWidth(), height);
        for (int i = 0; i < photographs.length; i++) {
            double scale = (double) height / Math.max(photographs[i].getWidth(), photographs[i].getHeight());
            int across = (int) (photographs[i].getWidth() * scale);
            int down = (int) (photographs[i].getHeight() * scale);
            paint.drawImage(photographs[i], height * i, 0, across, down, null);
        }
        return picture;
    }

    private Path project() {
        return temp.resolve("family 2024.08.castlist");
    }

    private static void assertDone(Shell shell) {
        assertThat(shell.code()).as(shell.toString()).isZero();
    }

    private JsonNode cast() throws IOException {
        return new ObjectMapper().readTree(project().resolve("cast.json").toFile());
    }

    /** The pictures of each person by title. */
    private Map<String, List<String>> pictures() throws IOException {
        Map<String, List<String>> pictures = new TreeMap<>();
        for (JsonNode person : cast().get("people")) {
            List<String> names = new ArrayList<>();
            person.get("appearances")
                    .forEach(one -> names.add(one.get("picture").asText()));
            pictures.put(person.get("title").asText(), names);
        }
        return pictures;
    }

    @Test
    void saysWhoIsInWhichPicture() throws IOException {
        Shell shell = Shell.run("analyze", folder);
        assertDone(shell);
        assertThat(shell.out()).contains("2 people in 6 pictures with 6 faces");
        assertThat(pictures().values())
                .containsExactlyInAnyOrder(
                        List.of("both.jpg", "nigel 9.jpg", "nigel 10.jpg"),
                        List.of("both.jpg", "wendy large.png", "wendy.png"));
        JsonNode cast = cast();
        assertThat(cast.get("film").get("name").asText()).isEqualTo("family 2024.08");
        assertThat(cast.get("shots").get(1).get("picture").asText()).isEqualTo("nigel 9.jpg");
        assertThat(cast.get("tracks").get(1).get("boxes").get(0).get("x").asDouble())
                .isBetween(350.0, 700.0);
        assertThat(Files.readAllLines(project().resolve("cast.csv")))
                .element(0)
                .asString()
                .endsWith(",shot,tracks,picture");
        assertThat(project().resolve("cast.csv"))
                .content()
                .contains(",both.jpg")
                .doesNotContain("nobody.png");
        assertThat(project().resolve("report.html")).content().contains("\"wendy large.png\"");
    }

    @Test
    void countsAndNamesWhatItCannotRead() throws IOException {
        Files.writeString(folder.resolve("a broken.jpg"), "no picture");
        Files.createFile(folder.resolve("z empty.png"));
        Shell shell = Shell.run("analyze", folder);
        assertDone(shell);
        assertThat(shell.out()).contains("2 people in 6 pictures", "2 could not be read");
        assertThat(cast().get("leftOut")
                        .get("beforeTracks")
                        .get("damagedFrames")
                        .asInt())
                .isEqualTo(2);
        assertThat(cast().get("made").get("pictures that could not be read").asText())
                .isEqualTo("a broken.jpg, z empty.png");
    }

    @Test
    void correctionsSurviveWhenTheCollectionGrowsAndShrinks() throws IOException {
        assertDone(Shell.run("analyze", folder));
        String wendy = cast().get("people").get(0).get("id").asText();
        for (JsonNode person : cast().get("people")) {
            boolean large = person.toString().contains("wendy large.png");
            wendy = large ? person.get("id").asText() : wendy;
        }
        assertDone(Shell.run("people", "name", folder, wendy, "Wendy"));
        write("a new one.png", sideBySide(500, photograph("wendy.png")));
        Files.delete(folder.resolve("nigel 10.jpg"));

        Shell again = Shell.run("analyze", folder);

        assertDone(again);
        assertThat(again.out()).contains("in 6 pictures");
        assertThat(pictures().get("Wendy"))
                .containsExactly("both.jpg", "wendy large.png", "wendy.png", "a new one.png");
    }

    @Test
    void aKilledRunGoesOnWhereItStopped() throws Exception {
        Path output = temp.resolve("killed");
        ShellProcess run = ShellProcess.start("analyze", folder, "-o", output, "--json");
        run.await("\"event\":\"shot\"");
        run.kill();
        assertDone(Shell.run("analyze", folder, "-o", output));
        assertDone(Shell.run("analyze", folder));
        assertThat(files(output.resolve("family 2024.08.castlist"))).isEqualTo(files(project()));
    }

    /** What a project leaves for others, by name. */
    private static Map<String, String> files(Path project) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (Stream<Path> all = Files.list(project)) {
            for (Path file : all.filter(one -> one.toString().matches(".*\\.(json|csv|vtt|html)"))
                    .toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        assertThat(files).hasSize(4);
        return files;
    }

    @Test
    void onlyAStretchOfThePictures() throws IOException {
        assertDone(Shell.run("analyze", folder, "--start", "1", "--end", "4f"));
        assertThat(cast().get("shots")).hasSize(3);
        assertThat(cast().get("made").get("pictures that could not be read").asText())
                .isEqualTo("none");
    }

    @Test
    void anotherFolderOfTheSameNameIsRefused() throws IOException {
        Path out = temp.resolve("out");
        assertDone(Shell.run("analyze", folder, "-o", out));
        Path other = Files.createDirectories(temp.resolve("other/family 2024.08"));
        Files.copy(folder.resolve("both.jpg"), other.resolve("both.jpg"));
        Shell refused = Shell.run("analyze", other, "-o", out);
        assertThat(refused.code()).as(refused.toString()).isEqualTo(1);
        assertThat(refused.err()).contains("belongs to another").hasLineCount(1);
    }

    @Test
    void foldersWithNothingToSeeAreRefusedInOneSentence() throws IOException {
        Path empty = Files.createDirectory(temp.resolve("empty"));
        assertRefused(Shell.run("analyze", empty), "without pictures");
        Files.writeString(empty.resolve("a.jpg"), "no picture");
        assertRefused(Shell.run("analyze", empty), "not one of them can be read");
        assertThat(temp.resolve("empty.castlist")).doesNotExist();
        assertDone(Shell.run("analyze", folder));
        assertRefused(Shell.run("analyze", project()), "is a project");
    }

    private static void assertRefused(Shell shell, String words) {
        assertThat(shell.code()).as(shell.toString()).isEqualTo(3);
        assertThat(shell.err()).startsWith("castlist: ").contains(words).hasLineCount(1);
    }

    @Test
    void picturesWithoutAFaceAreNoFailure() throws IOException {
        Path plain = Files.createDirectory(temp.resolve("plain"));
        Files.copy(folder.resolve("nobody.png"), plain.resolve("nobody.png"));
        Shell shell = Shell.run("analyze", plain);
        assertDone(shell);
        assertThat(shell.out()).contains("0 people in 1 picture with 0 faces");
    }
}
