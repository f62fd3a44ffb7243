package org.castlist.video.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.castlist.video.UnreadableFilmException;

/** The sentences for films that cannot be read: which file, what is wrong, what to do. */
final class UnreadableFilm {

    private UnreadableFilm() {}

    /** Refuses what is no readable file with something in it. */
    static void checkFile(Path file) throws UnreadableFilmException {
        if (!Files.exists(file)) {
            throw film(file, "does not exist; check the name and the folder.");
        }
        if (Files.isDirectory(file)) {
            throw film(file, "is a folder; name a film in it.");
        }
        if (!Files.isReadable(file)) {
            throw film(file, "may not be read by you; ask its owner for permission.");
        }
        if (head(file).length == 0) {
            throw film(file, "is empty (0 bytes); copy it again from where it came from.");
        }
    }

    static UnreadableFilmException notAFilm(Path file) throws UnreadableFilmException {
        if (looksLikeMp4(head(file))) {
            return film(
                    file,
                    "is an MP4 film without its index: the recording or the copy was cut short;"
                            + " copy it again, or repair it with the camera that made it.");
        }
        return film(file, "is not a film in any format that FFmpeg knows; check that it is the right file.");
    }

    static UnreadableFilmException noVideo(Path file) {
        return film(
                file, "has no video that FFmpeg can decode, only sound or pictures; check that it is the right file.");
    }

    static UnreadableFilmException notAPicture(Path file) {
        return film(file, "is not a picture that FFmpeg can read on its own; save it as JPEG or PNG.");
    }

    static UnreadableFilmException noPicture(Path file) {
        return film(
                file, "has video, but not one picture of it can be decoded; copy it again from where it came from.");
    }

    private static UnreadableFilmException film(Path file, String complaint) {
        return new UnreadableFilmException("'" + file + "' " + complaint);
    }

    /** QuickTime and MP4 files begin with a size and the letters ftyp. */
    private static boolean looksLikeMp4(byte[] head) {
        return head.length >= 8 && new String(head, 4, 4, StandardCharsets.US_ASCII).equals("ftyp");
    }

    private static byte[] head(Path file) throws UnreadableFilmException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        } catch (IOException e) {
            throw new UnreadableFilmException("'" + file + "' cannot be read; check the disk it lies on.", e);
        }
    }
}
