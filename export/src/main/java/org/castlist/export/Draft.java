package org.castlist.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file or a folder that takes its place only when it is complete.
 *
 * @param target its place
 */
record Draft(Path target) {
    private static final String HALF = ".part";
    private static final String OLD = ".old";

    /** Fills a path that does not exist yet, as a file or as a folder. */
    @FunctionalInterface
    interface Filling {
        void fill(Path draft) throws IOException;
    }

    /** Writes to a stream, which stays open. */
    @FunctionalInterface
    interface Writing {
        void write(OutputStream out) throws IOException;
    }

    static Draft of(Path target) {
        return new Draft(target);
    }

    /** Puts what is filled in the place of what was there; answers the place. */
    Path fill(Filling filling) throws IOException {
        Path draft = besides(HALF);
        Path old = besides(OLD);
        erase(draft);
        try {
            filling.fill(draft);
            if (Files.isDirectory(target)) { // a folder with something in it cannot be replaced in one step
                erase(old);
                Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            erase(draft);
            if (Files.exists(target)) {
                erase(old);
            }
        }
    }

    /** Those that exist of the file or folder and what a killed run left beside it. */
    List<Path> files() {
        return Stream.of(target, besides(HALF), besides(OLD))
                .filter(Files::exists)
                .toList();
    }

    /** Writes a file whole, down to the disk: some file systems notice a full one only then. */
    static void write(Path file, Writing writing) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING);
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            writing.write(out);
            out.flush();
            channel.force(true);
        }
    }

    private Path besides(String ending) {
        return target.resolveSibling(target.getFileName() + ending);
    }

    private static void erase(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> found = Files.walk(path)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.delete(one);
        }
    }
}
