package org.castlist.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a paper says that a method reached.
 *
 * @param method the beginning of our rows' names, or {@code no training}
 * @param video of which set or video, with the name that a labelled set of ours would have
 * @param protocol what the method was told
 * @param measure the column
 * @param figure in per cent
 * @param source where it is told, of whom, and how sure that is
 */
record PaperFigure(String method, Video video, Protocol protocol, String measure, String figure, Source source) {

    /**
     * @param title in the papers
     * @param name of the set, where somebody has the data
     */
    record Video(String title, String name) {}

    /**
     * @param people who was counted
     * @param words the paper, and a tag: S stated there, X worked out from what is stated
     */
    record Source(String people, String words) {}

    /** A row of this run that may stand beside figures. */
    record Ours(Contestant contestant, String set, Scores scores) {}

    /** All that are known, from {@code figures.csv}. */
    static List<PaperFigure> all() throws IOException {
        try (InputStream bytes = PaperFigure.class.getResourceAsStream("figures.csv")) {
            if (bytes == null) {
                throw new IllegalStateException("figures.csv is not on the class path");
            }
            return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .lines()
                    .skip(1)
                    .map(line -> of(line.split(",", -1)))
                    .toList();
        }
    }

    private static PaperFigure of(String[] cells) {
        if (cells.length != 8) {
            throw new IllegalStateException("figures.csv must have 8 columns, not: " + String.join(",", cells));
        }
        Protocol protocol = Protocol.valueOf(cells[3].toUpperCase(Locale.ROOT).replace(' ', '_'));
        return new PaperFigure(
                cells[0], new Video(cells[1], cells[2]), protocol, cells[4], cells[5], new Source(cells[6], cells[7]));
    }

    /** Our row on the same video, or else of the same method elsewhere; empty where it was not run at all. */
    Optional<Ours> beside(List<Ours> run) {
        List<Ours> same = run.stream()
                .filter(row -> row.contestant().protocol() == protocol && isOf(row.contestant()))
                .toList();
        return same.stream()
                .filter(this::isOnTheSameData)
                .findFirst()
                .or(() -> same.stream().findFirst());
    }

    private boolean isOf(Contestant contestant) {
        return method.equals("no training")
                ? contestant.name().equals("ward")
                : contestant.name().matches(method + "(-like)?( as published)?, .*");
    }

    /** Whether the names say so; who was counted is for the reader to compare. */
    boolean isOnTheSameData(Ours row) {
        return row.set().equals(video.name());
    }
}
