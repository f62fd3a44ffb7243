package org.castlist.export.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.CastFixture;
import org.castlist.export.document.Exported;
import org.castlist.video.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

class CastFcpxmlTest {

    /** What version 1.10 says of the elements that are written, without what it says of others. */
    private static final String DEFINITION = """
            <!ELEMENT fcpxml (resources?, event*)>
            <!ATTLIST fcpxml version CDATA #FIXED "1.10">
            <!ELEMENT resources (asset | format)*>
            <!ELEMENT format EMPTY>
            <!ATTLIST format id ID #REQUIRED name CDATA #IMPLIED frameDuration CDATA #IMPLIED
                width CDATA #IMPLIED height CDATA #IMPLIED>
            <!ELEMENT asset (media-rep+)>
            <!ATTLIST asset id ID #REQUIRED name CDATA #IMPLIED start CDATA #IMPLIED duration CDATA #IMPLIED
                hasVideo CDATA #IMPLIED hasAudio CDATA #IMPLIED format IDREF #IMPLIED>
            <!ELEMENT media-rep EMPTY>
            <!ATTLIST media-rep kind (original-media | proxy-media) "original-media" src CDATA #REQUIRED>
            <!ELEMENT event (asset-clip*)>
            <!ATTLIST event name CDATA #IMPLIED>
            <!ELEMENT asset-clip (marker | keyword)*>
            <!ATTLIST asset-clip ref IDREF #REQUIRED name CDATA #IMPLIED start CDATA #IMPLIED
                duration CDATA #IMPLIED format IDREF #IMPLIED tcFormat (DF | NDF) #IMPLIED>
            <!ELEMENT marker EMPTY>
            <!ATTLIST marker start CDATA #REQUIRED duration CDATA #IMPLIED value CDATA #REQUIRED note CDATA #IMPLIED>
            <!ELEMENT keyword EMPTY>
            <!ATTLIST keyword start CDATA #IMPLIED duration CDATA #IMPLIED value CDATA #REQUIRED note CDATA #IMPLIED>
            """;

    private static final Pattern TIME = Pattern.compile("(\\d+)(?:/(\\d+))?s");

