package org.castlist.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.castlist.clustering.Clustering;
import org.castlist.evaluation.Contingency;
import org.castlist.evaluation.Metric;
import org.castlist.library.Crowd;
import org.castlist.library.EveryPair;
import org.castlist.library.Likeness;
import org.castlist.library.LinkWords;
import org.castlist.library.Linking;

/** Writes how right links are on labelled sets that are cut into films. */
final class LinkingPage {
    /** What the chances were fitted on. */
    private static final String FITTED = "faces24-degraded-0";

    /** The same tracks in two qualities. */
    private static final List<String> QUALITIES = List.of("tv-friends-split", "tv-friends-degraded");

    private static final double[] CHANCES = {0, 0.1, 0.5, 0.9, 0.99, 0.999, 1.01};

    private final PrintStream out;
    private final int cuts;
    private final Linking linking = Linking.ofDefaultEmbedder();
    private final LinkingCosines cosines = new LinkingCosines();
    private final Map<Boolean, int[][]> reliability = new TreeMap<>();

    LinkingPage(PrintStream out, int cuts) {
        this.out = out;
        this.cuts = cuts;
    }

    void head() throws IOException {
        out.printf(
                """
                # Linking people across films

                Written by `./castlist bench linking` on: %s

                ## How it is counted

                * Each labelled set is cut into six made-up films, %d times: a person's tracks are dealt out to as many films as there are tracks, at
                  most six; three people in ten are in one film only. Within a film each person's tracks are together, as if its cast were right: what
                  goes wrong within films comes on top. A person is pooled from the 8 clearest crops.
                * Pairs are people of two films. *Precision*: of the pairs that were linked, how many are one person. *Recall*: of the pairs that are
                  one person, how many were linked. B-cubed counts by person of a film.
                * *Clear*: the share of people whose pictures are clear enough to be linked at all. Recall counts the others as missed.
                * The numbers of `LinkBelief` were fitted on %s alone; that 8 crops are pooled, and how clear is clear, was chosen with all sets in view.
                  The two faces24 sets show the same 24 people in other pictures, and each skewed20 set shares eight or nine people with them; the
                  tv-friends sets share at most one with these, and are one recording.
                * skewed20-degraded-0 has two labels for what by all signs is one person (their faces have a cosine of .87): most of its errors are that pair.

                Links need a chance of %s and a clarity of %s; in a library of 100 people that is a cosine of %.2f, of 10,000 %.2f, of 1,000,000 %.2f.

                """,
                Machine.describe(),
                cuts,
                FITTED,
                linking.leastChance(),
                linking.leastClarity(),
                linking.leastCosine(100),
                linking.leastCosine(10_000),
                linking.leastCosine(1_000_000));
    }

    void sets(List<LabelledTracks> sets) {
        out.print("""
                ## On labelled sets

                | set | people of films | clear % | precision % | recall % | of clear pairs, recall % | B-cubed precision % | B-cubed recall % |
                |---|---|---|---|---|---|---|---|
                """);
        for (LabelledTracks set : sets) {
            row(set.name() + (set.name().equals(FITTED) ? " (fitted)" : ""), List.of(set));
        }
        List<LabelledTracks> qualities = QUALITIES.stream()
                .flatMap(name -> sets.stream().filter(set -> set.name().equals(name)))
                .toList();
        if (qualities.size() == QUALITIES.size()
                && qualities.get(0).people().equals(qualities.get(1).people())) {
            row("tv-friends, every other film degraded", qualities);
        }
        out.println();
    }

    private void row(String name, List<LabelledTracks> variants) {
        LinkScores all = new LinkScores(0, 0, 0);
        LinkScores ofClear = new LinkScores(0, 0, 0);
        double[] sums = new double[4]; // people, clear, B-cubed precision and recall
        for (int cut = 0; cut < cuts; cut++) {
            MadeUpLibrary library = MadeUpLibrary.of(variants, cut);
            Crowd crowd = Crowd.of(library.people());
            int[] people = Clustering.of(
                            library.labels().stream().mapToInt(String::hashCode).toArray())
                    .labels();
            Clustering groups = linking.groups(crowd, LinkWords.NONE, new EveryPair());
            all = all.and(LinkScores.of(groups.labels(), people));
            int[] clear = IntStream.range(0, crowd.size())
                    .filter(person -> crowd.clarity(person) >= linking.leastClarity())
                    .toArray();
            ofClear = ofClear.and(LinkScores.of(only(groups.labels(), clear), only(people, clear)));
            Contingency table = Contingency.of(groups, library.labels());
            sums[0] += crowd.size();
            sums[1] += clear.length;
            sums[2] += Metric.B3P.of(table);
            sums[3] += Metric.B3R.of(table);
            cosines.add(crowd, people, clear);
            count(crowd, people, clear, name.contains("fitted"));
        }
        out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.2f | %.1f | %.1f | %.2f | %.1f |%n",
                name,
                sums[0] / cuts,
                100 * sums[1] / sums[0],
                100 * all.precision(),
                100 * all.recall(),
                100 * ofClear.recall(),
                100 * sums[2] / cuts,
                100 * sums[3] / cuts);
    }

    private static int[] only(int[] numbers, int[] chosen) {
        return IntStream.of(chosen).map(i -> numbers[i]).toArray();
    }

    /** Of pairs who are each other's most alike: how often what was told is true. */
    private void count(Crowd crowd, int[] people, int[] clear, boolean fitted) {
        Linking anyChance = new Linking(linking.belief(), 1e-9, linking.leastClarity(), linking.mostFilms());
        int[][] counts = reliability.computeIfAbsent(fitted, any -> new int[CHANCES.length - 1][2]);
        for (Likeness pair : anyChance.mutual(crowd, clear, new EveryPair())) {
            double chance = linking.belief().chance(pair.cosine(), crowd.size());
            for (int bin = 0; bin < counts.length; bin++) {
                if (chance >= CHANCES[bin] && chance < CHANCES[bin + 1]) {
                    counts[bin][0]++;
                    counts[bin][1] += people[pair.one()] == people[pair.other()] ? 1 : 0;
                }
            }
        }
    }

    void chances() {
        out.print("""
                ## Whether chances come true

                Of all pairs of clear people who are each other's most alike of the other's film: how many, and the share that are one person. Cuts of
                a set share pictures, so that the numbers are less certain than they look.

                | chance | fitted: pairs | are one % | others: pairs | are one % |
                |---|---|---|---|---|
                """);
        for (int bin = 0; bin + 1 < CHANCES.length; bin++) {
            out.printf(
                    Locale.ROOT,
                    "| %s - %s %% | %s | %s |%n",
                    percent(CHANCES[bin]),
                    percent(Math.min(1, CHANCES[bin + 1])),
                    cells(true, bin),
                    cells(false, bin));
        }
        out.println();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.4g", 100 * share).replaceAll("\\.?0+$", "");
    }

    private String cells(boolean fitted, int bin) {
        return Optional.ofNullable(reliability.get(fitted))
                .map(counts -> counts[bin])
                .filter(counts -> counts[0] > 0)
                .map(counts -> String.format(Locale.ROOT, "%d | %.1f", counts[0], 100.0 * counts[1] / counts[0]))
                .orElse("0 | -");
    }

    /** As measured on all sets above. */
    LinkingCosines cosinesOfClearPeople() {
        return cosines;
    }
}
