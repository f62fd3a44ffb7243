package org.castlist.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.castlist.bench.PaperFigure.Ours;
import org.junit.jupiter.api.Test;

class PaperFigureTest {

    private static Ours ours(String row, String set) {
        Contestant contestant = Contestant.all().stream()
                .filter(one -> one.name().equals(row))
                .findFirst()
                .orElseThrow();
        return new Ours(contestant, set, new Scores(List.of()));
    }

    private static PaperFigure figure(String method, String video, String measure) throws IOException {
        return PaperFigure.all().stream()
                .filter(figure -> figure.method().equals(method)
                        && figure.video().name().equals(video)
                        && figure.measure().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyFigureSaysItsSourceAndHowSureThatIs() throws IOException {
        assertThat(PaperFigure.all()).hasSizeGreaterThan(15).allSatisfy(figure -> {
            assertThat(Double.parseDouble(figure.figure())).isBetween(0.0, 100.0);
            assertThat(figure.source().words()).contains("arXiv").matches(".*\\[[SX]]");
            assertThat(figure.measure()).isIn("WCP", "WCP frames");
            assertThat(figure.source().people()).isNotBlank();
        });
    }

    @Test
    void tsiamByTrackOnTheFirstEpisodeIsAsQuoted() throws IOException {
        PaperFigure figure = figure("tsiam", "bbt_s01e01", "WCP");

        assertThat(figure.figure()).isEqualTo("96.4");
        assertThat(figure.protocol()).isEqualTo(Protocol.KNOWN_NUMBER);
    }

    @Test
    void theSameVideoIsPreferredToAnyOther() throws IOException {
        List<Ours> run = List.of(
                ours("ward", "bbt_s01e01"),
                ours("tsiam, film-calibrated", "bbt_s01e01"),
                ours("tsiam, ward", "tv-friends"),
                ours("tsiam, ward", "bbt_s01e01"));
        PaperFigure figure = figure("tsiam", "bbt_s01e01", "WCP");

        assertThat(figure.beside(run)).contains(run.get(3));
        assertThat(figure.isOnTheSameData(run.get(3))).isTrue();
        assertThat(figure.beside(run.subList(0, 3))).contains(run.get(2));
        assertThat(figure.isOnTheSameData(run.get(2))).isFalse();
        assertThat(figure.beside(run.subList(0, 2))).isEmpty(); // another protocol is no company
    }

    @Test
    void noTrainingIsWard() throws IOException {
        List<Ours> run = List.of(ours("tsiam, ward", "bbt_s01e01"), ours("ward", "bbt_s01e01"));

        assertThat(figure("no training", "bbt_s01e01", "WCP").beside(run)).contains(run.get(1));
    }
}
