package org.castlist.export.data;

import static org.castlist.export.document.JsonText.rounded;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.CsvText;
import org.castlist.export.document.Exporter;
import org.castlist.people.Appearance;
import org.castlist.people.Person;
import org.castlist.video.Film;
import org.castlist.video.Timecode;

/**
 * {@code cast.csv}: a row for each appearance of each person who is not hidden, in the order of the people. RFC 4180:
 * comma, double quotes where needed, CRLF, a header row; UTF-8 without a byte order mark. For a folder of pictures one
 * column more says which.
 *
 * <p>A text that a spreadsheet would run as a formula gets an apostrophe in front.
 */
public record CastCsv() implements Exporter {

    private static final List<String> HEADER = List.of(
            "person",
            "name",
            "start",
            "end",
            "duration",
            "start_seconds",
            "end_seconds",
            "duration_seconds",
            "shot",
            "tracks");

    @Override
    public void write(CastDocument document, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        Film film = document.footage().film();
        List<String> header = new ArrayList<>(HEADER);
        if (film.isPictures()) {
            header.add("picture");
        }
        text.write(CsvText.row(header));
        for (Person person : document.shownPeople()) {
            for (Appearance appearance : document.cast().appearances(person)) {
                List<String> row = new ArrayList<>(row(person, appearance));
                film.pictureAt(appearance.span().start()).ifPresent(row::add);
                text.write(CsvText.row(row));
            }
        }
        text.flush();
    }

    private static List<String> row(Person person, Appearance appearance) {
        double start = appearance.span().start().seconds();
        double end = appearance.span().end().seconds();
        return List.of(
                person.id(),
                person.title(),
                Timecode.format(start),
                Timecode.format(end),
                Timecode.format(end - start),
                rounded(start, 3).toPlainString(),
                rounded(end, 3).toPlainString(),
                rounded(end - start, 3).toPlainString(),
                Integer.toString(appearance.shot()),
                String.join(" ", appearance.tracks()));
    }
}
