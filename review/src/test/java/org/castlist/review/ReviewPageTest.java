package org.castlist.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reviewer does on the page, and what comes of it. */
class ReviewPageTest extends FilmPageTest {
    private static final String HOSTILE =
            "<img src=x onerror=\"document.title='taken'\"><script>alert(1)</script>&amp;\u202e";

    @Test
    void givesANameInPlaceAndKeepsIt() {
        OpenPage page = open("#/people");
        page.name("p-1", "Anna  Karenina");
        assertThat(page.toast()).containsText("Anna Karenina");
        assertThat(page.card("p-1").locator(".name")).hasText("Anna Karenina");
        assertThat(page.card("p-1").locator(".name")).isFocused();
        page.photograph("people");

        page.page().reload();
        assertThat(page.card("p-1").locator(".name")).hasText("Anna Karenina");
    }

    @Test
    void typingANameThatExistsOffersToMergeAndTheMergeCanBeUndone() {
        OpenPage page = open("#/people");
        page.name("p-3", "Carl");
        assertThat(page.card("p-3").locator(".name")).hasText("Carl");
        page.name("p-4", "carl");
        assertThat(page.dialog().locator(".merge-side")).hasCount(2);
        assertThat(page.dialog().locator(".warning")).isHidden();
        page.page().keyboard().press("Enter"); // the button that merges has the focus
        assertThat(page.page().locator(".card")).hasCount(3);
        assertThat(page.card("p-3")).containsText("6 tracks");

        page.toast().getByText("Undo").click();
        assertThat(page.page().locator(".card")).hasCount(4);
        assertThat(page.card("p-3")).containsText("4 tracks");
    }

    @Test
    void warnsHardBeforeMergingTwoWhoAreInOneFrame() {
        OpenPage page = open("#/people");
        page.name("p-1", "Anna");
        assertThat(page.card("p-1").locator(".name")).hasText("Anna");
        page.name("p-2", "Anna");
        assertThat(page.dialog().locator(".warning")).containsText("These two are on screen at once");
        assertThat(page.dialog().locator(".warning .box")).hasCount(2);
        assertThat(page.dialog().getByText("Cancel")).isFocused();
        page.photograph("merge-warning");
        page.page().keyboard().press("Enter");
        assertThat(page.dialog()).hasCount(0);
        assertThat(page.card("p-2").locator("input[type=text]")).hasValue("Anna"); // what was typed is still there
    }

    @Test
    void splitsAPersonUndoesAndRedoes() {
        OpenPage page = open("#/person/p-1");
        assertThat(page.tiles()).hasCount(6);
        page.tiles().nth(0).locator(".tick").click();
        page.tiles()
                .nth(2)
                .click(new Locator.ClickOptions()
                        .setModifiers(List.of(com.microsoft.playwright.options.KeyboardModifier.SHIFT)));
        assertThat(page.page().locator(".actions .chosen:visible")).hasText("3 tracks");
        page.photograph("split");
        page.page().getByText("New person").click();
        assertThat(page.tiles()).hasCount(3);

        page.page().keyboard().press("Control+z");
        assertThat(page.tiles()).hasCount(6);
        page.page().keyboard().press("Control+Shift+Z");
        assertThat(page.tiles()).hasCount(3);
        page.go("#/people");
        assertThat(page.page().locator(".card")).hasCount(5);
    }

    @Test
    void givesUnknownTracksToAPerson() {
        OpenPage page = open("#/unknown");
        assertThat(page.tiles()).hasCount(3);
        page.tiles().nth(0).locator(".tick").click();
        page.page().getByText("This is…").click();
        page.page().keyboard().type("Newcomer");
        page.page().keyboard().press("Enter");
        assertThat(page.tiles()).hasCount(2);
        assertThat(page.tiles().first()).isFocused(); // the keys go on where the track was
        page.go("#/people");
        assertThat(page.page().locator(".card").filter(new Locator.FilterOptions().setHasText("Newcomer")))
                .hasCount(1);
    }

    @Test
    void theUnknownTrackThatIsShownIsOneClickFromAPerson() {
        OpenPage page = open("#/unknown");
        assertThat(page.tiles()).hasCount(3);
        // nobody who is on screen at that very time is offered: of four people two are
        Locator offered = page.page().locator(".quick .person-button:not(.new)");
        assertThat(offered).hasCount(2);
        offered.first().click();
        assertThat(page.tiles()).hasCount(2);
        page.page().locator(".quick .new").click();
        assertThat(page.tiles()).hasCount(1);
        page.go("#/people");
        assertThat(page.page().locator(".card")).hasCount(5);
    }

    @Test
    void findsThePeopleAnewAndSaysWhatChanged() {
        OpenPage page = open("#/rerun");
        page.page().locator("button.main").click();
        assertThat(page.page().locator(".rerun h2")).containsText("nothing changed");
        assertThat(page.page().locator("button.main")).isEnabled();
    }

