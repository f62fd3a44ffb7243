package org.castlist.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.castlist.review.library.LibraryReviewServer;
import org.castlist.review.server.RunningReview;
import org.junit.jupiter.api.Test;

/** What a reviewer does on the page of people across films, and what comes of it. */
class LibraryPageTest extends BrowserTest {
    private static final int MANY = 20_000;
    private static final String NINE = "episode 9";
    private static final String TEN = "episode 10";
    private static final String Z = ReviewedLibrary.HOSTILE;

    @Override
    void analysed(Path folder) throws IOException {
        ReviewedLibrary.analysed(Files.createDirectories(folder));
    }

    @Override
    RunningReview start(Path folder) throws IOException {
        return LibraryReviewServer.start(folder, ReviewedLibrary.tools((project, observer) -> {}), 0);
    }

    /** The card or row of somebody, told by film and person. */
    private static Locator card(OpenPage page, String film, int person) {
        String id = (film + "/p-" + person).replace("\"", "\\\"");
        return page.page().locator("[data-id=\"" + id + "\"]");
    }

    private static String person(String film, int person) {
        return "#/person/"
                + URLEncoder.encode(film + "/p-" + person, StandardCharsets.UTF_8)
                        .replace("+", "%20");
    }

    private static void name(OpenPage page, Locator where, String name) {
        where.locator(".name").click();
        page.page().keyboard().type(name);
        page.page().keyboard().press("Enter");
    }

    @Test
    void namesSomebodyInTheFilmsThatAreTickedAndAcceptsTheRestLater() {
        OpenPage page = open("#/people");
        assertThat(page.page().locator(".card")).hasCount(4);
        name(page, card(page, TEN, 1), "Ana");
        assertThat(page.dialog().locator(".film-choice")).hasCount(3);
        page.dialog().locator(".film-choice").nth(1).click();
        page.photograph("library-naming");
        page.dialog().getByText("Yes, in 2 films").click();
        assertThat(card(page, TEN, 1).locator(".name")).hasText("Ana");
        assertThat(page.toast()).containsText("are called Ana");

        page.page().locator(".filters input[value=proposed]").check();
        assertThat(page.page().locator(".card")).hasCount(1);
        page.page().locator(".ask").click();
        assertThat(page.dialog().locator(".film-choice")).hasCount(1);
        assertThat(page.dialog().locator(".known")).containsText("Called Ana in 2 films");
        page.page().keyboard().press("Enter"); // the button that accepts has the focus
        assertThat(page.page().locator(".card")).hasCount(0);
        page.go(person(TEN, 1));
        assertThat(page.page().locator(".member-name").getByText("Ana", new Locator.GetByTextOptions().setExact(true)))
                .hasCount(3);

        page.page().keyboard().press("Control+z");
        assertThat(page.page().locator(".member-acts").getByText("Yes, Ana").first())
                .isVisible();
        page.page().locator(".member-acts button.main:visible").click();
        assertThat(page.page().locator(".member-acts button.main:visible")).hasCount(0);
    }

    @Test
    void takesSomebodyOutAndBringsThemBack() {
        OpenPage page = open(person(TEN, 2));
        assertThat(page.page().locator(".member")).hasCount(3);
        assertThat(page.page().locator(".tie").first()).containsText("that this is the same person: cosine");
        page.photograph("library-person");
        card(page, NINE, 2).getByText("Not this person").click();
        assertThat(page.dialog()).containsText("Taken out");
        assertThat(page.dialog().locator("figure")).hasCount(3);
        page.photograph("library-parting");
        page.page().keyboard().press("Enter");
        assertThat(page.page().locator(".member")).hasCount(2);
        page.page().keyboard().press("Control+z");
        assertThat(page.page().locator(".member")).hasCount(3);
        page.page().keyboard().press("Control+Shift+Z");
        assertThat(page.page().locator(".member")).hasCount(2);
        page.go("#/history");
        assertThat(page.page().locator(".history-row")).hasCount(1);
        page.page().locator(".history-row").getByText("Undo").click();
        assertThat(page.page().locator(".history-row.past")).hasCount(1);
        page.photograph("library-history");
        page.go(person(TEN, 2));
        assertThat(page.page().locator(".member")).hasCount(3);
    }

    @Test
    void warnsHardBeforeTwoOfOneFilmBecomeOne() {
        OpenPage page = open("#/people");
        card(page, Z, 4).locator(".pick").click();
        card(page, TEN, 3).locator(".pick").click();
        page.page().keyboard().press("m");
        assertThat(page.dialog().locator(".warning")).containsText("Both are in");
        assertThat(page.dialog().locator(".warning figure")).hasCount(2);
        assertThat(page.dialog().getByText("Cancel")).isFocused();
        page.photograph("library-merge-warning");
        page.dialog().getByText("The same all the same").click();
        assertThat(page.page().locator(".card")).hasCount(3);
        assertThat(card(page, TEN, 3)).containsText("twice in a film");
        page.toast().getByText("Undo").click();
        assertThat(page.page().locator(".card")).hasCount(4);
    }

