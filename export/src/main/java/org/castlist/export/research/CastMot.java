package org.castlist.export.research;

import static org.castlist.export.document.JsonText.rounded;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.CsvText;
import org.castlist.export.document.FolderExporter;
import org.castlist.export.document.TextLine;
import org.castlist.faces.Box;
import org.castlist.people.Person;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.TrackedBox;
import org.castlist.tracks.UnknownReason;
import org.castlist.video.Film;

/**
 * {@code mot}: a folder for the evaluation of trackers, in the form of the MOT Challenge's ground truth. {@code
 * tracks.txt} numbers the tracks, unknown ones too; {@code people.txt} numbers the people and has no unknown tracks;
 * {@code people.csv} says who a number is; {@code seqinfo.ini} describes the film. Hidden people are in none of them.
 *
 * <p>Frames count from 1. Boxes are in pixels from 0 and may reach beyond the frame. A frame holds a person once, as
 * evaluation demands: of two boxes at once that of the track which began first stays.
 */
public record CastMot() implements FolderExporter {

    private static final String TRACKS = "tracks.txt";
    private static final String PEOPLE = "people.txt";

    @FunctionalInterface
    private interface Writing {
        void write(Writer text) throws IOException;
    }

    @Override
    public void write(CastDocument document, Path folder) throws IOException {
        Files.createDirectories(folder);
        FrameNumbers frames = FrameNumbers.of(document);
        write(folder.resolve(TRACKS), text -> {
            for (ShownTrack track : ShownTrack.of(document)) {
                for (TrackedBox box : track.track().boxes()) {
                    text.write(line(frames.of(box), track.number(), box.box()));
                }
            }
        });
        write(folder.resolve(PEOPLE), text -> {
            for (Person person : document.shownPeople()) {
                writePerson(text, person, document.cast().tracksOf(person), frames);
            }
        });
        write(folder.resolve("people.csv"), text -> writeNames(text, document));
        write(folder.resolve("seqinfo.ini"), text -> writeSequence(text, document, frames));
    }

    private static void write(Path file, Writing writing) throws IOException {
        try (Writer text =
                new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8))) {
            writing.write(text);
        }
    }

    /** The tracks come in order of shot and start, so that only those of one shot can meet in a frame. */
    private static void writePerson(Writer text, Person person, List<FaceTrack> tracks, FrameNumbers frames)
            throws IOException {
        BitSet seen = new BitSet();
        int shot = -1;
        long origin = 0;
        for (FaceTrack track : tracks) {
            if (track.shot() != shot) {
                shot = track.shot();
                origin = track.boxes().get(0).frame();
                seen.clear();
            }
            for (TrackedBox box : track.boxes()) {
                int inShot = Math.toIntExact(box.frame() - origin);
                if (!seen.get(inShot)) {
                    seen.set(inShot);
                    text.write(line(frames.of(box), person.number(), box.box()));
                }
            }
        }
    }

    /** Frame, id, left, top, width, height; to be considered; of class 1; wholly visible. */
    private static String line(long frame, int id, Box box) {
        return frame + 1 + "," + id + "," + number(box.x()) + "," + number(box.y()) + "," + number(box.width()) + ","
                + number(box.height()) + ",1,1,1\n";
    }

    private static String number(double pixels) {
        return rounded(pixels, 2).toPlainString();
    }

    private static void writeNames(Writer text, CastDocument document) throws IOException {
        text.write(CsvText.row(List.of("file", "id", "track", "person", "name", "unknown")));
        for (Person person : document.shownPeople()) {
            String id = Integer.toString(person.number());
            text.write(CsvText.row(List.of(PEOPLE, id, "", person.id(), person.title(), "")));
        }
        for (ShownTrack track : ShownTrack.of(document)) {
            UnknownReason reason = document.cast().unknown().get(track.track().id());
            text.write(CsvText.row(List.of(
                    TRACKS,
                    Integer.toString(track.number()),
                    track.track().id(),
                    track.person().map(Person::id).orElse(""),
                    track.person().map(Person::title).orElse(""),
                    reason == null ? "" : reason.key())));
        }
    }

    private static void writeSequence(Writer text, CastDocument document, FrameNumbers frames) throws IOException {
        Film film = document.footage().film();
        text.write("; castlist " + document.toolVersion() + "\n");
        text.write("[Sequence]\n");
        text.write("name=" + TextLine.of(film.name()) + "\n");
        text.write("imDir=img1\n");
        text.write("frameRate=" + rounded(film.frameRate().toDouble(), 3).toPlainString() + "\n");
        text.write("seqLength=" + frames.count() + "\n");
        text.write("imWidth=" + film.width() + "\n");
        text.write("imHeight=" + film.height() + "\n");
        text.write("imExt=.jpg\n");
    }
}
