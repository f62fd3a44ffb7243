package org.castlist.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.castlist.clustering.Clustering;
import org.castlist.library.EveryPair;
import org.castlist.library.Likeness;
import org.castlist.library.LinkWords;
import org.castlist.library.Linking;
import org.castlist.library.hnsw.SmallWorldGraph;

/** Links libraries that were never filmed, to see what size costs. */
final class LinkingSimulation {
    private static final int SAMPLE = 2_000;

    private final PrintStream out;
    private final long comparisons;
    private final int approximateUpTo;
    private final Linking linking = Linking.ofDefaultEmbedder();

    /** Something that found pairs, and how long it took. */
    private record Search(List<Likeness> found, double seconds) {}

    LinkingSimulation(PrintStream out, long comparisons, int approximateUpTo) {
        this.out = out;
        this.comparisons = comparisons;
        this.approximateUpTo = approximateUpTo;
    }

    void run(List<Integer> sizes, LinkingCosines measured) throws IOException {
        double[] same = measured.same();
        double[] different = {mean(measured.different()), deviation(measured.different())};
        SyntheticLibrary small = SyntheticLibrary.of(SAMPLE, same, different, 1);
        LinkingCosines made = new LinkingCosines();
        made.add(small.crowd(), small.identities(), IntStream.range(0, SAMPLE).toArray());
        out.printf(
                Locale.ROOT,
                """
                ## Size

                Made-up libraries: films of 20 people, half of whom are in one film only and the others in four on average; vectors of 512 numbers. The
                spread is taken from the clear people above: one person %.2f ± %.2f there and %.2f ± %.2f here, two people %.3f ± %.3f there and %.3f ± %.3f
                here. Chance alone makes people alike here; relatives and doubles, which real libraries have, are missing, so that precision on real ones
                will be lower.

                *Exact* compares whole films of so many people with everybody; *approximate* links everybody by a graph (`SmallWorldGraph`). Precision and
                recall are of linked pairs; where only some people are compared, of the pairs found for them before grouping. Graph recall: of the pairs
                that exact search finds for the people compared, how many the graph finds.

                | people | way | compared | stop at cosine | seconds | heap MB | precision %% | recall %% | graph recall %% |
                |---|---|---|---|---|---|---|---|---|
                """,
                mean(same),
                deviation(same),
                mean(made.same()),
                deviation(made.same()),
                different[0],
                different[1],
                mean(made.different()),
                deviation(made.different()));
        for (int size : sizes) {
            size(SyntheticLibrary.of(size, same, different, 1));
        }
    }

    private void size(SyntheticLibrary library) throws IOException {
        int size = library.crowd().size();
        int[] some = library.ofFirstFilms((int) Math.min(comparisons / size, size));
        int[] film = library.ofFirstFilms(1);
        Search one = search(() -> linking.mutual(library.crowd(), film, new EveryPair()));
        row(
                size,
                "exact, one film more",
                film.length,
                one.seconds,
                LinkScores.of(one.found, library.identities(), film),
                "-");
        Search exact = search(() -> linking.mutual(library.crowd(), some, new EveryPair()));
        LinkScores scores = some.length == size
                ? grouped(library, exact.found)
                : LinkScores.of(exact.found, library.identities(), some);
        row(size, "exact", some.length, exact.seconds, scores, "-");
        if (size <= approximateUpTo) {
            int[] everybody = IntStream.range(0, size).toArray();
            Search graph = search(() -> linking.mutual(library.crowd(), everybody, SmallWorldGraph.standard()));
            Set<Long> found = new HashSet<>();
            graph.found.forEach(pair -> found.add(key(pair)));
            double share = exact.found.stream()
                            .filter(pair -> found.contains(key(pair)))
                            .count()
                    / (double) Math.max(1, exact.found.size());
            row(size, "approximate", size, graph.seconds, grouped(library, graph.found), percent(share));
        }
    }

    private static long key(Likeness pair) {
        return ((long) pair.one() << Integer.SIZE) | pair.other();
    }

    private LinkScores grouped(SyntheticLibrary library, List<Likeness> found) {
        int[] alone = IntStream.range(0, library.crowd().size()).toArray();
        Clustering groups = linking.groups(library.crowd(), found, LinkWords.NONE, Clustering.of(alone));
        return LinkScores.of(groups.labels(), library.identities());
    }

    @FunctionalInterface
    private interface Work {
        List<Likeness> run();
    }

    private static Search search(Work work) {
        long start = System.nanoTime();
        List<Likeness> found = work.run();
        return new Search(found, (System.nanoTime() - start) / 1e9);
    }

    private void row(int size, String way, int compared, double seconds, LinkScores scores, String share) {
        Runtime java = Runtime.getRuntime();
        out.printf(
                Locale.ROOT,
                "| %,d | %s | %,d | %.2f | %.1f | %,d | %.3f | %.1f | %s |%n",
                size,
                way,
                compared,
                linking.leastCosine(size),
                seconds,
                (java.totalMemory() - java.freeMemory()) >> 20,
                100 * scores.precision(),
                100 * scores.recall(),
                share);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f", 100 * share);
    }

    private static double mean(double[] numbers) {
        return Arrays.stream(numbers).average().orElse(0);
    }

    private static double deviation(double[] numbers) {
        double mean = mean(numbers);
        return Math.sqrt(Arrays.stream(numbers)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0));
    }
}
