package org.castlist.library.spark;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of this process for copies of films and for pictures of faces that are on their way. Only its owner may enter it.
 * It is deleted when the process ends; what a killed process left is deleted by the next.
 */
final class Scratch {
    private static final String PREFIX = "castlist-scratch-";
    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel lock; // held until the process ends

    private Scratch(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes one.
     *
     * @param parent a folder of this machine
     */
    static Scratch make(Path parent) throws IOException {
        sweep(parent);
        Path folder = Files.createTempDirectory(parent, PREFIX);
        FileChannel lock =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lock.lock();
        Scratch scratch = new Scratch(folder, lock);
        Runtime.getRuntime().addShutdownHook(new Thread(scratch::delete));
        return scratch;
    }

    /** A folder in it that is nobody else's. */
    Path fresh(String purpose) throws IOException {
        return Files.createTempDirectory(folder, purpose);
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }

    private void delete() {
        try {
            lock.close();
            delete(folder);
        } catch (IOException left) {
            // whoever comes next sweeps
        }
    }

    /** Those that a process which still runs holds cannot be locked; others' cannot be entered. */
    private static void sweep(Path parent) throws IOException {
        List<Path> folders;
        try (Stream<Path> found = Files.list(parent)) {
            folders = found.filter(path -> String.valueOf(path.getFileName()).startsWith(PREFIX))
                    .filter(path -> Files.isWritable(path.resolve(LOCK)))
                    .toList();
        }
        for (Path left : folders) {
            if (isAbandoned(left.resolve(LOCK))) {
                delete(left);
            }
        }
    }

    private static boolean isAbandoned(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            return held != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }
}
