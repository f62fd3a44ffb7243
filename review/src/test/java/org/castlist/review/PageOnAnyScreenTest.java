package org.castlist.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page on a phone, in the dark, read aloud, and with very many tracks. */
class PageOnAnyScreenTest extends FilmPageTest {
    private static final List<String> PARTS =
            List.of("#/people", "#/person/p-1", "#/unknown", "#/history", "#/rerun", "#/decide");
    private static final int MANY = 10_000;

    /** What a finger must hit, and is less than 40 pixels wide or high; links within a sentence may be. */
    static final String SMALL_TARGETS = """
            [...document.querySelectorAll("button, a, select, label:has(input), .tick, input:not([type=checkbox], [type=radio])")]
              .filter(part => part.checkVisibility({ visibilityProperty: true }) && !part.closest("p.lead, .unseen, .skip"))
              .map(part => [part, part.getBoundingClientRect()])
              .filter(([part, box]) => box.width > 1 && (box.width < 39.5 || box.height < 39.5))
              .map(([part, box]) => `${part.outerHTML.slice(0, 80)} ${box.width} x ${box.height}`)
            """;

    /** What can be pressed or chosen and has no words for those who hear the page. */
    static final String NAMELESS = """
            [...document.querySelectorAll("button, a[href], input, select, canvas, [role=option], dialog, nav, section")]
              .filter(part => part.checkVisibility())
              .filter(part => !(part.getAttribute("aria-label") || part.getAttribute("aria-labelledby") || part.textContent.trim() || part.labels?.[0]?.textContent.trim()))
              .map(part => part.outerHTML.slice(0, 80))
            """;

    /** The contrast of two colours of the page as the web content guidelines define it. */
    private static final String CONTRAST = """
            ([one, other]) => {
              const style = getComputedStyle(document.documentElement);
              const luminance = name => {
                const hex = style.getPropertyValue(name).trim().slice(1);
                const [r, g, b] = [0, 2, 4].map(i => parseInt(hex.slice(i, i + 2), 16) / 255)
                  .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
              return (light + 0.05) / (dark + 0.05);
            }
            """;

