package org.castlist.export.research;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.Exporter;
import org.castlist.export.document.MilliSpan;
import org.castlist.export.document.TextLine;
import org.castlist.export.document.XmlText;
import org.castlist.people.Person;
import org.castlist.shots.Shot;
import org.castlist.video.Film;

/**
 * {@code cast.eaf}: an annotation document of ELAN, format 3.0, with a tier for each person and one for the shots. An
 * annotation is an appearance; those of one tier never overlap. People who are hidden and unknown tracks are left out.
 *
 * <p>The date that the format demands is always the same, so that the same cast gives the same file.
 */
public record CastEaf() implements Exporter {
    private static final String APPEARANCE = "appearance";
    private static final String SHOT = "shot";
    private static final String SHOTS = "shots";
    private static final String NO_DATE = "1970-01-01T00:00:00Z";
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "mp4", "video/mp4",
            "m4v", "video/mp4",
            "mov", "video/quicktime",
            "mkv", "video/x-matroska",
            "webm", "video/webm",
            "avi", "video/x-msvideo",
            "mpg", "video/mpeg",
            "mpeg", "video/mpeg");

    /**
     * One row of annotations.
     *
     * @param type the linguistic type of its annotations
     * @param participant who is annotated
     */
    private record Tier(String id, String type, String participant, List<Annotation> annotations) {}

    /** @param number counts all of the document, from 1 */
    private record Annotation(int number, MilliSpan span, String value) {
        String startSlot() {
            return "ts" + (2 * number - 1);
        }

        String endSlot() {
            return "ts" + 2 * number;
        }
    }

    private record Slot(String id, long millis) {}

    @Override
    public void write(CastDocument document, OutputStream out) throws IOException {
        List<Tier> tiers = tiers(document);
        try (XmlText xml = XmlText.to(out)) {
            xml.start(
                    "ANNOTATION_DOCUMENT",
                    "AUTHOR",
                    "castlist " + document.toolVersion(),
                    "DATE",
                    NO_DATE,
                    "FORMAT",
                    "3.0",
                    "VERSION",
                    "3.0",
                    "xmlns:xsi",
                    "http://www.w3.org/2001/XMLSchema-instance",
                    "xsi:noNamespaceSchemaLocation",
                    "http://www.mpi.nl/tools/elan/EAFv3.0.xsd");
            writeHeader(xml, document, tiers);
            writeTimes(xml, tiers);
            for (Tier tier : tiers) {
                writeTier(xml, tier);
            }
            writeType(xml, APPEARANCE);
            writeType(xml, SHOT);
            xml.end();
        }
    }

    private static List<Tier> tiers(CastDocument document) {
        List<Tier> tiers = new ArrayList<>();
        List<Annotation> shots = new ArrayList<>();
        int number = 0;
        for (Shot shot : document.footage().shots()) {
            shots.add(new Annotation(++number, MilliSpan.of(shot.span()), shotTitle(document, shot)));
        }
        tiers.add(new Tier(SHOTS, SHOT, "", shots));
        List<Person> people = document.shownPeople();
        PersonLabels labels = new PersonLabels(people, TextLine::of, " ", List.of(SHOTS));
        for (Person person : people) {
            String title = TextLine.of(person.title());
            List<Annotation> appearances = new ArrayList<>();
            for (MilliSpan span : MilliSpan.of(document.cast().appearances(person))) {
                appearances.add(new Annotation(++number, span, title));
            }
            tiers.add(new Tier(labels.of(person), APPEARANCE, title, appearances));
        }
        return tiers;
    }

    private static String shotTitle(CastDocument document, Shot shot) {
        return document.footage()
                .film()
                .pictureAt(shot.span().start())
                .map(TextLine::of)
                .orElse("shot " + shot.index());
    }

    private static void writeHeader(XmlText xml, CastDocument document, List<Tier> tiers) throws IOException {
        Film film = document.footage().film();
        int annotations =
                tiers.stream().mapToInt(tier -> tier.annotations().size()).sum();
        xml.start("HEADER", "MEDIA_FILE", "", "TIME_UNITS", "milliseconds");
        if (!film.isPictures()) {
            String file = String.valueOf(film.file().getFileName()); // its folder is nobody's business
            xml.empty(
                    "MEDIA_DESCRIPTOR",
                    "MEDIA_URL",
                    file,
                    "MIME_TYPE",
                    mediaType(file),
                    "RELATIVE_MEDIA_URL",
                    "../" + file);
        }
        xml.text("PROPERTY", "castlist " + document.toolVersion(), "NAME", "writtenBy");
        xml.text("PROPERTY", Integer.toString(annotations), "NAME", "lastUsedAnnotationId");
        xml.end();
    }

    private static String mediaType(String file) {
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return MEDIA_TYPES.getOrDefault(ending, "unknown"); // ELAN's own word
    }

    /** Every annotation has two slots of its own: moving one in ELAN must not move another's. */
    private static void writeTimes(XmlText xml, List<Tier> tiers) throws IOException {
        List<Slot> slots = new ArrayList<>();
        for (Tier tier : tiers) {
            for (Annotation annotation : tier.annotations()) {
                slots.add(new Slot(annotation.startSlot(), annotation.span().start()));
                slots.add(new Slot(annotation.endSlot(), annotation.span().end()));
            }
        }
        slots.sort(Comparator.comparingLong(Slot::millis));
        xml.start("TIME_ORDER");
        for (Slot slot : slots) {
            xml.empty("TIME_SLOT", "TIME_SLOT_ID", slot.id(), "TIME_VALUE", Long.toString(slot.millis()));
        }
        xml.end();
    }

    private static void writeTier(XmlText xml, Tier tier) throws IOException {
        xml.start("TIER", "LINGUISTIC_TYPE_REF", tier.type(), "PARTICIPANT", tier.participant(), "TIER_ID", tier.id());
        for (Annotation annotation : tier.annotations()) {
            xml.start("ANNOTATION");
            xml.start(
                    "ALIGNABLE_ANNOTATION",
                    "ANNOTATION_ID",
                    "a" + annotation.number(),
                    "TIME_SLOT_REF1",
                    annotation.startSlot(),
                    "TIME_SLOT_REF2",
                    annotation.endSlot());
            xml.text("ANNOTATION_VALUE", annotation.value());
            xml.end();
            xml.end();
        }
        xml.end();
    }

    private static void writeType(XmlText xml, String id) throws IOException {
        xml.empty("LINGUISTIC_TYPE", "GRAPHIC_REFERENCES", "false", "LINGUISTIC_TYPE_ID", id, "TIME_ALIGNABLE", "true");
    }
}