    @Test
    void writesWhatTheGoldenFileHolds() throws IOException {
        assertThat(Exported.text(new CastFcpxml(), CastFixture.tiny())).isEqualTo(Exported.expected("cast.fcpxml"));
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheCastOnTheBoundariesOfFrames(RatedFilm film) {
        CastDocument document = film.document();
        Document xml = read(document);
        ReadBack.assertTellsTheCast(all(xml, "keyword", film.expected()), document, film.expected());
        assertThat(only(xml, "asset-clip").getAttribute("tcFormat")).isEqualTo(film.dropsFrames() ? "DF" : "NDF");
    }

    @ParameterizedTest
    @EnumSource
    void theFormatSaysTheExactLengthOfAFrame(RatedFilm film) {
        Map<RatedFilm, String> lengths = Map.of(
                RatedFilm.FILM, "1001/24000s",
                RatedFilm.FILM_IN_MILLISECONDS, "1001/24000s",
                RatedFilm.PAL, "1/25s",
                RatedFilm.NTSC, "1001/30000s",
                RatedFilm.NTSC_DOUBLE, "1001/60000s",
                RatedFilm.VARIABLE, "100/2987s");
        assertThat(only(read(film.document()), "format").getAttribute("frameDuration"))
                .isEqualTo(lengths.get(film));
    }

    @ParameterizedTest
    @EnumSource
    void aMarkerStandsWhereEachPersonAppearsFirst(RatedFilm film) {
        Document xml = read(film.document());
        List<ReadBack> keywords = all(xml, "keyword", film.expected());
        List<ReadBack> markers = all(xml, "marker", film.expected());
        assertThat(markers).extracting(ReadBack::name).containsExactly("Ana", "Person 12");
        for (ReadBack marker : markers) {
            assertThat(marker.start())
                    .isEqualTo(keywords.stream()
                            .filter(seen -> seen.name().equals(marker.name()))
                            .mapToLong(ReadBack::start)
                            .min()
                            .orElseThrow());
            assertThat(marker.end()).isEqualTo(marker.start() + 1);
        }
    }

    /** Final Cut Pro rejects the whole file otherwise. */
    @ParameterizedTest
    @EnumSource
    void fitsTheDocumentTypeDefinition(RatedFilm film) {
        String text = Exported.text(new CastFcpxml(), film.document());
        String unknown = text.replace(" hasVideo=", " hasPictures=");
        assertThatCode(() -> parsed(defined(text), true)).doesNotThrowAnyException();
        assertThatThrownBy(() -> parsed(defined(unknown), true)).hasMessageContaining("hasPictures");
    }

    private static String defined(String text) {
        assertThat(text).contains("<!DOCTYPE fcpxml>");
        return text.replace("<!DOCTYPE fcpxml>", "<!DOCTYPE fcpxml [" + DEFINITION + "]>");
    }

    @Test
    void theClipIsTheWholeAssetAndLeadsToTheFileBesideIt() {
        Document xml = read(RatedFilm.NTSC.document());
        Element asset = only(xml, "asset");
        Element clip = only(xml, "asset-clip");
        assertThat(only(xml, "fcpxml").getAttribute("version")).isEqualTo("1.10");
        assertThat(clip.getAttribute("ref")).isEqualTo(asset.getAttribute("id"));
        assertThat(clip.getAttribute("duration")).isEqualTo(asset.getAttribute("duration"));
        assertThat(asset.getAttribute("format")).isEqualTo(only(xml, "format").getAttribute("id"));
        assertThat(only(xml, "media-rep").getAttribute("src")).isEqualTo("./%C3%9Cnder%2050%20%25.mov");
        assertThat(((Element) clip.getParentNode()).getTagName()).isEqualTo("event");
    }

    @ParameterizedTest
    @FieldSource("org.castlist.export.document.Exported#HOSTILE_NAMES")
    void anyNameIsReadBackAsOneKeyword(String name) {
        List<ReadBack> read = all(read(CastFixture.tiny(name)), "keyword", new Rational(25, 1));
        String expected = name.replace("half \uD83C a pair", "half \uFFFD a pair");
        assertThat(read).hasSize(4);
        assertThat(read.get(0))
                .isEqualTo(new ReadBack(ReadBack.oneLine(expected).replace(',', ';'), 0, 75));
    }

    @Test
    void aFolderOfPicturesLastsASecondForEach() {
        Document xml = read(CastFixture.pictures());
        assertThat(all(xml, "keyword", new Rational(1, 1)))
                .containsExactly(new ReadBack("Ana", 0, 1), new ReadBack("Ana", 2, 3));
        assertThat(((Element) xml.getElementsByTagName("keyword").item(1)).getAttribute("note"))
                .isEqualTo("p-1, a, b.png");
    }

    private static Document read(CastDocument document) {
        try {
            return parsed(Exported.text(new CastFcpxml(), document), false);
        } catch (IOException | SAXException e) {
            throw new AssertionError(e);
        }
    }

    private static Document parsed(String text, boolean validating) throws IOException, SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setValidating(validating);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new InputSource(new StringReader(text)));
        } catch (ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Strict extends DefaultHandler {
        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }
    }

    private static Element only(Document xml, String name) {
        NodeList found = xml.getElementsByTagName(name);
        assertThat(found.getLength()).as(name).isEqualTo(1);
        return (Element) found.item(0);
    }

    /** Each lies inside the asset. */
    private static List<ReadBack> all(Document xml, String name, Rational rate) {
        long length = frames(only(xml, "asset").getAttribute("duration"), rate);
        NodeList found = xml.getElementsByTagName(name);
        List<ReadBack> read = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            Element element = (Element) found.item(i);
            long start = frames(element.getAttribute("start"), rate);
            long end = start + frames(element.getAttribute("duration"), rate);
            assertThat(start).isBetween(0L, length - 1);
            assertThat(end).isBetween(start + 1, length);
            read.add(new ReadBack(element.getAttribute("value"), start, end));
        }
        return read;
    }

    /** A time times the rate must be whole. */
    private static long frames(String time, Rational rate) {
        Matcher parts = TIME.matcher(time);
        assertThat(parts.matches()).as(time).isTrue();
        BigInteger above = new BigInteger(parts.group(1)).multiply(BigInteger.valueOf(rate.numerator()));
        BigInteger below = new BigInteger(parts.group(2) == null ? "1" : parts.group(2))
                .multiply(BigInteger.valueOf(rate.denominator()));
        assertThat(above.mod(below)).as(time).isZero();
        return above.divide(below).longValueExact();
    }
}
