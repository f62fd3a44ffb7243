package org.castlist.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** One line of text that says how far the analysis of many films is: how many are done, and how far those in work are. */
final class LibraryLine {
    private final int films;
    private final Map<String, Supplier<String>> working = new LinkedHashMap<>();
    private int done;
    private int failed;

    /** @param films how many there are */
    LibraryLine(int films) {
        this.films = films;
    }

    /** @param progress the film and how far it is, in few words */
    synchronized void began(String film, Supplier<String> progress) {
        working.put(film, progress);
    }

    synchronized void ended(String film, boolean badly) {
        working.remove(film);
        done += badly ? 0 : 1;
        failed += badly ? 1 : 0;
    }

    /** So many need not be done. */
    synchronized void unchanged(int unchanged) {
        done += unchanged;
    }

    /** The line, cut to so many characters. */
    synchronized String text(int width) {
        String head = done + " of " + films + " films done" + (failed > 0 ? ", " + failed + " failed" : "");
        String tail = working.values().stream().map(Supplier::get).collect(Collectors.joining(", "));
        String text = tail.isEmpty() ? head : head + "; " + tail;
        return text.length() <= width ? text : text.substring(0, Math.max(0, width - 1)) + "~";
    }
}
