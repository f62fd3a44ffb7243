package org.castlist.export.research;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.Exporter;
import org.castlist.export.document.MilliSpan;
import org.castlist.people.Person;

/**
 * {@code cast.rttm}: who is on screen as tools for diarisation write who speaks, a {@code SPEAKER} line for each
 * appearance in order of time. No two of one person overlap. Labels are names without blanks, with the person's id where
 * two people have the same. People who are hidden and unknown tracks are left out.
 *
 * <p>There are no comments: readers of the format take every line for a turn.
 */
public record CastRttm() implements Exporter {

    private record Turn(MilliSpan span, String label) {}

    @Override
    public void write(CastDocument document, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        String film = withoutBlanks(document.footage().film().name());
        for (Turn turn : turns(document)) {
            text.write("SPEAKER " + film + " 1 " + turn.span().startSeconds() + " "
                    + turn.span().seconds() + " <NA> <NA> " + turn.label() + " <NA> <NA>\n");
        }
        text.flush();
    }

    private static List<Turn> turns(CastDocument document) {
        List<Person> people = document.shownPeople();
        PersonLabels labels = new PersonLabels(people, CastRttm::withoutBlanks, "_", List.of("<NA>"));
        List<Turn> turns = new ArrayList<>();
        for (Person person : people) {
            for (MilliSpan span : MilliSpan.of(document.cast().appearances(person))) {
                turns.add(new Turn(span, labels.of(person)));
            }
        }
        turns.sort(Comparator.comparingLong(turn -> turn.span().start()));
        return turns;
    }

    /** Blanks of every script part fields, and so do control characters for some readers. */
    private static String withoutBlanks(String name) {
        return name.replaceAll("[\\p{Z}\\p{Cntrl}\\s\\u0080-\\u009F]+", "_");
    }
}
