package org.castlist.app;

import java.io.IOException;
import java.nio.file.Path;
import org.castlist.project.Project;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The project that a command is about. */
final class ProjectArgument {
    static final String DESCRIPTION = "A project folder, or the film beside which it lies.";

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PROJECT", description = DESCRIPTION)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path given;

    /** Its folder. */
    Path folder() throws IOException {
        return ProjectFolder.existing(given);
    }

    /** Opens it, and says what a user must know about it. */
    Project open() throws IOException {
        return ProjectFolder.open(given, spec.commandLine().getErr());
    }
}
