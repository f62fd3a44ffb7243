package org.castlist.video.ffmpeg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.castlist.video.Film;
import org.castlist.video.FilmOpener;
import org.castlist.video.FilmReader;
import org.castlist.video.Moment;
import org.castlist.video.NaturalOrder;
import org.castlist.video.UnreadableFilmException;

/**
 * Opens a folder of pictures as a film of one picture a second. Pictures are known by their endings and read by what they
 * hold; hidden files and folders in the folder are passed over. Each stands upright as its EXIF orientation says and keeps
 * its own size; of a moving one only the first picture counts. One that cannot be read is skipped and counted.
 *
 * @param folder where they lie
 * @param names their file names by number, empty for a number whose picture is gone; at least one
 */
public record PictureFolder(Path folder, List<String> names) implements FilmOpener {

    /** HEIC and AVIF are pictures that FFmpeg cannot put together from their tiles: they are counted, not passed over. */
    private static final Set<String> ENDINGS =
            Set.of("jpg", "jpeg", "jpe", "jfif", "png", "webp", "bmp", "tif", "tiff", "gif", "heic", "heif", "avif");

    public PictureFolder {
        names = List.copyOf(names);
    }

    /**
     * The pictures of a folder in natural order of their names.
     *
     * @throws UnreadableFilmException with a sentence for the user when it has none or may not be read
     */
    public static PictureFolder list(Path folder) throws UnreadableFilmException {
        if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
            throw unreadable(folder, "may not be read by you; ask its owner for permission.");
        }
        List<String> names;
        try (Stream<Path> files = Files.list(folder)) {
            names = files.filter(PictureFolder::isPicture)
                    .map(file -> String.valueOf(file.getFileName()))
                    .sorted(new NaturalOrder())
                    .toList();
        } catch (IOException e) {
            throw new UnreadableFilmException("'" + folder + "' cannot be read; check the disk it lies on.", e);
        }
        if (names.isEmpty()) {
            throw unreadable(
                    folder,
                    "is a folder without pictures; name a film in it, or a folder with JPEG, PNG, WebP, BMP, TIFF or GIF"
                            + " files (folders in it are not searched).");
        }
        return new PictureFolder(folder, names);
    }

    private static boolean isPicture(Path file) {
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && ENDINGS.contains(ending) && Files.isRegularFile(file);
    }

    /**
     * The same pictures, with the numbers that they had before: what was said of a picture stays true of its number when
     * others come and go. New ones follow at the end.
     *
     * @param before names by number, from an earlier look at the folder
     */
    public PictureFolder numberedAs(List<String> before) {
        Set<String> present = new HashSet<>(names);
        List<String> numbered = new ArrayList<>();
        before.forEach(name -> numbered.add(present.remove(name) ? name : ""));
        names.stream().filter(present::contains).forEach(numbered::add);
        return new PictureFolder(folder, numbered);
    }

    /** {@inheritDoc} The first picture is decoded once more, for its size. */
    @Override
    public FilmReader open(Path file, Moment from) throws IOException {
        for (String name : names) {
            Optional<PictureFrame> first = PictureFrame.read(file.resolve(name), Moment.ZERO);
            if (first.isPresent()) {
                try (PictureFrame frame = first.get()) {
                    Film film = Film.ofPictures(file, frame.width(), frame.height(), names);
                    return new PictureReader(film, (int) from.seconds());
                }
            }
        }
        throw unreadable(
                file,
                "has pictures by their names, but not one of them can be read; JPEG, PNG, WebP, BMP, TIFF and GIF can.");
    }

    private static UnreadableFilmException unreadable(Path folder, String complaint) {
        return new UnreadableFilmException("'" + folder + "' " + complaint);
    }
}
