package org.castlist.export.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.CastFixture;
import org.castlist.export.document.Exported;
import org.castlist.export.document.LargeFilm;
import org.castlist.people.Appearance;
import org.castlist.people.Person;
import org.castlist.shots.Shot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class CastEafTest {

    /** Times in milliseconds. */
    private record Annotation(long start, long end, String value) {}

    @Test
    void writesWhatTheGoldenFileHolds() throws IOException {
        assertThat(Exported.text(new CastEaf(), CastFixture.tiny())).isEqualTo(Exported.expected("cast.eaf"));
    }

    @Test
    void keepsToTheFormat() throws IOException, SAXException {
        validate(Exported.text(new CastEaf(), CastFixture.tiny("shots")));
        validate(Exported.text(new CastEaf(), CastFixture.pictures()));
        validate(Exported.text(new CastEaf(), LargeFilm.of(60, 5, 2, new LargeFilm.Ovals())));
    }

    @Test
    void aPersonsTierHoldsTheAppearancesAndTheShotsTierTheShots() {
        CastDocument document = LargeFilm.of(60, 5, 2, new LargeFilm.Ovals());
        Map<String, List<Annotation>> tiers = tiers(Exported.text(new CastEaf(), document));
        assertThat(tiers).hasSize(1 + document.shownPeople().size());
        for (Person person : document.shownPeople()) {
            List<Annotation> expected = new ArrayList<>();
            for (Appearance seen : document.cast().appearances(person)) {
                // frames of the made-up film last 40 ms
                long start = seen.span().start().ticks() * 40;
                expected.add(new Annotation(start, seen.span().end().ticks() * 40, person.title()));
            }
            assertThat(tiers.get(person.title())).isEqualTo(expected);
        }
        List<Annotation> shots = Objects.requireNonNull(tiers.get("shots"));
        assertThat(shots).hasSameSizeAs(document.footage().shots());
        for (Shot shot : document.footage().shots()) {
            assertThat(shots.get(shot.index()).start())
                    .isEqualTo(shot.span().start().ticks() * 40);
        }
    }

    @Test
    void annotationsOfATierNeverOverlapAndSlotsAreInOrder() {
        String eaf = Exported.text(new CastEaf(), LargeFilm.of(60, 5, 2, new LargeFilm.Ovals()));
        tiers(eaf).values().forEach(tier -> {
            for (int i = 1; i < tier.size(); i++) {
                assertThat(tier.get(i - 1).end())
                        .isLessThanOrEqualTo(tier.get(i).start());
            }
        });
        assertThat(ParsedXml.all(ParsedXml.root(eaf), "TIME_SLOT"))
                .extracting(slot -> Long.valueOf(slot.getAttribute("TIME_VALUE")))
                .isSorted();
    }

    @Test
    void timesOfOddRatesAreExact() {
        assertThat(seen(RatedFilm.cinema().withFace(90_000, 90_010))).containsExactly(3_753_750L, 3_754_167L);
        assertThat(seen(RatedFilm.television().withFace(107_892, 107_900))).containsExactly(3_599_996L, 3_600_263L);
        assertThat(seen(RatedFilm.variable().withFace(1001, 1003))).containsExactly(41_695L, 41_770L);
    }

    private static List<Long> seen(CastDocument document) {
        Annotation only = Objects.requireNonNull(
                        tiers(Exported.text(new CastEaf(), document)).get("Ana"))
                .get(0);
        return List.of(only.start(), only.end());
    }

    @Test
    void aFolderOfPicturesIsNoMediaFile() {
        Element root = ParsedXml.root(Exported.text(new CastEaf(), CastFixture.pictures()));
        assertThat(ParsedXml.all(root, "MEDIA_DESCRIPTOR")).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("org.castlist.export.document.Exported#HOSTILE_NAMES")
    void anyNameIsReadBackInOneLine(String name) throws IOException, SAXException {
        String eaf = Exported.text(new CastEaf(), CastFixture.tiny(name));
        validate(eaf);
        String read = name.replaceAll("\\s+", " ").replace("half \uD83C a", "half \uFFFD a");
        assertThat(tiers(eaf).get(read))
                .containsExactly(
                        new Annotation(0, 3000, read),
                        new Annotation(7200, 8000, read),
                        new Annotation(9600, 10000, read));
    }

    private static void validate(String eaf) throws IOException, SAXException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(CastEafTest.class.getResource("eaf-3.0.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(eaf)));
    }

    private static Map<String, List<Annotation>> tiers(String eaf) {
        Element root = ParsedXml.root(eaf);
        Map<String, Long> slots = new HashMap<>();
        for (Element slot : ParsedXml.all(root, "TIME_SLOT")) {
            slots.put(slot.getAttribute("TIME_SLOT_ID"), Long.valueOf(slot.getAttribute("TIME_VALUE")));
        }
        Map<String, List<Annotation>> tiers = new HashMap<>();
        for (Element tier : ParsedXml.all(root, "TIER")) {
            List<Annotation> annotations = new ArrayList<>();
            for (Element one : ParsedXml.all(tier, "ALIGNABLE_ANNOTATION")) {
                annotations.add(new Annotation(
                        Objects.requireNonNull(slots.remove(one.getAttribute("TIME_SLOT_REF1"))),
                        Objects.requireNonNull(slots.remove(one.getAttribute("TIME_SLOT_REF2"))),
                        ParsedXml.text(one, "ANNOTATION_VALUE")));
            }
            tiers.put(tier.getAttribute("TIER_ID"), annotations);
        }
        assertThat(slots).as("slots without an annotation").isEmpty();
        return tiers;
    }
}
