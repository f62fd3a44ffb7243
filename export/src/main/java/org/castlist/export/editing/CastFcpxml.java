package org.castlist.export.editing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.Exporter;
import org.castlist.export.document.XmlText;
import org.castlist.people.Person;

/**
 * {@code cast.fcpxml}: FCPXML 1.10 for Final Cut Pro: an event with the film as one clip, a keyword range for each appearance
 * of each person who is not hidden, and a marker where each person appears first. Every time is a fraction of a second on the
 * boundary of a frame, as the format demands.
 */
public record CastFcpxml() implements Exporter {

    private static final String FORMAT = "r1";
    private static final String ASSET = "r2";

    @Override
    public void write(CastDocument document, OutputStream out) throws IOException {
        try (XmlText xml = XmlText.to(out)) {
            new Writing(document, xml).fcpxml();
        }
    }

    private static final class Writing {
        private final CastDocument document;
        private final FramedCast cast;
        private final XmlText xml;

        Writing(CastDocument document, XmlText xml) {
            this.document = document;
            this.cast = new FramedCast(document);
            this.xml = xml;
        }

        void fcpxml() throws IOException {
            int hidden =
                    document.cast().people().size() - document.shownPeople().size();
            xml.type("<!DOCTYPE fcpxml>");
            xml.comment("Castlist " + document.toolVersion() + "; hidden people left out: " + hidden);
            xml.start("fcpxml", "version", "1.10");
            resources();
            xml.start("event", "name", OneLine.of(cast.film().name()));
            clip();
            xml.end();
            xml.end();
        }

        private void resources() throws IOException {
            xml.start("resources");
            xml.empty(
                    "format",
                    "id",
                    FORMAT,
                    "frameDuration",
                    time(1),
                    "width",
                    Integer.toString(cast.film().width()),
                    "height",
                    Integer.toString(cast.film().height()));
            xml.start(
                    "asset",
                    "id",
                    ASSET,
                    "name",
                    OneLine.of(cast.film().name()),
                    "start",
                    time(0),
                    "duration",
                    time(cast.whole().frames()),
                    "hasVideo",
                    "1",
                    "format",
                    FORMAT);
            xml.empty("media-rep", "kind", "original-media", "src", "./" + cast.url());
            xml.end();
            xml.end();
        }

        private void clip() throws IOException {
            xml.start(
                    "asset-clip",
                    "ref",
                    ASSET,
                    "name",
                    OneLine.of(cast.film().name()),
                    "start",
                    time(0),
                    "duration",
                    time(cast.whole().frames()),
                    "format",
                    FORMAT,
                    "tcFormat",
                    cast.grid().dropsFrames() ? "DF" : "NDF");
            Set<String> met = new HashSet<>();
            for (FramedAppearance seen : cast.appearances()) {
                if (met.add(seen.person().id())) {
                    note(
                            "marker",
                            new FrameRange(seen.frames().start(), seen.frames().start() + 1),
                            seen);
                }
                note("keyword", seen.frames(), seen);
            }
            xml.end();
        }

        private void note(String element, FrameRange frames, FramedAppearance seen) throws IOException {
            String id = seen.person().id();
            xml.empty(
                    element,
                    "start",
                    time(frames.start()),
                    "duration",
                    time(frames.frames()),
                    "value",
                    keyword(seen.person()),
                    "note",
                    cast.film()
                            .pictureAt(seen.appearance().span().start())
                            .map(picture -> id + ", " + OneLine.of(picture))
                            .orElse(id));
        }

        /** A comma would make two keywords of one name. */
        private static String keyword(Person person) {
            return OneLine.title(person).replace(',', ';');
        }

        /** Seconds of so many frames, exact: whole seconds, or a fraction of the rate's numerator. */
        private String time(long frames) {
            long numerator = Math.multiplyExact(frames, cast.grid().rate().denominator());
            long denominator = cast.grid().rate().numerator();
            return numerator % denominator == 0 ? numerator / denominator + "s" : numerator + "/" + denominator + "s";
        }
    }
}
