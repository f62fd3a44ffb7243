package org.castlist.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.castlist.clustering.Clustering;
import org.castlist.library.EveryPair;
import org.castlist.library.Likeness;
import org.castlist.library.LinkWords;
import org.castlist.library.Linking;
import org.castlist.library.NearestPeople;
import org.castlist.library.RandomPlanes;

/** Links libraries that were never filmed, to see what size costs. */
final class LinkingSimulation {
    private static final int SAMPLE = 2_000;

    /** The share of people with a double, in libraries that have some. */
    private static final double DOUBLES = 0.02;

    private final PrintStream out;
    private final long comparisons;
    private final Linking linking = Linking.ofDefaultEmbedder();

    /**
     * Something that was found.
     *
     * @param groups of everybody; empty where pairs were found for some people only
     */
    private record Search(List<Likeness> found, Optional<Clustering> groups, Cost cost) {}

    LinkingSimulation(PrintStream out, long comparisons) {
        this.out = out;
        this.comparisons = comparisons;
    }

    void run(List<Integer> sizes, LinkingCosines measured) throws IOException {
        double[] same = measured.same();
        double[] different = {mean(measured.different()), deviation(measured.different())};
        head(same, different);
        for (int size : sizes) {
            size(size, same, different);
        }
    }

    private void head(double[] same, double[] different) {
        SyntheticLibrary small = SyntheticLibrary.of(SAMPLE, same, different, 0, 1);
        LinkingCosines made = new LinkingCosines();
        made.add(small.crowd(), small.identities(), IntStream.range(0, SAMPLE).toArray());
        out.printf(
                Locale.ROOT,
                """
                ## Size

                Made-up libraries: films of 20 people, half of whom are in one film only and the others in four on average; vectors of 512 numbers. The
                spread is taken from the clear people above: one person %.2f ± %.2f there and %.2f ± %.2f here, two people %.3f ± %.3f there and %.3f ± %.3f
                here. Chance alone makes people alike here, but in the libraries *with doubles*: there %.0f people in 100 look like somebody else, with a
                mean cosine of .5 to .6. That share is assumed: the labelled sets are too small to have doubles.

                *Exact* (`EveryPair`) compares whole films of so many people with everybody; *sketches first* (`RandomPlanes`) everybody at once. *Seconds* by
                the clock, and of all cores together (*CPU*), which tells more where other programs run, too. *Heap*: what is alive in the end, with at most
                %,d MB allowed. Precision and recall are of linked pairs; where only some people are compared, of the pairs found for them before grouping.
                *Of exact*: of the pairs that exact search finds for the people it compares, how many are found, too.

                | people | way | compared | stop at cosine | seconds | CPU | heap MB | precision %% | recall %% | of exact %% |
                |---|---|---|---|---|---|---|---|---|---|
                """,
                mean(same),
                deviation(same),
                mean(made.same()),
                deviation(made.same()),
                different[0],
                different[1],
                mean(made.different()),
                deviation(made.different()),
                100 * DOUBLES,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private void size(int size, double[] same, double[] different) throws IOException {
        exactAndSketches(SyntheticLibrary.of(size, same, different, 0, 1));
        SyntheticLibrary alike = SyntheticLibrary.of(size, same, different, DOUBLES, 1);
        row(alike, "with doubles: sketches first", everybody(alike), linkAll(alike, RandomPlanes.standard()), "-");
    }

    private void exactAndSketches(SyntheticLibrary library) throws IOException {
        int size = library.crowd().size();
        int[] film = library.ofFirstFilms(1);
        row(library, "exact, one film more", film, find(library, film, new EveryPair()), "-");
        int[] some = library.ofFirstFilms((int) Math.min(comparisons / size, size));
        Search exact = some.length == size ? linkAll(library, new EveryPair()) : find(library, some, new EveryPair());
        row(library, "exact", some, exact, "-");
        Search sketches = linkAll(library, RandomPlanes.standard());
        Set<Likeness> found = new HashSet<>(sketches.found);
        long also = exact.found.stream().filter(found::contains).count();
        String share = String.format(Locale.ROOT, "%.2f", 100.0 * also / Math.max(1, exact.found.size()));
        row(library, "sketches first", everybody(library), sketches, share);
    }

    private static int[] everybody(SyntheticLibrary library) {
        return IntStream.range(0, library.crowd().size()).toArray();
    }

    private Search find(SyntheticLibrary library, int[] sought, NearestPeople search) throws IOException {
        List<Likeness> found = new ArrayList<>();
        Cost cost = Cost.of(() -> found.addAll(linking.mutual(library.crowd(), sought, search)));
        return new Search(found, Optional.empty(), cost);
    }

    private Search linkAll(SyntheticLibrary library, NearestPeople search) throws IOException {
        List<Likeness> found = new ArrayList<>();
        List<Clustering> groups = new ArrayList<>();
        Cost cost = Cost.of(() -> {
            int[] everybody = everybody(library);
            found.addAll(linking.mutual(library.crowd(), everybody, search));
            groups.add(linking.groups(library.crowd(), found, LinkWords.NONE, Clustering.of(everybody)));
        });
        return new Search(found, Optional.of(groups.get(0)), cost);
    }

    private void row(SyntheticLibrary library, String way, int[] compared, Search search, String share) {
        int[] people = library.identities();
        LinkScores scores = search.groups
                .map(groups -> LinkScores.of(groups.labels(), people))
                .orElseGet(() -> LinkScores.of(search.found, people, compared));
        out.printf(
                Locale.ROOT,
                "| %,d | %s | %,d | %.2f | %.1f | %.1f | %,d | %.3f | %.1f | %s |%n",
                people.length,
                way,
                compared.length,
                linking.leastCosine(people.length),
                search.cost.wall(),
                search.cost.cpu(),
                alive(),
                100 * scores.precision(),
                100 * scores.recall(),
                share);
    }

    /** Megabytes of the heap. */
    private static long alive() {
        System.gc();
        Runtime java = Runtime.getRuntime();
        return (java.totalMemory() - java.freeMemory()) >> 20;
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
