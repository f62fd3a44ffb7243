package org.castlist.bench;

import picocli.CommandLine.Option;

/** How often each method is run: trainings take long and have numbers of their own, which every table states. */
final class Budget {

    @Option(
            names = "--seeds",
            defaultValue = "5",
            paramLabel = "N",
            description = "How many seeds each random method runs with (default: ${DEFAULT-VALUE}).")
    private int seeds;

    @Option(
            names = "--subsamples",
            defaultValue = "10",
            paramLabel = "N",
            description =
                    "How many random parts of 80 %% of the tracks each method runs on (default: ${DEFAULT-VALUE}).")
    private int subsamples;

    @Option(
            names = "--training-seeds",
            defaultValue = "3",
            paramLabel = "N",
            description = "The same for methods that train; 0 leaves them out (default: ${DEFAULT-VALUE}).")
    private int trainingSeeds;

    @Option(
            names = "--training-subsamples",
            defaultValue = "3",
            paramLabel = "N",
            description = "The same for methods that train; 0 leaves them out (default: ${DEFAULT-VALUE}).")
    private int trainingSubsamples;

    int seeds(Chance chance) {
        return chance.trains() ? trainingSeeds : seeds;
    }

    int subsamples(Chance chance) {
        return chance.trains() ? trainingSubsamples : subsamples;
    }
}
