package org.castlist.app;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.castlist.video.ffmpeg.PictureFolder;

/** Short names for contents, so that what is on disk is used again only for what it was made from. */
final class FilmIdentity {
    private static final int SAMPLE = 1 << 20;

    /** Of a picture: a change of it shows at once, and there are thousands of them. */
    private static final int SMALL_SAMPLE = 1 << 14;

    private FilmIdentity() {}

    /** A film's size and a hash of its first, middle and last mebibyte: the same file elsewhere is the same film. */
    static String of(Path film) throws IOException {
        return of(film, SAMPLE);
    }

    /** The names of the pictures, and for each that may be read its size and samples of it, as of a film. */
    static String of(PictureFolder pictures) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String name : pictures.names()) {
            Path file = pictures.folder().resolve(name);
            lines.add(name + "/" + (Files.isReadable(file) ? of(file, SMALL_SAMPLE) : "not readable"));
        }
        return of(lines);
    }

    private static String of(Path film, int sample) throws IOException {
        MessageDigest digest = sha256();
        try (FileChannel channel = FileChannel.open(film)) {
            long size = channel.size();
            digest.update(Long.toString(size).getBytes(StandardCharsets.UTF_8));
            for (long at : new long[] {0, Math.max(0, size / 2 - sample / 2), Math.max(0, size - sample)}) {
                ByteBuffer buffer = ByteBuffer.allocate(sample);
                int read = 1;
                while (buffer.hasRemaining() && read > 0) {
                    read = channel.read(buffer, at + buffer.position());
                }
                digest.update(buffer.flip());
            }
        }
        return hex(digest);
    }

    /** One short name for many lines. */
    static String of(List<String> lines) {
        MessageDigest digest = sha256();
        lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
        return hex(digest);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