    @Test
    void showsTheMomentOfATrackWithTheBoxOverTheFace() {
        OpenPage page = open("#/person/p-1");
        Locator box = page.page().locator(".board .box");
        assertThat(box).hasCount(1);
        double[] stage = corners(page.page().locator(".board .stage"));
        double[] face = corners(box);
        // the left face of the made-up film: 80 of 320 pixels wide, 40 of 240 down
        assertThat((face[2] - face[0]) / (stage[2] - stage[0])).isBetween(0.24, 0.26);
        assertThat((face[1] - stage[1]) / (stage[3] - stage[1])).isBetween(0.15, 0.18);
        // this film cannot be played by any browser: pictures take its place
        page.tiles().nth(1).click();
        assertThat(page.page().locator(".board .frame"))
                .hasAttribute("src", java.util.regex.Pattern.compile("/frames\\?time=.*"));
        page.photograph("person");
    }

    @Test
    void saysWhyThereIsNoPictureOfAMoment() {
        OpenPage page = open("#/people");
        page.page()
                .route(
                        "**/frames?*",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setStatus(500)
                                .setContentType("application/json")
                                .setBody("{\"error\":\"the film is no longer there; put it back\"}")));
        page.go("#/person/p-1");
        assertThat(page.page().locator(".board .missing")).hasText("the film is no longer there; put it back");
        assertThat(page.page().locator(".board .box")).hasCount(1);
    }

    @Test
    void takesBackAnyOneEntryOfTheHistory() {
        OpenPage page = open("#/people");
        page.name("p-1", "Anna");
        assertThat(page.card("p-1").locator(".name")).hasText("Anna");
        page.name("p-2", "Berta");
        assertThat(page.card("p-2").locator(".name")).hasText("Berta");
        page.go("#/history");
        Locator anna = page.page().locator(".history-row").filter(new Locator.FilterOptions().setHasText("Anna"));
        anna.getByText("Undo").click();
        assertThat(page.page().locator(".history-row")).hasCount(3);
        assertThat(anna.last().getByText("Redo")).isVisible();
        page.photograph("history");
        page.go("#/people");
        assertThat(page.card("p-1").locator(".name")).containsText("Person 1");
        assertThat(page.card("p-2").locator(".name")).hasText("Berta");

        page.go("#/history");
        anna.last().getByText("Redo").click();
        assertThat(anna.last().getByText("Undo", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        page.go("#/people");
        assertThat(page.card("p-1").locator(".name")).hasText("Anna");
    }

    @Test
    void aNameIsNeverTakenForMarkup() {
        OpenPage page = open("#/people");
        page.card("p-1").locator(".name").click();
        page.page().keyboard().insertText(HOSTILE);
        page.page().keyboard().press("Enter");
        assertThat(page.card("p-1").locator(".name")).containsText("<img src=x onerror=");
        for (String part : List.of("#/person/p-1", "#/history", "#/people")) {
            page.go(part);
            assertThat(page.page().locator("main img[src=x], main script, .toast img"))
                    .hasCount(0);
        }
        assertThat(page.page().title()).doesNotContain("taken");
    }

    @Test
    void withoutTheRightTokenThereIsNothingButASentence() {
        try (BrowserContext window = window(options -> options)) {
            Response answer = window.newPage()
                    .navigate(address().resolve("/?token=guessed").toString());
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.text()).contains("castlist review").doesNotContain("<html");
        }
    }

    @Test
    void anotherTabsChangeAppearsWithoutLosingWhatIsBeingTyped() {
        BrowserContext window = window(options -> options);
        OpenPage one = openIn(window, "#/people");
        OpenPage other = openIn(window, "#/people");
        one.card("p-2").locator(".name").click();
        one.page().keyboard().type("Half a na");
        other.name("p-1", "Anna");
        assertThat(one.card("p-1").locator(".name")).hasText("Anna");
        assertThat(one.card("p-2").locator("input[type=text]")).hasValue("Half a na");
        assertThat(one.card("p-2").locator("input[type=text]")).isFocused();
    }

    @Test
    void sameNameInTwoTabsIsAConflictThatLosesNothing() {
        BrowserContext window = window(options -> options);
        OpenPage one = openIn(window, "#/people");
        OpenPage other = openIn(window, "#/people");
        one.card("p-1").locator(".name").click();
        one.page().keyboard().type("Mine");
        // the first tab does not hear of it before it sends its own
        one.page().route("**/api/revision", route -> route.abort());
        other.name("p-1", "Yours");
        assertThat(other.card("p-1").locator(".name")).hasText("Yours");
        one.page().keyboard().press("Enter");
        assertThat(one.toast()).containsText("somebody else changed");
        assertThat(one.card("p-1").locator("input[type=text]")).hasValue("Mine");
        one.page().keyboard().press("Enter");
        assertThat(one.card("p-1").locator(".name")).hasText("Mine");
    }

    @Test
    void aStoppedServerIsToldAndTypedTextStays() throws IOException {
        OpenPage page = open("#/people");
        page.card("p-1").locator(".name").click();
        page.page().keyboard().type("Anna");
        stopServer();
        assertThat(page.page().locator("#banner")).containsText("does not answer");
        page.page().keyboard().press("Enter");
        assertThat(page.toast()).containsText("does not answer");
        assertThat(page.card("p-1").locator("input[type=text]")).hasValue("Anna");
        page.photograph("server-gone");
    }

    private static double[] corners(Locator part) {
        var box = part.boundingBox();
        return new double[] {box.x, box.y, box.x + box.width, box.y + box.height};
    }
}