    @Test
    void decidesByTheKeyboardAlone() {
        OpenPage page = open("#/people");
        String question = "{\"id\":\"q\",\"linked\":true,\"these\":[\"episode 9/p-1\"],\"those\":[\"episode 10/p-1\"],"
                + "\"cosine\":0.46,\"chance\":0.991,\"seconds\":3}";
        page.page()
                .route(
                        "**/api/decisions",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody("{\"searched\":true,\"left\":1,\"questions\":[" + question + "]}")));
        page.page().keyboard().press("2");
        assertThat(page.page().locator("#ask")).hasText("Is this really the same person?");
        assertThat(page.page().locator(".why")).containsText("99.1 %");
        page.photograph("library-decide");
        page.page().setViewportSize(375, 740);
        assertThat(page.overhang()).isLessThanOrEqualTo(0);
        page.photograph("library-phone-question");
        page.page().keyboard().press("d");
        assertThat(page.page().locator(".rest h1")).hasText("Nothing left to decide");
        page.page().keyboard().press("1");
        assertThat(page.page().locator(".card")).hasCount(5);
        page.page().keyboard().press("u");
        assertThat(page.page().locator(".card")).hasCount(4);
    }

    @Test
    void showsWhatASeriesCarriesFromFilmToFilm() {
        OpenPage page = open("#/people");
        name(page, card(page, Z, 4), "Zoe");
        assertThat(page.toast()).containsText("is called Zoe");
        page.go("#/series");
        assertThat(page.page().locator(".episode-row")).hasCount(3);
        assertThat(page.page().locator(".episode-row").nth(1)).containsText("3 carried over");
        page.photograph("library-series");
        page.page().locator(".episode-row a").nth(2).click();
        assertThat(page.page().locator("table.cast caption"))
                .hasText(new String[] {"Carried over (3)", "New faces (1)"});
        page.photograph("library-episode");
        page.go("#/series");
        page.page().keyboard().press("/");
        page.page().keyboard().type("episode");
        assertThat(page.page().locator(".episode-row")).hasCount(2);
    }

    @Test
    void aNameIsNeverTakenForMarkup() {
        OpenPage page = open("#/people");
        card(page, Z, 4).locator(".name").click();
        page.page().keyboard().insertText("<img src=x onerror=\"document.title='taken'\">");
        page.page().keyboard().press("Enter");
        assertThat(page.toast()).containsText("<img src=x onerror=");
        for (String part : List.of("#/people", person(Z, 4), "#/series", "#/history")) {
            page.go(part);
            page.page().waitForTimeout(150);
            assertThat(page.page().locator("main img[src=x], .toast img")).hasCount(0);
        }
        assertThat(page.page().title()).doesNotContain("taken");
    }

    @Test
    void sameNameInTwoTabsIsAConflictThatLosesNothing() {
        BrowserContext window = window(options -> options);
        OpenPage one = openIn(window, "#/people");
        OpenPage other = openIn(window, "#/people");
        card(one, Z, 4).locator(".name").click();
        one.page().keyboard().type("Mine");
        one.page().route("**/api/revision", route -> route.abort());
        name(other, card(other, Z, 4), "Yours");
        assertThat(card(other, Z, 4).locator(".name")).hasText("Yours");
        one.page().keyboard().press("Enter");
        assertThat(one.toast()).containsText("somebody else named");
        assertThat(card(one, Z, 4).locator("input[type=text]")).hasValue("Mine");
    }

    @Test
    void fitsAPhoneAndHasWordsForEverything() {
        OpenPage page = open("#/people", PageOnAnyScreenTest::phone);
        for (String part :
                List.of("#/people", person(TEN, 1), "#/decide", "#/series", "#/series/episode%2010", "#/history")) {
            page.go(part);
            page.page().waitForTimeout(250);
            assertThat(page.overhang()).as(part).isLessThanOrEqualTo(0);
            assertThat((List<?>) page.page().evaluate(PageOnAnyScreenTest.SMALL_TARGETS))
                    .as(part)
                    .isEmpty();
            assertThat((List<?>) page.page().evaluate(PageOnAnyScreenTest.NAMELESS))
                    .as(part)
                    .isEmpty();
            page.photograph("library-phone-" + part.replaceAll("[^a-z]+", "-").substring(1));
        }
    }

    @Test
    void holdsTwentyThousandPeopleInFewElements() {
        OpenPage page = open("#/people");
        page.page()
                .route(
                        "**/api/people",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody(manyPeople())));
        page.page().reload();
        assertThat(page.page().locator(".card:visible").first()).isVisible();
        int most = page.elements();
        for (int i = 0; i < 8; i++) {
            page.page().evaluate("scrollBy(0, document.body.scrollHeight / 8)");
            page.page().waitForTimeout(30);
            most = Math.max(most, page.elements());
        }
        assertThat(most).isLessThan(1500);
        page.page().locator("input[type=search]").fill("Person 19999");
        assertThat(page.page().locator(".card")).hasCount(1);
    }

    private static String manyPeople() {
        String people = IntStream.range(0, MANY)
                .mapToObj(i -> "{\"id\":\"film/p-" + i + "\",\"name\":\"Person " + i + "\",\"seconds\":" + (MANY - i)
                        + ",\"least\":1,\"members\":[[0,\"p-" + i + "\",\"Person " + i + "\",9,9,null,null,null]]}")
                .collect(Collectors.joining(",", "[", "]"));
        return "{\"revision\":\"many\",\"last\":0,\"films\":[\"film\"],\"people\":" + people
                + ",\"words\":[],\"behind\":[],\"unread\":{},\"undo\":null,\"redo\":null}";
    }
}
