package org.castlist.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.castlist.bench.Contestant.Task;
import org.castlist.evaluation.Contingency;
import org.castlist.evaluation.Metric;

/**
 * What one method reached on one set, over several runs.
 *
 * @param runs at least one
 */
record Scores(List<Run> runs) {

    /** The share of the tracks in a random part. */
    private static final double SHARE = 0.8;

    /**
     * One answer.
     *
     * @param tracks every track counts the same
     * @param frames a track counts as many frames as it has embeddings
     * @param seconds from embeddings to clusters
     */
    record Run(Contingency tracks, Contingency frames, double seconds) {}

    /** On the whole set, once for each seed; once where the seed does not matter. */
    static Scores whole(Contestant contestant, LabelledTracks set, int seeds, Trainings trainings) throws IOException {
        List<Run> runs = new ArrayList<>();
        for (int seed = 0; seed < (contestant.chance() == Chance.NONE ? 1 : seeds); seed++) {
            runs.add(run(contestant, set, seed, trainings));
        }
        return new Scores(runs);
    }

    /** On random parts of the set, the same for every method; the seed changes with the part. */
    static Scores parts(Contestant contestant, LabelledTracks set, int parts, Trainings trainings) throws IOException {
        List<Run> runs = new ArrayList<>();
        for (int seed = 0; seed < parts; seed++) {
            runs.add(run(contestant, part(set, seed), seed, trainings));
        }
        return new Scores(runs);
    }

    /** 80 % of the tracks, in their order. */
    static LabelledTracks part(LabelledTracks set, long seed) {
        List<Integer> tracks =
                new ArrayList<>(IntStream.range(0, set.tracks().size()).boxed().toList());
        Collections.shuffle(tracks, new Random(seed));
        int count = Math.max(1, (int) Math.round(SHARE * tracks.size()));
        return set.only(tracks.subList(0, count).stream().sorted().toList());
    }

    private static Run run(Contestant contestant, LabelledTracks set, long seed, Trainings trainings)
            throws IOException {
        Recipe recipe = contestant.recipe(new Task(set.numberOfPeople(), seed), trainings);
        long start = System.nanoTime();
        Recipe.Answer answer = recipe.answer(set);
        double seconds = (System.nanoTime() - start) / 1e9 + trainings.spared();
        return contestant.putsAside()
                ? new Run(answer.clear(), answer.clearFrames(), seconds)
                : new Run(answer.all(), answer.allFrames(), seconds);
    }

    /** In per cent, with the spread where there are several runs. */
    String percent(Metric metric) {
        return text(run -> 100 * metric.of(run.tracks()), 1);
    }

    /** The same with a track counting as many as its frames. */
    String percentOfFrames(Metric metric) {
        return text(run -> 100 * metric.of(run.frames()), 1);
    }

    /** As it is. */
    String plain(Metric metric) {
        return text(run -> metric.of(run.tracks()), 2);
    }

    String seconds() {
        return String.format(
                Locale.ROOT,
                "%.2f",
                runs.stream().mapToDouble(Run::seconds).average().orElseThrow());
    }

    private String text(ToDoubleFunction<Run> value, int digits) {
        double mean = runs.stream().mapToDouble(value).average().orElseThrow();
        String text = String.format(Locale.ROOT, "%." + digits + "f", mean);
        if (runs.size() == 1) {
            return text;
        }
        double squares = runs.stream()
                .mapToDouble(run -> Math.pow(value.applyAsDouble(run) - mean, 2))
                .sum();
        return text + String.format(Locale.ROOT, "±%." + digits + "f", Math.sqrt(squares / (runs.size() - 1)));
    }
}
