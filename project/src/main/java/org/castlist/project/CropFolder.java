package org.castlist.project;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.castlist.faces.CropStore;
import org.castlist.video.Pixels;

/** The pictures of faces as JPEG files, a folder a shot: {@code crops/12/t-12-3-1.jpg}. Any number of threads. */
final class CropFolder implements CropStore {
    private static final float QUALITY = 0.92f;
    private static final Pattern NAME = Pattern.compile("t-([0-9]+)(?:-[0-9]+)+");
    private static final Pattern FILE = Pattern.compile("crops/[0-9]+/t(?:-[0-9]+)+\\.jpg");

    private final Path project;
    private final Path crops;

    CropFolder(Path project) throws IOException {
        this.project = project;
        this.crops = project.resolve("crops");
        OwnerOnly.folder(crops);
    }

    @Override
    public String keep(String name, Pixels picture) throws IOException {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a picture's name must look like t-12-3-1, not " + name);
        }
        Path folder = crops.resolve(parts.group(1));
        Path file = folder.resolve(name + ".jpg");
        byte[] jpeg = Jpeg.encoded(picture, QUALITY);
        OwnerOnly.folder(folder);
        try {
            write(file, jpeg);
        } catch (IOException trouble) {
            throw Trouble.with(file, trouble);
        }
        return "crops/" + parts.group(1) + "/" + name + ".jpg";
    }

    @Override
    public Pixels load(String file) throws IOException {
        Path path = path(file);
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString(), null, "the picture is missing");
        }
        BufferedImage image = ImageIO.read(path.toFile());
        if (image == null) {
            throw new IOException(path + " is not a picture");
        }
        return pixels(image);
    }

    /** Takes a picture over as it is. */
    void copy(String file, CropFolder from) throws IOException {
        Path copy = path(file);
        OwnerOnly.folder(Objects.requireNonNull(copy.getParent()));
        try {
            write(copy, Files.readAllBytes(from.path(file)));
        } catch (IOException trouble) {
            throw Trouble.with(copy, trouble);
        }
    }

    /** Whether the picture is there, whole as far as its size tells. */
    boolean has(String file) {
        try {
            return Files.size(path(file)) > 0;
        } catch (IOException missing) {
            return false;
        }
    }

    /** Throws the pictures of this and all later shots away. */
    void eraseFrom(int shot) throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(crops)) {
            folders = all.filter(folder -> isShotFrom(shot, folder)).toList();
        }
        for (Path folder : folders) {
            Folders.delete(folder);
        }
    }

    /** Deletes every picture but these, and the folders that this leaves empty; answers how many pictures went. */
    int eraseAllBut(Set<String> kept) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(crops, 2)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        int erased = 0;
        for (Path one : all) {
            String file = project.relativize(one).toString().replace('\\', '/');
            if (FILE.matcher(file).matches() && !kept.contains(file)) {
                Files.delete(one);
                erased++;
            } else if (!one.equals(crops) && Files.isDirectory(one)) {
                deleteIfEmpty(one);
            }
        }
        return erased;
    }

    /** The file's bytes, if it is there. */
    Optional<byte[]> bytes(String file) throws IOException {
        return has(file) ? Optional.of(Files.readAllBytes(path(file))) : Optional.empty();
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                return;
            }
        }
        Files.delete(folder);
    }

    private static boolean isShotFrom(int shot, Path folder) {
        String name = String.valueOf(folder.getFileName());
        return name.matches("[0-9]{1,9}") && Integer.parseInt(name) >= shot;
    }

    private Path path(String file) {
        if (!FILE.matcher(file).matches()) {
            throw new IllegalArgumentException("a picture's file must look like crops/12/t-12-3-1.jpg, not " + file);
        }
        return project.resolve(file);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = OwnerOnly.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING))) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
        }
    }

    private static Pixels pixels(BufferedImage image) {
        int width = image.getWidth();
        int[] packed = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        byte[] rgb = new byte[packed.length * 3];
        for (int i = 0; i < packed.length; i++) {
            rgb[3 * i] = (byte) (packed[i] >> 16);
            rgb[3 * i + 1] = (byte) (packed[i] >> 8);
            rgb[3 * i + 2] = (byte) packed[i];
        }
        return new Pixels(width, image.getHeight(), rgb);
    }
}
