package org.castlist.adaptation.training;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.castlist.embeddings.torch.Torch;

/**
 * Where a training goes on after its process was killed: one file for each training, complete or absent. It holds weights
 * that were learned from faces and goes when the training ends.
 */
final class Savepoint {
    private final Optional<Path> file;

    private Savepoint(Optional<Path> file) {
        this.file = file;
    }

    /**
     * @param drawer the folder, made if need be; empty to keep nothing
     * @param what tells one training from another
     */
    static Savepoint of(Optional<Path> drawer, String what) throws IOException {
        if (drawer.isPresent()) {
            make(drawer.get());
        }
        return new Savepoint(drawer.map(folder -> folder.resolve(hash(what) + ".training")));
    }

    /** For its owner only, where the file system has such rights. */
    private static void make(Path folder) throws IOException {
        boolean rights = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owner = rights
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
        Files.createDirectories(folder, owner);
    }

    private static String hash(String what) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Puts a trainee where it was and answers how many steps it has done; 0 and nothing done where there is no such file. */
    int restore(Trainee trainee) throws IOException {
        if (file.isEmpty() || !Files.exists(file.get())) {
            return 0;
        }
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file.get()));
                NDManager manager = Torch.engine().newBaseManager(Torch.device())) {
            int steps = in.readInt();
            trainee.restore(NDList.decode(manager, in));
            return steps;
        }
    }

    void save(Trainee trainee, int steps) throws IOException {
        if (file.isEmpty()) {
            return;
        }
        Path half = file.get().resolveSibling(file.get().getFileName() + ".half");
        try (OutputStream out = Files.newOutputStream(half)) {
            DataOutputStream data = new DataOutputStream(out);
            data.writeInt(steps);
            data.flush();
            trainee.state().encode(out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Files.move(half, file.get(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void delete() throws IOException {
        if (file.isPresent()) {
            Files.deleteIfExists(file.get());
        }
    }
}
