package org.castlist.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.castlist.adaptation.Adaptation;
import org.castlist.adaptation.NormWeightedPooling;
import org.castlist.adaptation.TrackSpace;
import org.castlist.adaptation.Workshop;
import org.castlist.bench.Contestant.Task;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.pipeline.Settings;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

class LearnerTest {

    static List<Learner> learners() {
        return Learner.ALL;
    }

    /** Two people with three tracks of four frames each, in 8-D. */
    private static LabelledTracks set() {
        Random random = new Random(5);
        List<TrackFeatures> tracks = new ArrayList<>();
        List<String> people = new ArrayList<>();
        for (int t = 0; t < 6; t++) {
            List<Embedding> frames = new ArrayList<>();
            for (int f = 0; f < 4; f++) {
                float[] values = new float[8];
                for (int d = 0; d < values.length; d++) {
                    values[d] =
                            (float) (d % 2 == t % 2 ? 1 + 0.2 * random.nextGaussian() : 0.2 * random.nextGaussian());
                }
                frames.add(new Embedding(values));
            }
            tracks.add(new TrackFeatures("t-" + t, frames, List.of()));
            people.add(t % 2 == 0 ? "ann" : "ben");
        }
        return new LabelledTracks("made up", tracks, people, CannotLinks.of(6, List.of(new int[] {0, 1})));
    }

    @ParameterizedTest
    @MethodSource("learners")
    void theSeedReachesTheTraining(Learner learner) {
        List<String> settings = Settings.describe("adaptation", learner.ofSeed().apply(7));

        assertThat(settings).anyMatch(setting -> setting.matches(".*[sS]eed=7"));
        assertThat(learner.ofSeed().apply(7)).isEqualTo(learner.ofSeed().apply(7));
        assertThat(learner.ofSeed().apply(8)).isNotEqualTo(learner.ofSeed().apply(7));
    }

    @ParameterizedTest
    @MethodSource("learners")
    void everyLearnerHasRowsOfBothProtocols(Learner learner) {
        assertThat(learner.rows()).extracting(Contestant::protocol).contains(Protocol.KNOWN_NUMBER, Protocol.AUTOMATIC);
        assertThat(learner.rows()).allMatch(row -> row.chance().trains());
    }

    @Test
    void anotherNumberReachesTheTrainingBesideTheSeed() {
        Settings numbers = Settings.parse(List.of("adaptation.training.schedule.epochs=77"));

        Adaptation changed =
                tsiamWithWard().with(numbers).recipe().apply(new Task(2, 9)).adaptation();

        assertThat(Settings.describe("adaptation", changed))
                .contains("adaptation.training.schedule.epochs=77", "adaptation.training.seed=9");
    }

    @Test
    void aNumberThatAMethodDoesNotHaveIsRefusedBeforeAnythingRuns() {
        Settings numbers = Settings.parse(List.of("adaptation.training.schedule.rounds=3"));

        assertThatThrownBy(() -> tsiamWithWard().with(numbers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "there is no setting adaptation.training.schedule.rounds; adaptation by TSiam has");
    }

    @Test
    void numbersForMethodsThatTrainNeedOne() {
        StringWriter said = new StringWriter();
        CommandLine bench = Bench.commandLine().setErr(new PrintWriter(said));

        int exit = bench.execute(
                "accuracy", "--data", "somewhere", "--methods", "=ward", "--set", "adaptation.training.seed=1");

        assertThat(exit).isEqualTo(2);
        assertThat(said.toString()).contains("--set is for methods that train, and none is wanted");
    }

    private static Contestant tsiamWithWard() {
        return Contestant.all().stream()
                .filter(row -> row.name().equals("tsiam, ward"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTrainingIsScoredWithItsSeconds() throws IOException {
        Contestant tsiam = tsiamWithWard();
        Trainings trainings = new Trainings();

        Scores.Run first = Scores.whole(tsiam, set(), 1, trainings).runs().get(0);
        Scores.Run again = Scores.whole(tsiam, set(), 1, trainings).runs().get(0);

        assertThat(first.tracks().clusters()).isEqualTo(2);
        assertThat(again.seconds()).isGreaterThan(first.seconds() / 2);
    }

    @Test
    void equalTrainingsOnEqualTracksAreDoneOnce() throws IOException {
        AtomicInteger done = new AtomicInteger();
        record Counted(long seed, AtomicInteger times) implements Adaptation {
            @Override
            public TrackSpace adapt(List<TrackFeatures> tracks, CannotLinks cannotLinks, Workshop workshop)
                    throws IOException {
                times.incrementAndGet();
                return new NormWeightedPooling().adapt(tracks, cannotLinks, workshop);
            }
        }
        Learner learner = new Learner("counted", Chance.TRAINING, seed -> new Counted(seed, done));
        Trainings trainings = new Trainings();
        for (Contestant row : learner.rows()) {
            row.recipe(new Task(2, 0), trainings).answer(set());
            row.recipe(new Task(2, 1), trainings).answer(set());
        }

        assertThat(done).hasValue(2);
        learner.rows().get(0).recipe(new Task(2, 0), trainings).answer(set().only(List.of(0, 1, 2)));
        assertThat(done).hasValue(3);
    }

    @Test
    void trainingTheNetworkNeedsPictures() {
        assertThat(Chance.TRAINING.canRunOn(false)).isTrue();
        assertThat(Chance.TRAINING_WITH_PICTURES.canRunOn(false)).isFalse();
        assertThat(Chance.TRAINING_WITH_PICTURES.canRunOn(true)).isTrue();
    }
}
