package org.castlist.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castlist.clustering.ClusteringChoice;
import org.castlist.embeddings.torch.Torch;
import org.castlist.pipeline.Settings;
import org.castlist.pipeline.WatchSettings;
import org.castlist.project.Retention;
import org.castlist.shots.ShotDetectorChoice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** How to analyse, as the command line says it. */
final class AnalyzeOptions {

    @Option(
            names = "--speed",
            paramLabel = "SPEED",
            defaultValue = "balanced",
            description =
                    "${COMPLETION-CANDIDATES}: how often to look for faces (3, 6 or 12 times a second), how often to"
                            + " search for small ones, and how many crops of a track to keep (5, 8, 12). Default: ${DEFAULT-VALUE}.")
    private SpeedPreset speed = SpeedPreset.BALANCED;

    @Option(
            names = "--start",
            paramLabel = "TIME",
            description = "Where to begin: 00:01:02.500, 62.5 (seconds) or 1500f (frames).")
    private @Nullable String start;

    @Option(names = "--end", paramLabel = "TIME", description = "Where to stop, written as for --start.")
    private @Nullable String end;

    @Option(
            names = "--detect-every",
            paramLabel = "N",
            description = "Look for faces in every Nth frame, whatever the speed says.")
    private int detectEvery;

    @Option(
            names = "--shots",
            paramLabel = "DETECTOR",
            defaultValue = "adaptive",
            converter = ShotsByName.class,
            completionCandidates = ShotsByName.class,
            description = "How to find the cuts: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private ShotDetectorChoice shots = ShotDetectorChoice.ADAPTIVE;

    @Option(
            names = "--clustering",
            paramLabel = "METHOD", // not the same as another's: the completion script goes by it
            converter = ClusteringByName.class,
            completionCandidates = ClusteringByName.class,
            description = "How to group the tracks into people: ${COMPLETION-CANDIDATES}. Default: film-calibrated, or"
                    + " own-thresholds with videoclusternet and every-crop; these need neither a number nor a"
                    + " threshold.")
    private @Nullable ClusteringChoice clustering;

    @Option(
            names = "--adaptation",
            paramLabel = "NAME",
            defaultValue = "nuisance-projection",
            converter = AdaptationByName.class,
            completionCandidates = AdaptationByName.class,
            description = "How to make a space of the tracks: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private AdaptationChoice adaptation = AdaptationChoice.NUISANCE_PROJECTION;

    @Option(
            names = "--place-everyone",
            description = "Gives faces that are hard to see to whom they resemble most, too; some of that is wrong."
                    + " Without it they are unknown, and castlist review asks about those that are worth it.")
    private boolean placeEveryone;

    @Option(
            names = "--set",
            paramLabel = "STAGE.NAME=VALUE",
            description =
                    "Changes one number of one stage, such as clustering.stop=equal-posterior or gate.minSize=32; a wrong name"
                            + " lists the right ones.")
    private List<String> settings = new ArrayList<>();

    @Option(
            names = "--model",
            paramLabel = "CARD",
            description = "Uses another detector, landmark network or embedder: a model card (YAML) with its ONNX file"
                    + " beside it. See docs/how-to/use-another-model.md.")
    private List<Path> models = new ArrayList<>();

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "Threads of the decoder. Default: ${DEFAULT-VALUE}; seeing and embedding have their own.")
    private int threads = 1;

    @Option(
            names = "--training-threads",
            paramLabel = "N",
            description =
                    "Threads of a training, which --adaptation may ask for. Default: half of the processors, since"
                            + " two threads on one core stall; the same number gives the same result.")
    private int trainingThreads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    @Mixin
    private final RetentionOptions retention = new RetentionOptions();

    /** The options that were given on a command line, as words that {@link #of} understands anywhere on this machine. */
    static List<String> words(ParseResult parsed) {
        CommandSpec ours = new CommandLine(new AnalyzeOptions()).getCommandSpec();
        List<String> words = new ArrayList<>();
        for (OptionSpec option : parsed.matchedOptions()) {
            if (ours.findOption(option.longestName()) != null) {
                for (String value : option.originalStringValues()) {
                    boolean isPath = option.auxiliaryTypes()[0] == Path.class;
                    words.add(option.longestName() + "="
                            + (isPath ? Path.of(value).toAbsolutePath() : value));
                }
            }
        }
        return words;
    }

    /** Reads such words. */
    static AnalyzeOptions of(List<String> words) {
        AnalyzeOptions options = new AnalyzeOptions();
        new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(words.toArray(new String[0]));
        return options;
    }

    /** The networks that the options ask for. */
    ModelShelf shelf() throws IOException {
        return ModelShelf.of(models);
    }

    /** What the options ask for, for a film or a folder of pictures. */
    Analysis analysis(Path film) throws IOException {
        Settings wanted = Settings.parse(settings);
        Choices.requireStages(wanted);
        Torch.useThreads(trainingThreads);
        ModelShelf shelf = shelf();
        WatchSettings watching = Files.isDirectory(film)
                ? Choices.pictures(speed, wanted)
                : Choices.watching(speed, detectEvery, shots, wanted);
        ClusteringChoice chosen = clustering == null ? adaptation.clustering() : clustering;
        ActTwo people = ActTwo.of(adaptation, chosen, wanted, shelf.hasDefaultEmbedder());
        people = (placeEveryone ? people.placingEveryone() : people).rehearsed();
        retention.changing(Retention.NONE); // refuses a wrong date before any work
        return new Analysis(new Choices(watching, people), shelf, threads, retention);
    }

    Stretching stretching() {
        return new Stretching(Optional.ofNullable(start), Optional.ofNullable(end));
    }

    /** Names of the shot detectors. */
    static final class ShotsByName extends ByName<ShotDetectorChoice> {
        ShotsByName() {
            super("shot detector", List.of(ShotDetectorChoice.values()), ShotDetectorChoice::key);
        }
    }

    /** Names of the clustering methods. */
    static final class ClusteringByName extends ByName<ClusteringChoice> {
        ClusteringByName() {
            super("clustering", List.of(ClusteringChoice.values()), ClusteringChoice::toString);
        }
    }

    /** Names of the adaptations. */
    static final class AdaptationByName extends ByName<AdaptationChoice> {
        AdaptationByName() {
            super("adaptation", List.of(AdaptationChoice.values()), AdaptationChoice::toString);
        }
    }
}
