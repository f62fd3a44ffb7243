package org.castlist.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.CastFixture;
import org.castlist.export.document.Exported;
import org.castlist.export.document.LargeFilm;
import org.castlist.people.Cast;
import org.castlist.tracks.Footage;
import org.castlist.video.Film;
import org.castlist.video.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class HtmlReportTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void namesNothingOutsideItself() {
        assertThat(Exported.text(new HtmlReport(), CastFixture.tiny()))
                .doesNotContainPattern("https?:")
                .doesNotContainPattern("(?i)@import|url\\(|<link|<iframe|<object")
                .doesNotContainPattern("\\{\\{\\w+}}");
    }

    @Test
    void itsPolicyAllowsItsOwnScriptAndStyleAndNothingElse() throws GeneralSecurityException {
        String page = Exported.text(new HtmlReport(), CastFixture.compared("Ana", "Ann"));
        String policy = only(page, "Content-Security-Policy\" content=\"([^\"]*)\"");
        assertThat(policy.split("; "))
                .containsExactly(
                        "default-src 'none'",
                        "img-src data:",
                        "style-src '" + sha256(only(page, "(?s)<style>(.*?)</style>")) + "'",
                        "script-src '" + sha256(only(page, "(?s)<script>(.*?)</script>")) + "'",
                        "base-uri 'none'",
                        "form-action 'none'");
    }

    @ParameterizedTest
    @FieldSource("org.castlist.export.document.Exported#HOSTILE_NAMES")
    void aNameIsNeverMarkup(String name) throws IOException {
        String page = Exported.text(new HtmlReport(), CastFixture.tiny(name));
        String harmless = Exported.text(new HtmlReport(), CastFixture.tiny());
        assertThat(page.chars().filter(c -> c == '<').count())
                .isEqualTo(harmless.chars().filter(c -> c == '<').count());
        assertThat(data(page).at("/people/0/title").asText()).isEqualTo(Exported.encodable(name));
    }

    @Test
    void theFilmsNameIsNeverMarkup() {
        Cast tiny = CastFixture.tiny().cast();
        Film film = new Film(Path.of("a<b>&{{data}}.mp4"), 640, 360, new Rational(25, 1), 0, OptionalDouble.empty());
        Footage footage =
                new Footage(film, tiny.footage().shots(), tiny.footage().tracks());
        Cast renamed = new Cast(footage, tiny.people(), tiny.unknown());
        String page = Exported.text(
                new HtmlReport(), new CastDocument(renamed, Map.of(), new CastFixture.GreySquares(), "1"));
        assertThat(page)
                .contains("<h1 dir=\"auto\">a&lt;b&gt;&amp;{{data}}</h1>")
                .doesNotContain("a<b>");
    }

    @Test
    void peopleNameTheirTracksAndEveryTrackItsPictures() throws IOException {
        String page = Exported.text(new HtmlReport(), CastFixture.tiny());
        JsonNode data = data(page);
        JsonNode pictures = pictures(page);
        assertThat(data.at("/people/0/tracks").toString()).isEqualTo("[0,4,5]");
        assertThat(data.at("/tracks/4/id").asText()).isEqualTo("t-2-0");
        assertThat(data.at("/people/0/screenTime").asDouble()).isEqualTo(4.2);
        assertThat(data.at("/together").toString()).isEqualTo("[[0,1,1]]");
        assertThat(data.at("/unknown/0/title").asText()).isEqualTo("too short");
        assertThat(data.at("/picturesKept").asInt()).isEqualTo(7).isEqualTo(pictures.size());
        assertThat(data.at("/tracks/0/pictures")).hasSize(2);
        assertThat(ImageIO.read(new ByteArrayInputStream(pictures.get(0).binaryValue()))
                        .getWidth())
                .isEqualTo(80);
    }

    @Test
    void showsWhatTheAdaptationChanged() throws IOException {
        JsonNode maps = data(Exported.text(new HtmlReport(), CastFixture.compared("Ana", "Ann")))
                .get("maps");
        assertThat(maps.get("peopleBefore").asInt()).isEqualTo(5);
        assertThat(maps.get("peopleAfter").asInt()).isEqualTo(3);
        assertThat(maps.get("same").asBoolean()).isFalse();
        assertThat(maps.at("/points/0").toString()).isEqualTo("[0,0,50,0,50]");
        assertThat(maps.at("/points/1").toString()).isEqualTo("[1,1000,50,500,50]");
        assertThat(maps.get("moves").toString())
                .isEqualTo("[{\"from\":\"a person of their own\",\"to\":\"Person 2\",\"tracks\":[1]},"
                        + "{\"from\":\"Person 3\",\"to\":\"Ana\",\"tracks\":[4]},"
                        + "{\"from\":\"Person 2\",\"to\":\"nobody\",\"tracks\":[6]}]");
    }

    /** Worked by hand, on the four labelled tracks that the film has. */
    @Test
    void saysHowRightThePeopleAre() throws IOException {
        JsonNode truth = data(Exported.text(new HtmlReport(), CastFixture.compared("Ana", "Ann")))
                .get("truth");
        assertThat(truth.get("people")).hasSize(4);
        assertThat(truth.get("elsewhere").asInt()).isEqualTo(1);
        assertThat(truth.at("/scores/0").toString())
                .isEqualTo("{\"of\":\"without adaptation\",\"clusters\":4,\"people\":2,"
                        + "\"WCP\":1,\"B3F\":0.6667,\"RATIO\":2,\"COVERAGE\":1}");
        assertThat(truth.at("/scores/1").toString())
                .isEqualTo("{\"of\":\"with adaptation\",\"clusters\":2,\"people\":2,"
                        + "\"WCP\":1,\"B3F\":1,\"RATIO\":1,\"COVERAGE\":0.75}");
        assertThat(truth.get("scores")).as("no correction changed anything").hasSize(2);
    }

    @ParameterizedTest
    @FieldSource("org.castlist.export.document.Exported#HOSTILE_NAMES")
    void aLabelIsNeverMarkup(String name) throws IOException {
        String page = Exported.text(new HtmlReport(), CastFixture.compared(name, name));
        String harmless = Exported.text(new HtmlReport(), CastFixture.compared("Ana", "Ann"));
        assertThat(page.chars().filter(c -> c == '<').count())
                .isEqualTo(harmless.chars().filter(c -> c == '<').count());
        assertThat(data(page).at("/maps/moves/1/to").asText()).isEqualTo(Exported.encodable(name));
        assertThat(data(page).at("/truth/people").toString())
                .contains(JSON.writeValueAsString(Exported.encodable(name)));
    }

    @Test
    void saysNothingOfMapsAndTruthWhereNothingIsKnown() throws IOException {
        JsonNode data = data(Exported.text(new HtmlReport(), CastFixture.tiny()));
        assertThat(data.has("maps")).isFalse();
        assertThat(data.has("truth")).isFalse();
    }

    @Test
    void aPictureThatCannotBeReadLeavesAnEmptyPlace() throws IOException {
        String page = Exported.text(new HtmlReport(), CastFixture.tiny());
        int place = data(page).at("/tracks/5/pictures/0").asInt();
        assertThat(pictures(page).get(place).asText()).isEmpty();
    }

    @Test
    void holdsNoMorePicturesThanItsSizeAllows() throws IOException {
        CastDocument document = LargeFilm.of(60, 5, 2, new LargeFilm.Ovals());
        String page = Exported.text(new HtmlReport(40), document);
        assertThat(pictures(page)).hasSize(40);
        assertThat(data(page).at("/picturesKept").asInt()).isGreaterThan(100);
    }

    @Test
    void isTheSameTwiceAndInEveryLocale() {
        String once = Exported.text(new HtmlReport(), CastFixture.tiny());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Exported.text(new HtmlReport(), CastFixture.tiny())).isEqualTo(once);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void everyPlaceThatTheScriptFillsIsInThePage() {
        String page = Exported.text(new HtmlReport(), CastFixture.tiny());
        Matcher filled = Pattern.compile("(?:fill\\(\\s*|getElementById\\()\"([a-z-]+)\"")
                .matcher(page);
        int places = 0;
        while (filled.find()) {
            assertThat(page).contains("id=\"" + filled.group(1) + "\"");
            places++;
        }
        assertThat(places).isGreaterThan(15);
    }

    private static JsonNode data(String page) throws IOException {
        return JSON.readTree(only(page, "(?s)id=\"data\">(.*?)</script>"));
    }

    private static JsonNode pictures(String page) throws IOException {
        return JSON.readTree(only(page, "(?s)id=\"small-pictures\">(.*?)</script>"));
    }

    private static String only(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static String sha256(String text) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }
}
