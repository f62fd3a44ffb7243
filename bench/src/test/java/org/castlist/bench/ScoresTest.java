package org.castlist.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.evaluation.Metric;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScoresTest {

    /** Two people at right angles with four tracks each; one more track of ann, of three frames, lies with ben. */
    private static LabelledTracks set() {
        List<TrackFeatures> tracks = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            float aside = 0.01f * i;
            Embedding embedding = new Embedding(i < 4 ? new float[] {3, aside} : new float[] {aside, 3});
            tracks.add(new TrackFeatures(
                    "t-" + i, i == 8 ? List.of(embedding, embedding, embedding) : List.of(embedding), List.of()));
        }
        List<String> people = List.of("ann", "ann", "ann", "ann", "ben", "ben", "ben", "ben", "ann");
        return new LabelledTracks("made up", tracks, people, CannotLinks.none(9));
    }

    static List<Contestant> contestants() {
        return Contestant.all().stream()
                .filter(contestant -> !contestant.chance().trains()) // see LearnerTest
                .toList();
    }

    @ParameterizedTest
    @MethodSource("contestants")
    void everyMethodRunsAndTheKnownNumberIsKept(Contestant contestant) throws IOException {
        Scores scores = Scores.whole(contestant, set(), 2, new Trainings());

        assertThat(scores.runs()).hasSize(contestant.chance() == Chance.SEED ? 2 : 1);
        if (contestant.protocol() == Protocol.KNOWN_NUMBER) {
            assertThat(scores.plain(Metric.RATIO)).startsWith("1.00");
        }
    }

    @Test
    void framesWeighATrackByItsEmbeddings() throws IOException {
        Scores scores = Scores.whole(Contestant.all().get(0), set(), 1, new Trainings());

        assertThat(scores.percent(Metric.WCP)).isEqualTo("88.9"); // 8 of 9
        assertThat(scores.percentOfFrames(Metric.WCP)).isEqualTo("72.7"); // 8 of 11
    }

    @Test
    void tellsTheMeanAndTheSampleDeviationOfSeveralRuns() throws IOException {
        Scores one = Scores.whole(Contestant.all().get(0), set(), 1, new Trainings());
        Scores.Run whole = one.runs().get(0);
        Scores.Run half = new Scores.Run(whole.frames(), whole.frames(), 1);

        assertThat(new Scores(List.of(whole, half)).percent(Metric.WCP)).isEqualTo("80.8±11.4");
    }

    @Test
    void aPartHasFourFifthsOfTheTracksAndIsTheSameForOneSeed() {
        LabelledTracks part = Scores.part(set(), 3);

        assertThat(part.tracks()).hasSize(7).isEqualTo(Scores.part(set(), 3).tracks());
        assertThat(IntStream.range(0, 20)
                        .mapToObj(seed -> Scores.part(set(), seed).tracks())
                        .distinct()
                        .count())
                .isGreaterThan(1);
    }
}
