package org.castlist.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.castlist.video.Moment;

/** One line of text that says how far the analysis of many films is: how many are done, and how far those in work are. */
final class LibraryLine {
    private final int films;
    private final Map<Path, ProgressLine> working = new LinkedHashMap<>();
    private int done;
    private int failed;

    /** @param films how many there are */
    LibraryLine(int films) {
        this.films = films;
    }

    synchronized void began(Path film, ProgressLine line) {
        working.put(film, line);
    }

    synchronized void watched(Path film, Moment moment) {
        ProgressLine line = working.get(film);
        if (line != null) {
            line.watched(moment, 0);
        }
    }

    synchronized void ended(Path film, boolean badly) {
        working.remove(film);
        done += badly ? 0 : 1;
        failed += badly ? 1 : 0;
    }

    /** The line, cut to so many characters. */
    synchronized String text(int width) {
        String head = done + " of " + films + " films done" + (failed > 0 ? ", " + failed + " failed" : "");
        String tail = working.values().stream().map(ProgressLine::brief).collect(Collectors.joining(", "));
        String text = tail.isEmpty() ? head : head + "; " + tail;
        return text.length() <= width ? text : text.substring(0, Math.max(0, width - 1)) + "~";
    }
}
