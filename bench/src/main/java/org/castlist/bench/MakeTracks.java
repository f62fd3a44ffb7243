package org.castlist.bench;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes pseudo-tracks out of pictures of known people, some of them poor as in real films. */
@Command(
        name = "make-tracks",
        description = {
            "Makes labelled tracks out of pictures of people, for 'accuracy --data'.",
            "Pictures of 112x112 pixels become tracks of 4 to 8; a share of the tracks is made poor: smaller, blurred, JPEG."
        })
final class MakeTracks implements Callable<Integer> {
    private static final String VIDEO = "video";
    private static final int SHORTEST = 4;
    private static final int LONGEST = 8;
    private static final int LEAST_PIXELS = 14;
    private static final int MOST_PIXELS = 30;
    private static final float JPEG_QUALITY = 0.5f;
    private static final int FRAMES_OF_A_SHOT = 100;

    @Parameters(index = "0", paramLabel = "FACES", description = "A folder with a folder of pictures for each person.")
    private Path faces = Path.of("");

    @Parameters(index = "1", paramLabel = "DIR", description = "Where the set is made; it must not be there.")
    private Path set = Path.of("");

    @Option(
            names = "--seed",
            defaultValue = "0",
            paramLabel = "N",
            description = "Of all that is drawn (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--poor",
            defaultValue = "0.3",
            paramLabel = "SHARE",
            description = "The share of the tracks made poor (default: ${DEFAULT-VALUE}).")
    private double poor;

    private record Track(String person, List<Path> pictures) {}

    @Override
    public Integer call() throws IOException {
        if (Files.exists(set)) {
            throw new IOException(set + " is there already; choose another folder");
        }
        Random random = new Random(seed);
        List<Track> tracks = new ArrayList<>();
        for (Path person : contents(faces)) {
            if (Files.isDirectory(person)) {
                tracks.addAll(tracks(person, random));
            }
        }
        if (tracks.isEmpty()) {
            throw new IOException(faces + " must hold a folder for each person with " + SHORTEST + " pictures or more");
        }
        Collections.shuffle(tracks, random);
        write(inShots(tracks), random);
        return 0;
    }

    private static List<Path> contents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** A person's pictures in random order, cut into tracks; what is left of them is too short for one. */
    private static List<Track> tracks(Path person, Random random) throws IOException {
        List<Path> pictures = new ArrayList<>(contents(person).stream()
                .filter(file -> file.toString().matches(".*\\.(jpe?g|png)"))
                .toList());
        Collections.shuffle(pictures, random);
        List<Track> tracks = new ArrayList<>();
        for (int start = 0; pictures.size() - start >= SHORTEST; ) {
            int end = Math.min(pictures.size(), start + SHORTEST + random.nextInt(LONGEST - SHORTEST + 1));
            tracks.add(new Track(String.valueOf(person.getFileName()), pictures.subList(start, end)));
            start = end;
        }
        return tracks;
    }

    /** Two tracks of two people are on screen at once, as far as that comes out. */
    private static List<List<Track>> inShots(List<Track> tracks) {
        List<Track> left = new ArrayList<>(tracks);
        List<List<Track>> shots = new ArrayList<>();
        while (!left.isEmpty()) {
            Track first = left.remove(0);
            List<Track> shot = new ArrayList<>(List.of(first));
            left.stream()
                    .filter(track -> !track.person().equals(first.person()))
                    .findFirst()
                    .ifPresent(shot::add);
            left.removeAll(shot);
            shots.add(shot);
        }
        return shots;
    }

    private void write(List<List<Track>> shots, Random random) throws IOException {
        StringBuilder labels = new StringBuilder("video,track,person\n");
        int number = 0;
        for (int s = 0; s < shots.size(); s++) {
            for (Track track : shots.get(s)) {
                String name = "t%04d".formatted(number++);
                labels.append(VIDEO + "," + name + "," + track.person() + "\n");
                Path folder = Files.createDirectories(set.resolve(VIDEO).resolve(name));
                boolean isPoor = random.nextDouble() < poor;
                int side = LEAST_PIXELS + random.nextInt(MOST_PIXELS - LEAST_PIXELS + 1);
                for (int f = 0; f < track.pictures().size(); f++) {
                    Path picture = track.pictures().get(f);
                    Path file = folder.resolve("%06d.jpg".formatted(s * FRAMES_OF_A_SHOT + f));
                    if (isPoor) {
                        writePoor(picture, side, file);
                    } else {
                        Files.copy(picture, file);
                    }
                }
            }
        }
        Files.writeString(set.resolve("labels.csv"), labels);
    }

    /** Made small, blurred, made large again and kept as a poor JPEG. */
    private static void writePoor(Path from, int side, Path file) throws IOException {
        BufferedImage picture = ImageIO.read(from.toFile());
        if (picture == null) {
            throw new IOException(from + " is not a picture");
        }
        BufferedImage small = drawn(picture.getScaledInstance(side, side, Image.SCALE_AREA_AVERAGING), side, side);
        float[] weights = {1 / 16f, 2 / 16f, 1 / 16f, 2 / 16f, 4 / 16f, 2 / 16f, 1 / 16f, 2 / 16f, 1 / 16f};
        BufferedImage blurred =
                new ConvolveOp(new Kernel(3, 3, weights), ConvolveOp.EDGE_NO_OP, null).filter(small, null);
        writeJpeg(drawn(blurred, picture.getWidth(), picture.getHeight()), file);
    }

    private static BufferedImage drawn(Image image, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }

    private static void writeJpeg(BufferedImage picture, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(JPEG_QUALITY);
        try (OutputStream out = Files.newOutputStream(file);
                MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
    }
}
