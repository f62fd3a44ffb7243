package org.castlist.app.library;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.castlist.library.Linking;
import org.castlist.pipeline.Settings;
import org.castlist.project.LinkedLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Links the people of a library's films. */
@Command(
        name = "link",
        description = {
            "Finds out who is who across the films: reads projects that are new or changed, and links their people.",
            "",
            "Links are found among clear faces only, and only where there is hardly a doubt. What was linked before stays,"
                    + " and so does what reviewers said. Whoever was forgotten in a film is erased from the library."
        })
public final class LinkCommand implements Callable<Integer> {
    private static final String STAGE = "linking";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final LibraryArgument argument = new LibraryArgument();

    @Option(names = "--anew", description = "Finds all links anew; what reviewers said stays in force.")
    private boolean anew;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description =
                    "Changes a number for this library, such as linking.leastChance=0.999; all links are found anew then.")
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        try (LinkedLibrary library = argument.open()) {
            LibraryUpdate standard = LibraryUpdate.standard(library);
            Settings changes = Settings.parse(settings);
            changes.requireStages(List.of(STAGE));
            Linking linking = changes.apply(STAGE, standard.linking());
            LibraryUpdate update =
                    new LibraryUpdate(library, standard.projects(), standard.crops(), linking, standard.search());
            LibraryUpdate.Outcome outcome = update.run(anew);
            new LinkSummary(outcome, library.linked())
                    .tell(spec.commandLine().getOut(), spec.commandLine().getErr());
        }
        return 0;
    }
}
