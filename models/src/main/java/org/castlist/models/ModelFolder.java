package org.castlist.models;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where the files of the models lie.
 *
 * @param path the folder that holds the ONNX files
 */
public record ModelFolder(Path path) {

    /**
     * The file of a card, checked.
     *
     * @throws ModelMissingException when there is none, or its hash is not the card's
     */
    public Path fileOf(ModelCard card) throws IOException {
        Path file = path.resolve(card.file());
        if (!Files.isRegularFile(file)) {
            throw new ModelMissingException("the model " + card.name() + " is missing: there is no " + file
                    + ". Run './castlist models fetch' to fetch the default set.");
        }
        String hash = sha256(file);
        if (!hash.equals(card.sha256())) {
            throw new ModelMissingException("the model file " + file + " is not the one its card describes (SHA-256 "
                    + hash + ", expected " + card.sha256() + "). Delete it and run './castlist models fetch'.");
        }
        return file;
    }

    /** SHA-256 of a file in lower-case hexadecimal. */
    public static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
