package org.castlist.project;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Makes folders and files that nobody but their owner may read: faces are personal data. Where POSIX rights exist. */
final class OwnerOnly {
    private OwnerOnly() {}

    /** Makes the folder with its parents; the rights of what is there already stay as they are. */
    static void folder(Path folder) throws IOException {
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

    static FileChannel open(Path file, Set<OpenOption> options) throws IOException {
        try {
            return FileChannel.open(file, options, rights(file, "rw-------"));
        } catch (IOException trouble) {
            throw Trouble.with(file, trouble);
        }
    }

    private static FileAttribute<?>[] rights(Path path, String rights) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
