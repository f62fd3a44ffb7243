package org.castlist.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.castlist.app.library.LibraryBeside;
import org.castlist.project.Project;
import org.castlist.project.Retention;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Deletes what a project holds of people. */
@Command(
        name = "forget",
        description = {
            "Deletes what a project holds of a person, or the whole project; it cannot be undone.",
            "",
            "Of a person: pictures, embeddings, names, corrections, and every export in the project folder that could show"
                    + " them; those that every analysis leaves are written anew without the person. Where the face was"
                    + " stays, as an unknown track. At the end every file is searched for what was deleted; if any of it is"
                    + " found, the exit code is 1. A library beside the project forgets them, too."
        })
final class ForgetCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final ProjectArgument argument = new ProjectArgument();

    @Parameters(index = "1", arity = "0..1", paramLabel = "PERSON", description = "Such as p-3.")
    private @Nullable String person;

    @Option(
            names = "--all",
            description =
                    "Deletes all that Castlist wrote into the project folder, and the folder if nothing else is in it.")
    private boolean all;

    @Option(names = "--if-expired", description = "With --all: only if the day that --keep-until named is over.")
    private boolean ifExpired;

    @Option(names = "--yes", description = "Does not ask.")
    private boolean yes;

    @Override
    public Integer call() throws IOException {
        if (all == (person != null)) {
            throw new IllegalArgumentException(
                    "either a person such as p-3 is to be forgotten, or everybody with --all");
        }
        if (ifExpired && !all) {
            throw new IllegalArgumentException("--if-expired goes with --all only");
        }
        Path folder = argument.folder().toAbsolutePath().normalize(); // which may be gone afterwards
        int code = forget(new Confirmation(spec.commandLine().getErr(), yes));
        boolean erased = code != ExitCode.DONE
                || new LibraryBeside(folder).forget(spec.commandLine().getOut());
        return erased ? code : ExitCode.FAILED;
    }

    private int forget(Confirmation confirmation) throws IOException {
        try (Project project = Project.openExisting(argument.folder())) {
            if (person != null) {
                return new PersonForgotten(project, person, spec.commandLine().getOut()).run(confirmation);
            }
            Retention retention = project.custody().retention();
            if (ifExpired && !retention.isOver(LocalDate.now())) {
                spec.commandLine()
                        .getOut()
                        .println("kept: " + project.folder()
                                + retention
                                        .keepUntil()
                                        .map(day -> " until " + day)
                                        .orElse(", which has no last day"));
                return ExitCode.DONE;
            }
            return new ProjectForgotten(project, spec.commandLine().getOut()).run(confirmation);
        }
    }
}
