package org.castlist.export.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.FileNames;
import org.castlist.export.document.FolderExporter;
import org.castlist.export.document.Jpeg;
import org.castlist.faces.FaceCrop;
import org.castlist.people.Person;
import org.castlist.tracks.FaceTrack;
import org.castlist.video.Film;
import org.castlist.video.Pixels;
import org.castlist.video.Timecode;

/**
 * {@code crops-of-people}: the kept pictures of everybody who is not hidden, a folder a person, each a JPEG that says who it
 * shows, where the face is in it and where it comes from; and a contact sheet to look at them all. One picture is in memory
 * at a time.
 */
public record CropsOfPeople() implements FolderExporter {

    /** Of the JPEG: the kept pictures are JPEG already, and shall not lose anything that can be seen. */
    private static final float QUALITY = 0.95f;

    /** A picture and the track that it is of. */
    record Kept(FaceTrack track, FaceCrop crop) {

        /** Such as {@code t-12-3-00h01m02.345s-q18.23.jpg}: the track, the time in the film, the quality. */
        String fileName() {
            String time = Timecode.format(crop.time().seconds())
                            .replaceFirst(":", "h")
                            .replaceFirst(":", "m") + "s";
            return String.format(
                    Locale.ROOT,
                    "%s-%s-q%.2f.jpg",
                    track.id(),
                    time,
                    crop.quality().norm());
        }
    }

    @Override
    public void write(CastDocument document, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (ContactSheet sheet = ContactSheet.begin(folder.resolve("contact-sheet.html"), document)) {
            for (Person person : document.shownPeople()) {
                write(document, person, folder, sheet);
            }
        }
    }

    private static void write(CastDocument document, Person person, Path folder, ContactSheet sheet)
            throws IOException {
        List<Kept> pictures = bestFirst(document, person);
        String inside = "people/" + FileNames.of(person);
        Files.createDirectories(folder.resolve(inside));
        sheet.begin(person, pictures.size());
        for (Kept kept : pictures) {
            Optional<Pixels> picture = load(document, kept);
            if (picture.isPresent()) {
                String file = inside + "/" + kept.fileName();
                Files.write(
                        folder.resolve(file),
                        captioned(picture.get(), caption(document, person, kept)),
                        StandardOpenOption.CREATE_NEW);
                sheet.show(file, kept);
            } else {
                sheet.miss(kept);
            }
        }
        sheet.end();
    }

    private static List<Kept> bestFirst(CastDocument document, Person person) {
        return document.cast().tracksOf(person).stream()
                .flatMap(track -> track.crops().stream().map(crop -> new Kept(track, crop)))
                .sorted(Comparator.comparingDouble(
                        (Kept kept) -> -kept.crop().quality().norm()))
                .toList();
    }

    /** Empty when it cannot be read, which the contact sheet says. */
    private static Optional<Pixels> load(CastDocument document, Kept kept) {
        try {
            return Optional.of(document.crops().load(kept.crop().file()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static FaceCaption caption(CastDocument document, Person person, Kept kept) {
        Film film = document.footage().film();
        String source = film.file().getFileName() + " at "
                + film.pictureAt(kept.crop().time()).orElse(kept.crop().time().toString());
        return new FaceCaption(
                person.title(), source, "castlist " + document.toolVersion(), FaceRegion.of(kept.crop()));
    }

    private static byte[] captioned(Pixels picture, FaceCaption caption) throws IOException {
        return CaptionedJpeg.of(Jpeg.encoded(Jpeg.image(picture), QUALITY), caption.packet());
    }
}
