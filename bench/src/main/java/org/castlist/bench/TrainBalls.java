package org.castlist.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.castlist.adaptation.Progress;
import org.castlist.adaptation.Workshop;
import org.castlist.adaptation.balls.BallNetwork;
import org.castlist.adaptation.balls.BallTraining;
import org.castlist.adaptation.balls.LabelledFaces;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.pipeline.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains the network of Ball Cluster Learning: {@code ./castlist bench train-balls --data DIR -o FILE}. */
@Command(
        name = "train-balls",
        description = {
            "Trains a network on labelled tracks, for castlist analyze --adaptation bcl --clustering balls.",
            "Equal names mean one person throughout. The published network learned from 1214 actors; a few dozen teach it"
                    + " to tell those apart, and nobody else."
        })
final class TrainBalls implements Callable<Integer> {

    @Option(
            names = "--data",
            required = true,
            arity = "1..*",
            paramLabel = "DIR",
            description = "Labelled sets, of one face network.")
    private List<Path> data = List.of();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "Where the network goes; a half-finished training lies beside it.")
    private Path output = Path.of("balls.npz");

    @Option(
            names = "--set",
            paramLabel = "training.NAME=VALUE",
            description = "A number of the training, such as training.schedule.epochs=200.")
    private List<String> settings = List.of();

    @Override
    public Integer call() throws IOException {
        Settings numbers = Settings.parse(settings);
        numbers.requireStages(List.of("training"));
        BallTraining training = numbers.apply("training", BallTraining.ofSmallSets());
        LabelledFaces faces = faces();
        System.err.println(faces.size() + " tracks of " + faces.numberOfPeople() + " people");
        try (BallNetwork network = training.learn(faces, workshop())) {
            network.write(output);
            System.out.printf(
                    "%s: b = %.6f, so that two tracks of one person are at most %.6f apart (squared)%n",
                    output, network.squaredRadius(), 4 * network.squaredRadius());
        }
        Settings.describe("training", training).forEach(System.out::println);
        return 0;
    }

    private LabelledFaces faces() throws IOException {
        List<TrackFeatures> tracks = new ArrayList<>();
        List<String> people = new ArrayList<>();
        for (Path path : data) {
            for (LabelledTracks set : TrackSource.of(path)) {
                tracks.addAll(set.tracks());
                people.addAll(set.people());
            }
        }
        return new LabelledFaces(tracks, people);
    }

    private Workshop workshop() throws IOException {
        Path folder = output.toAbsolutePath().resolveSibling("");
        Files.createDirectories(folder);
        return new Workshop(new Percent(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(folder));
    }

    /** A line for every tenth part. */
    private static final class Percent implements Progress {
        private int told = -1;

        @Override
        public void at(String step, double fraction) {
            int tenth = (int) (10 * fraction);
            if (tenth > told) {
                told = tenth;
                System.err.println(step + ": " + 10 * tenth + " %");
            }
        }
    }
}
