package org.castlist.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a project to one process, and within it to one at a time. The system lifts the lock of a killed process. */
final class ProjectLock implements AutoCloseable {
    /**
     * Projects open in this process. To open the lock file of one of them and to close it again would lift the lock, a
     * peculiarity of POSIX.
     */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    /** Where the lock lies in the file: past the text, which others may read while it is held. */
    private static final long POSITION = 1 << 20;

    private final Path file;
    private final FileChannel channel;

    private ProjectLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * @param folder there already
     * @throws ProjectBusyException when somebody else holds it
     */
    static ProjectLock take(Path folder) throws IOException {
        return take(folder, "project", "lock");
    }

    /**
     * The same of something else in the folder that takes turns.
     *
     * @param what it is to its user
     * @param name of the lock's file
     */
    static ProjectLock take(Path folder, String what, String name) throws IOException {
        Path real = folder.toRealPath().resolve(name);
        if (!OPEN.add(real)) {
            throw new ProjectBusyException("the " + what + " " + folder + " is already open in this process");
        }
        try {
            return new ProjectLock(real, locked(folder, what, name));
        } catch (IOException | RuntimeException failed) {
            OPEN.remove(real);
            throw failed;
        }
    }

    private static FileChannel locked(Path folder, String what, String name) throws IOException {
        Path file = folder.resolve(name);
        FileChannel channel = OwnerOnly.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        try {
            FileLock lock = channel.tryLock(POSITION, 1, false);
            if (lock == null) {
                throw new ProjectBusyException("the " + what + " " + folder + " is being worked on by process "
                        + Files.readString(file, UTF_8).trim() + "; wait until it is done");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(UTF_8)));
            return channel;
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            OPEN.remove(file);
        }
    }
}
