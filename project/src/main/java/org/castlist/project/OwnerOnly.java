package org.castlist.project;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Makes folders and files that nobody but their owner may read: faces are personal data. Where POSIX rights exist. */
public final class OwnerOnly {
    private OwnerOnly() {}

    /** Makes the folder with its parents. One that is there already keeps its rights. */
    public static void folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        try {
            Path parent = folder.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.createDirectories(folder, rights(folder, "rwx------"));
        } catch (IOException trouble) {
            throw Trouble.with(folder, trouble);
        }
    }

    /** Takes from everybody else what rights they have, as far as the file system and the owner let us. */
    static void tighten(Path path) throws IOException {
        if (is(path)) {
            return;
        }
        try {
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        } catch (FileSystemException notPermitted) {
            // Somebody else's, or a file system without such rights: whoever opens a project is told.
        }
    }

    /** Whether nobody else has any right; true where the file system knows none. */
    static boolean is(Path path) throws IOException {
        return !isPosix(path)
                || Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).stream()
                        .allMatch(right -> right.name().startsWith("OWNER_"));
    }

    static FileChannel open(Path file, Set<OpenOption> options) throws IOException {
        try {
            return FileChannel.open(file, options, rights(file, "rw-------"));
        } catch (IOException trouble) {
            throw Trouble.with(file, trouble);
        }
    }

    private static FileAttribute<?>[] rights(Path path, String rights) {
        return isPosix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
