package org.castlist.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.castlist.decisions.Decisions;
import org.castlist.decisions.Question;

/** Writes what reviewing costs. */
final class ReviewPage {
    /** What the chances were fitted on. */
    private static final Set<String> FITTED = Set.of("faces24-degraded-0", "skewed20-degraded-0");

    private static final double[] CHANCES = {0, 0.1, 0.3, 0.5, 0.7, 0.9, 1.01};

    private final PrintStream out;
    private final int subsamples;
    private final Reliability fitted = new Reliability();
    private final Reliability others = new Reliability();

    ReviewPage(PrintStream out, int subsamples) {
        this.out = out;
        this.subsamples = subsamples;
    }

    void head(List<String> arguments) throws IOException {
        out.printf("""
                # What it costs to make a cast right

                Written by `./castlist bench review` with:

                * arguments `%s`
                * machine: %s

                ## How it is counted

                * A set is gone through from the people whom the default finds. Somebody who knows the labels answers the questions; of
                  tracks of several people on one side, more than half count, and without a majority the answer is that it cannot be said.
                * A decision is one answer, or one correction. A track is right when its person is who it shows. Each person is one label and
                  each label one person, the greatest overlap in track time first; tracks of nobody are wrong. A track is as long as it has pictures.
                * When the queue is empty, the rest is done one by one, and those decisions count too: every way ends at 100 %%.
                * **One by one, corrections only**: people and tracks of nobody in order of their time, gone through by somebody who sees every error
                  at once and knows everybody: one decision merges a person into one known already, one moves a wrong track to whom it shows, one
                  says who a track of nobody is. Nothing is counted for looking, so that this is about the least that anybody needs, not what a
                  reviewer does.
                * **One by one**: the same, but to look at somebody new and say who it is counts as one decision. That is naming: whoever uses the
                  queue names people too, which the rows of the queue leave out.
                * **Faces** are the tracks that are looked at: on both sides of each question, and one by one all tracks of a person. A track seen
                  twice counts twice.
                * The chances were fitted on parts of faces24-degraded-0 and skewed20-degraded-0 alone, those about people without a
                  clear face on tracks made of faces24 (make-tracks, seeds 0 to 2). The three tv-friends sets are one recording.

                """, String.join(" ", arguments), Machine.describe());
    }

    void sets(List<LabelledTracks> sets) throws IOException {
        out.print("""
                ## The sets

                Right, and expected to be right, before the first decision; decisions until 99 % as foretold then.

                | set | tracks | labels | people found | tracks of nobody | right % | expected % | questions | foretold until 99 % |
                |---|---|---|---|---|---|---|---|---|
                """);
        for (LabelledTracks set : sets) {
            FilmUnderReview film = new FilmUnderReview(set);
            Decisions decisions = film.decisions();
            row(
                    set.name() + (FITTED.contains(set.name()) ? " (fitted)" : ""),
                    set.tracks().size(),
                    set.numberOfPeople(),
                    film.cast().people().size(),
                    film.cast().unknown().size(),
                    percent(film.truth().right(film.cast())),
                    percent(decisions.right()),
                    decisions.questions().size(),
                    decisions.until(0.99).map(String::valueOf).orElse("all and more"));
        }
    }

    void decisions(List<LabelledTracks> sets) throws IOException {
        out.printf(
                "%n## Decisions on the whole sets%n%nWhere chance plays a part, the mean ± standard deviation of %d runs.%n%n",
                Math.max(1, subsamples));
        table(sets, 0);
        if (subsamples > 0) {
            out.printf(
                    "%n## Decisions on random parts of 80 %% of the tracks, mean ± standard deviation of %d%n%n",
                    subsamples);
            table(sets, subsamples);
        }
    }

    private void table(List<LabelledTracks> sets, int parts) throws IOException {
        out.print("""
                | set | way | until 95 % | until 98 % | until 99 % | faces until 98 % | faces until 99 % | until 100 % | answers | right % when the queue is empty | undone |
                |---|---|---|---|---|---|---|---|---|---|---|
                """);
        for (LabelledTracks set : sets) {
            for (ReviewWay way : ReviewWay.values()) {
                List<ReviewCurve> curves = curves(set, way, parts);
                row(
                        set.name(),
                        way.title(),
                        until(curves, 0.95),
                        until(curves, 0.98),
                        until(curves, 0.99),
                        text(curves, curve -> curve.facesUntil(0.98).orElseThrow()),
                        text(curves, curve -> curve.facesUntil(0.99).orElseThrow()),
                        until(curves, 1 - 1e-9),
                        way.asks() ? text(curves, ReviewCurve::asked) : "-",
                        way.asks() ? text(curves, curve -> 100 * curve.whenAsked()) : "-",
                        way == ReviewWay.FOUND_ANEW
                                ? curves.stream().mapToInt(ReviewCurve::undone).sum()
                                : "-");
            }
        }
    }

    /** Of the whole set where there are no parts. */
    private List<ReviewCurve> curves(LabelledTracks set, ReviewWay way, int parts) throws IOException {
        Reliability reliability =
                way != ReviewWay.QUEUE ? new Reliability() : FITTED.contains(set.name()) ? fitted : others;
        List<ReviewCurve> curves = new ArrayList<>();
        int runs = parts > 0 || way.isRandom() ? Math.max(1, subsamples) : 1;
        for (int seed = 0; seed < runs; seed++) {
            LabelledTracks part = parts == 0 ? set : Scores.part(set, seed);
            curves.add(ReviewRun.of(part, way, seed, reliability));
        }
        return curves;
    }

    void reliability() {
        out.print("""

                ## Whether chances come true

                Of all questions that the queue asked above and that had a clear answer: how many, the mean chance that both sides are one
                person, and the share that were. Parts of a set share tracks, so that the numbers are less certain than they look.

                | kind | chance | fitted: questions | mean chance | were one | others: questions | mean chance | were one |
                |---|---|---|---|---|---|---|---|
                """);
        for (Question.Kind kind : Question.Kind.values()) {
            for (int i = 0; i + 1 < CHANCES.length; i++) {
                String range = "%.0f - %.0f %%".formatted(100 * CHANCES[i], 100 * Math.min(1, CHANCES[i + 1]));
                row(
                        kind.name().toLowerCase(Locale.ROOT),
                        range,
                        fitted.cells(kind, CHANCES[i], CHANCES[i + 1]),
                        others.cells(kind, CHANCES[i], CHANCES[i + 1]));
            }
        }
    }

    private void row(Object... cells) {
        List<String> texts = new ArrayList<>();
        for (Object cell : cells) {
            texts.add(String.valueOf(cell));
        }
        out.println("| " + String.join(" | ", texts) + " |");
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    private static String until(List<ReviewCurve> curves, double goal) {
        return text(curves, curve -> curve.until(goal).orElseThrow());
    }

    private static String text(List<ReviewCurve> curves, ToDoubleFunction<ReviewCurve> value) {
        double mean = curves.stream().mapToDouble(value).average().orElseThrow();
        if (curves.size() == 1) {
            return mean == Math.rint(mean)
                    ? String.valueOf(Math.round(mean))
                    : String.format(Locale.ROOT, "%.1f", mean);
        }
        double squares = curves.stream()
                .mapToDouble(curve -> Math.pow(value.applyAsDouble(curve) - mean, 2))
                .sum();
        return String.format(Locale.ROOT, "%.1f±%.1f", mean, Math.sqrt(squares / (curves.size() - 1)));
    }
}
