package org.castlist.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What it costs to make a cast right, on labelled sets, as a page in Markdown. */
@Command(
        name = "review",
        description = {
            "How many decisions it takes until a cast is right.",
            "Somebody who knows the labels answers the review's questions; beside it, the same work without questions."
        })
final class ReviewBench implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final LabelledSets sets = new LabelledSets();

    @Option(
            names = "--subsamples",
            defaultValue = "10",
            paramLabel = "N",
            description = "How many random parts of 80 %% of the tracks of each set (default: ${DEFAULT-VALUE}).")
    private int subsamples;

    @Override
    public Integer call() throws IOException {
        List<LabelledTracks> labelled = sets.read();
        ReviewPage page = new ReviewPage(new PrintStream(System.out, true, StandardCharsets.UTF_8), subsamples);
        page.head(spec.commandLine().getParseResult().originalArgs().stream()
                .map(WithoutFolders::of)
                .toList());
        page.sets(labelled);
        page.decisions(labelled);
        page.reliability();
        return 0;
    }
}
