package org.castlist.review;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The review page in a tab, as a reviewer uses it.
 *
 * @param page the tab
 * @param problems what its scripts threw and what its policy forbade, so far
 */
record OpenPage(Page page, List<String> problems) {

    /** Opens the address that the server printed, at a part of the page such as {@code #/decide}. */
    static OpenPage open(BrowserContext window, URI address, String part) {
        OpenPage opened = new OpenPage(window.newPage(), new CopyOnWriteArrayList<>());
        opened.page.onPageError(opened.problems::add);
        opened.page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                opened.problems.add(message.text());
            }
        });
        opened.page.navigate(address.toString());
        opened.go(part);
        opened.page.waitForSelector("html[data-ready-after]");
        return opened;
    }

    void go(String part) {
        page.evaluate("part => { location.hash = part }", part);
    }

    /** The card of a person on the page of people. */
    Locator card(String person) {
        return page.locator(".card[data-id=" + person + "]");
    }

    Locator tiles() {
        return page.locator(".board .tile");
    }

    /** Names somebody on the page of people, as a hand would. */
    void name(String person, String name) {
        card(person).locator(".name").click();
        page.keyboard().type(name);
        page.keyboard().press("Enter");
    }

    Locator toast() {
        return page.locator(".toast");
    }

    Locator dialog() {
        return page.locator("dialog[open]");
    }

    /** The pixels by which the page is wider than its window. */
    int overhang() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue();
    }

    int elements() {
        return ((Number) page.evaluate("document.querySelectorAll('*').length")).intValue();
    }

    void photograph(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
