package org.castlist.export.editing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.FileNames;
import org.castlist.export.document.FolderExporter;
import org.castlist.people.Person;

/**
 * {@code edl}: a folder with a CMX 3600 edit decision list for each person who is not hidden, since such a list has one video
 * track, on which people on screen together could not both lie. The format numbers events with three digits: a person with
 * more appearances gets a second file, and so on.
 */
public record CastEdl() implements FolderExporter {

    private static final int MOST_EVENTS = 999;

    @Override
    public void write(CastDocument document, Path folder) throws IOException {
        Files.createDirectory(folder);
        FramedCast cast = new FramedCast(document);
        for (Person person : document.shownPeople()) {
            List<FramedAppearance> seen = cast.appearances(person);
            int parts = (seen.size() + MOST_EVENTS - 1) / MOST_EVENTS;
            for (int part = 1; part <= parts; part++) {
                String name = FileNames.of(person) + (part == 1 ? "" : "-part-" + part) + ".edl";
                String title = OneLine.title(person) + (parts == 1 ? "" : " " + part + "/" + parts);
                try (Writer out = writer(folder.resolve(name))) {
                    new EventList(cast, document.toolVersion(), out).write(title, events(seen, part));
                }
            }
        }
    }

    private static List<FramedAppearance> events(List<FramedAppearance> seen, int part) {
        return seen.subList((part - 1) * MOST_EVENTS, Math.min(seen.size(), part * MOST_EVENTS));
    }

    /** Unlike the writers of {@link Files} it replaces half a surrogate pair in a name and does not give up. */
    private static Writer writer(Path file) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8));
    }
}
