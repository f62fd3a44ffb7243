package org.castlist.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MakeTracksTest {

    @TempDir
    Path folder;

    @BeforeEach
    void drawThreePeople() throws IOException {
        Random random = new Random(3);
        for (String person : List.of("ann", "ben", "cid")) {
            Path pictures = Files.createDirectories(folder.resolve("faces").resolve(person));
            for (int i = 0; i < 20; i++) {
                BufferedImage image = new BufferedImage(112, 112, BufferedImage.TYPE_INT_RGB);
                for (int p = 0; p < 112 * 112; p++) {
                    image.setRGB(p % 112, p / 112, random.nextInt(1 << 24));
                }
                ImageIO.write(image, "jpg", pictures.resolve(i + ".jpg").toFile());
            }
        }
    }

    private Map<String, byte[]> made(String name, String... options) throws IOException {
        Path set = folder.resolve(name);
        String[] start = {"make-tracks", folder.resolve("faces").toString(), set.toString()};
        String[] all = Stream.concat(Stream.of(start), Stream.of(options)).toArray(String[]::new);
        assertThat(Bench.commandLine().execute(all)).isZero();
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walked = Files.walk(set)) {
            for (Path file : walked.filter(Files::isRegularFile).toList()) {
                files.put(set.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    @Test
    void everyTrackHasFourToEightPicturesAndALabel() throws IOException {
        Map<String, byte[]> files = made("set");
        Map<String, Integer> lengths = new TreeMap<>();
        files.keySet().stream()
                .filter(file -> file.endsWith(".jpg"))
                .forEach(file -> lengths.merge(file.split("/")[1], 1, Integer::sum));

        assertThat(lengths.values()).allMatch(length -> length >= 4 && length <= 8);
        assertThat(Csv.table(folder.resolve("set/labels.csv"), "video,track,person"))
                .hasSameSizeAs(lengths.keySet())
                .allMatch(row -> row[0].equals("video") && lengths.containsKey(row[1]));
    }

    @Test
    void oneSeedMakesTheSameSetAndAnotherMakesAnother() throws IOException {
        Map<String, byte[]> set = made("set", "--seed", "4");
        Map<String, byte[]> same = made("same", "--seed", "4");

        assertThat(same.keySet()).isEqualTo(set.keySet());
        assertThat(same).allSatisfy((file, content) -> assertThat(content).isEqualTo(set.get(file)));
        assertThat(made("other", "--seed", "5").get("labels.csv")).isNotEqualTo(set.get("labels.csv"));
    }

    @Test
    void onlyPoorTracksAreChanged() throws IOException {
        List<byte[]> originals = List.copyOf(originals());

        assertThat(made("clean", "--poor", "0"))
                .allSatisfy((file, content) -> assertThat(file.equals("labels.csv") || contains(originals, content))
                        .isTrue());
        assertThat(made("poor", "--poor", "1"))
                .allSatisfy((file, content) ->
                        assertThat(contains(originals, content)).isFalse());
    }

    @Test
    void otherWaysMakeOtherPicturesOfTheSameTracks() throws IOException {
        Map<String, byte[]> dark = made("dark", "--poor", "1", "--ways", "dark");
        assertThat(made("again", "--poor", "1", "--ways", "dark"))
                .allSatisfy((file, content) -> assertThat(content).isEqualTo(dark.get(file)));
        assertThat(made("covered", "--poor", "1", "--ways", "covered"))
                .allSatisfy((file, content) ->
                        assertThat(file.equals("labels.csv")).isEqualTo(Arrays.equals(content, dark.get(file))));
    }

    @Test
    void twoTracksOfAShotAreOfTwoPeople() throws IOException {
        made("set");
        Map<String, String> people = new TreeMap<>();
        Csv.table(folder.resolve("set/labels.csv"), "video,track,person").forEach(row -> people.put(row[1], row[2]));
        Map<String, String> byFrame = new TreeMap<>();
        int together = 0;
        try (Stream<Path> tracks = Files.list(folder.resolve("set/video"))) {
            for (Path track : tracks.sorted().toList()) {
                String person = people.get(track.getFileName().toString());
                try (Stream<Path> frames = Files.list(track)) {
                    String first = frames.map(file -> file.getFileName().toString())
                            .sorted()
                            .findFirst()
                            .orElseThrow();
                    String other = byFrame.put(first, person);
                    assertThat(other).isNotEqualTo(person);
                    together += other == null ? 0 : 1;
                }
            }
        }
        assertThat(together).isPositive();
    }

    @Test
    void neverWritesIntoAFolderThatIsThere() {
        CommandLine commandLine = Bench.commandLine();
        StringWriter said = new StringWriter();
        commandLine.setErr(new PrintWriter(said));

        assertThat(commandLine.execute("make-tracks", folder.resolve("faces").toString(), folder.toString()))
                .isEqualTo(1);
        assertThat(said.toString()).contains("is there already");
    }

    private List<byte[]> originals() throws IOException {
        try (Stream<Path> walked = Files.walk(folder.resolve("faces"))) {
            List<Path> files = walked.filter(Files::isRegularFile).toList();
            List<byte[]> contents = new ArrayList<>();
            for (Path file : files) {
                contents.add(Files.readAllBytes(file));
            }
            return contents;
        }
    }

    private static boolean contains(List<byte[]> all, byte[] one) {
        return all.stream().anyMatch(other -> Arrays.equals(other, one));
    }
}
