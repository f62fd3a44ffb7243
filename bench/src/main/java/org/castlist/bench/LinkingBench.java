package org.castlist.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How right links across films are, and what they cost, as a page in Markdown. */
@Command(
        name = "linking",
        description = {
            "How right links of people across films are, and what they cost.",
            "Labelled sets are cut into made-up films; libraries of any size are made with cosines spread as theirs."
        })
final class LinkingBench implements Callable<Integer> {

    @Mixin
    private final LabelledSets sets = new LabelledSets();

    @Option(
            names = "--cuts",
            defaultValue = "20",
            paramLabel = "N",
            description = "How often each set is cut into films (default: ${DEFAULT-VALUE}).")
    private int cuts;

    @Option(
            names = "--people",
            arity = "0..*",
            paramLabel = "N",
            description = "Sizes of the made-up libraries (default: 10000 and 100000).")
    private List<Integer> sizes = List.of(10_000, 100_000);

    @Option(
            names = "--comparisons",
            defaultValue = "1000000000",
            paramLabel = "N",
            description = {
                "How many comparisons exact search may take; in a library that needs more, fewer people are compared with"
                        + " everybody (default: ${DEFAULT-VALUE})."
            })
    private long comparisons;

    @Override
    public Integer call() throws IOException {
        List<LabelledTracks> labelled = sets.read();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        LinkingPage page = new LinkingPage(out, cuts);
        page.head();
        page.sets(labelled);
        page.chances();
        new LinkingSimulation(out, comparisons).run(sizes, page.cosinesOfClearPeople());
        return 0;
    }
}