    @Test
    void fitsAPhoneAndAThumb() {
        OpenPage page = open("#/people", PageOnAnyScreenTest::phone);
        page.name("p-1", "A person with a name that is much too long for any phone whatsoever");
        assertThat(page.toast()).isVisible();
        for (String part : PARTS) {
            page.go(part);
            page.page().waitForTimeout(150);
            assertThat(page.overhang()).as(part).isLessThanOrEqualTo(0);
            assertThat((List<?>) page.page().evaluate(SMALL_TARGETS)).as(part).isEmpty();
            page.photograph("phone-" + part.replaceAll("[^a-z]+", "-").substring(1));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void canBeReadInLightAndInTheDark(ColorScheme scheme) {
        OpenPage page = open("#/people", options -> options.setColorScheme(scheme));
        double paper = contrast(page, "--ink", "--paper");
        assertThat(paper).isGreaterThan(10);
        assertThat(contrast(page, "--soft", "--paper")).isGreaterThan(4.5);
        assertThat(contrast(page, "--soft", "--band")).isGreaterThan(4.5);
        assertThat(contrast(page, "--accent", "--paper")).isGreaterThan(4.5);
        assertThat(contrast(page, "--on-accent", "--accent")).isGreaterThan(4.5);
        String background = (String) page.page().evaluate("getComputedStyle(document.body).backgroundColor");
        assertThat(background).isEqualTo(scheme == ColorScheme.DARK ? "rgb(21, 20, 18)" : "rgb(250, 248, 244)");
        page.photograph("people-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void everythingThatCanBePressedHasWords() {
        OpenPage page = open("#/people");
        for (String part : PARTS) {
            page.go(part);
            page.page().waitForTimeout(150);
            assertThat((List<?>) page.page().evaluate(NAMELESS)).as(part).isEmpty();
            assertThat(page.page().locator("main h1:visible").count()).as(part).isLessThanOrEqualTo(1);
        }
        page.page().keyboard().press("?");
        assertThat(page.dialog()).containsText("Keys");
        page.page().keyboard().press("Escape");
        assertThat(page.dialog()).hasCount(0);
    }

    @Test
    void walksTheGridByArrowKeysAndNamesByEnter() {
        OpenPage page = open("#/people");
        page.card("p-1").locator(".name").focus();
        page.page().keyboard().press("ArrowRight");
        page.page().keyboard().press("ArrowRight");
        assertThat(page.card("p-3").locator(".name")).isFocused();
        page.page().keyboard().press("Enter");
        page.page().keyboard().type("Third");
        page.page().keyboard().press("Enter");
        assertThat(page.card("p-3").locator(".name")).hasText("Third");
        page.page().keyboard().press("o");
        assertThat(page.page().locator(".person h1")).hasText("Third");
        page.page().goBack();
        assertThat(page.card("p-3")).isVisible();
    }

    @Test
    void selectsTracksByArrowKeysWithShift() {
        OpenPage page = open("#/person/p-1");
        page.tiles().nth(1).focus();
        page.page().keyboard().press("Shift+ArrowRight");
        page.page().keyboard().press("Shift+ArrowRight");
        assertThat(page.page().locator(".tile[aria-selected=true]")).hasCount(3);
        page.page().keyboard().press("Space");
        assertThat(page.page().locator(".tile[aria-selected=true]")).hasCount(2);
        page.page().keyboard().press("Escape");
        assertThat(page.page().locator(".tile[aria-selected=true]")).hasCount(0);
    }

    @Test
    void holdsTenThousandTracksInFewElements() {
        OpenPage page = open("#/people");
        page.page()
                .route(
                        "**/api/cast",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("application/json")
                                .setBody(manyTracks())));
        page.page().reload();
        for (String part : List.of("#/people", "#/person/p-1", "#/unknown")) {
            page.go(part);
            assertThat(page.page().locator(".card:visible, .tile:visible").first())
                    .isVisible();
            int most = page.elements();
            for (int i = 0; i < 8; i++) {
                page.page().evaluate("scrollBy(0, document.body.scrollHeight / 8)");
                page.page().waitForTimeout(30);
                most = Math.max(most, page.elements());
            }
            assertThat(most).as(part).isLessThan(1500);
        }
        page.photograph("ten-thousand");
    }

    static Browser.NewContextOptions phone(Browser.NewContextOptions options) {
        return options.setViewportSize(375, 740).setIsMobile(true).setHasTouch(true);
    }

    private static double contrast(OpenPage page, String one, String other) {
        return ((Number) page.page().evaluate(CONTRAST, List.of(one, other))).doubleValue();
    }

    /** Half of the tracks are one person's, a fifth nobody's, the others belong to 300 people. */
    private static String manyTracks() {
        String tracks = IntStream.range(0, MANY)
                .mapToObj(i -> "[\"t-" + i + "\"," + i / 2 + "," + i + "," + (i + 0.9) + ",2.5,0]")
                .collect(Collectors.joining(",", "[", "]"));
        String people = IntStream.rangeClosed(1, 301)
                .mapToObj(number ->
                        person(number, number == 1 ? ids(0, 5000) : ids(4990 + number * 10, 5000 + number * 10)))
                .collect(Collectors.joining(",", "[", "]"));
        return "{\"revision\":\"many\",\"last\":0,\"film\":{\"name\":\"Many\",\"seconds\":" + MANY
                + ",\"width\":320,\"height\":240,\"frameRate\":25,\"pictures\":false},\"shots\":[[0," + MANY
                + "]],\"people\":" + people + ",\"unknown\":[{\"reason\":\"too-small\",\"title\":\"too small\","
                + "\"explanation\":\"too small to tell\",\"tracks\":" + ids(8010, MANY) + "}],\"tracks\":" + tracks
                + ",\"undo\":null,\"redo\":null,\"outdated\":false}";
    }

    private static String person(int number, String tracks) {
        return "{\"id\":\"p-" + number + "\",\"number\":" + number + ",\"name\":null,\"title\":\"Person " + number
                + "\",\"hidden\":false,\"screenTime\":" + (number == 1 ? 4500 : 9) + ",\"tracks\":" + tracks
                + ",\"portrait\":null,\"chosen\":false,\"doubt\":0,\"twice\":false}";
    }

    private static String ids(int from, int until) {
        return IntStream.range(from, until).mapToObj(i -> "\"t-" + i + "\"").collect(Collectors.joining(",", "[", "]"));
    }
}
