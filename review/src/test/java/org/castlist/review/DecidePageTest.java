package org.castlist.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queue of decisions, with questions of the test's own: what is asked is not the page's affair. */
class DecidePageTest extends FilmPageTest {
    private static final String SAME = question("same", "[\"p-3\",\"p-4\"]", "[\"t-1-1\",\"t-2-0\"]", "[\"t-7-1\"]");
    private static final String SPLIT = question("split", "[\"p-1\"]", "[\"t-0-0\",\"t-2-1\"]", "[\"t-3-0\"]");
    private static final String RESCUE = question("rescue", "[\"p-2\"]", "[\"t-0-1\"]", "[\"t-3-2\"]");
    private static final String TWICE = question("twice", "[\"p-1\"]", "[\"t-0-0\"]", "[\"t-0-1\"]");

    private final List<String> open = new ArrayList<>();
    private final List<String> answered = new ArrayList<>();

    @BeforeEach
    void ask() {
        answered.clear();
        open.clear();
        open.addAll(List.of(SAME, SPLIT, RESCUE, TWICE));
    }

    @Test
    void isAnsweredByTheKeyboardAlone() {
        OpenPage page = openQueue();
        assertThat(page.page().locator("#ask")).hasText("Is this the same person?");
        assertThat(page.page().locator(".side .box")).hasCount(2);
        page.photograph("decide");
        press(page, "s", "#ask", "Is the second one Person 1 too?");
        press(page, "d", "#ask", "Is this unknown face Person 2?");
        press(page, "n", "#ask", "Person 1 is in one frame twice. Is it both times really Person 1?");
        press(page, "i", ".decide .rest h1", "Nothing left to decide");
        assertThat(answered).containsExactly("same same", "split different", "rescue not-a-face", "twice ignore");
        assertThat(page.page().locator("#left")).isHidden();
    }

    /** With the questions that Castlist asks of this film: p-4 is a part of somebody. */
    @Test
    void bringsTwoHalvesOfAPersonTogetherByOneKey() {
        OpenPage page = open("#/decide");
        assertThat(page.page().locator("#ask")).hasText("Is this the same person?");
        page.page().keyboard().press("s");
        assertThat(page.toast()).containsText("Undo");
        page.go("#/people");
        assertThat(page.page().locator(".card")).hasCount(3);
    }

    @Test
    void undoesByItsKey() {
        OpenPage page = openQueue();
        page.go("#/people");
        page.name("p-1", "Anna");
        assertThat(page.card("p-1").locator(".name")).hasText("Anna");
        page.go("#/decide");
        assertThat(page.page().locator("#ask")).isVisible();
        page.page().keyboard().press("u");
        assertThat(page.toast()).containsText("Undo");
        page.go("#/people");
        assertThat(page.card("p-1").locator(".name")).containsText("Person 1");
    }

    @Test
    void aQuestionWhoseAnswerIsRefusedIsAskedAgain() {
        OpenPage page = openQueue();
        page.page()
                .route(
                        "**/api/answers",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setStatus(409)
                                .setContentType("application/json")
                                .setBody("{\"error\":\"somebody else changed the same people meanwhile\"}")));
        press(page, "s", "#ask", "Is the second one Person 1 too?");
        assertThat(page.toast()).containsText("somebody else changed");
        page.page().unroute("**/api/answers");
        page.page()
                .route(
                        "**/api/answers",
                        route -> route.fulfill(json(answer(route.request().postData()))));
        press(page, "d", "#ask", "Is this the same person?");
    }

    @Test
    void showsBothSidesOfAPersonWhoIsTwiceInOneFrameAtOneTime() {
        open.removeAll(List.of(SAME, SPLIT, RESCUE));
        OpenPage page = openQueue();
        List<String> times = page.page().locator(".side figcaption .small").allTextContents();
        assertThat(times).hasSize(2);
        assertThat(times.get(0)).isEqualTo(times.get(1));
        assertThat(page.page().getByText("The first is not")).isVisible();
    }

    private OpenPage openQueue() {
        BrowserContext window = window(options -> options);
        window.route("**/api/decisions", route -> route.fulfill(json(decisions())));
        window.route(
                "**/api/answers",
                route -> route.fulfill(json(answer(route.request().postData()))));
        OpenPage page = openIn(window, "#/decide");
        assertThat(page.page().locator("#ask")).isVisible();
        return page;
    }

    private static void press(OpenPage page, String key, String where, String then) {
        page.page().keyboard().press(key);
        assertThat(page.page().locator(where)).hasText(then);
    }

    private String answer(String body) {
        String kind = open.stream()
                .map(DecidePageTest::kind)
                .filter(known -> body.contains("\"question\":\"" + known + "\""))
                .findFirst()
                .orElseThrow();
        answered.add(kind + " " + body.replaceAll(".*\"answer\":\"([a-z-]+)\".*", "$1"));
        open.removeIf(question -> kind(question).equals(kind));
        return "{\"sequence\":" + answered.size() + ",\"text\":\"answered\"}";
    }

    private String decisions() {
        return "{\"revision\":\"1\",\"left\":" + open.size()
                + ",\"reaches\":true,\"goal\":0.99,\"expected\":0.93,\"questions\":"
                + open.stream().collect(Collectors.joining(",", "[", "]")) + "}";
    }

    private static String question(String kind, String people, String these, String those) {
        return "{\"id\":\"" + kind + "\",\"kind\":\"" + kind + "\",\"people\":" + people + ",\"these\":" + these
                + ",\"those\":" + those + ",\"chance\":0.7,\"seconds\":3,\"why\":\"They look alike.\"}";
    }

    private static String kind(String question) {
        return question.replaceAll(".*\"kind\":\"([a-z]+)\".*", "$1");
    }

    private static Route.FulfillOptions json(String body) {
        return new Route.FulfillOptions().setContentType("application/json").setBody(body);
    }
}
