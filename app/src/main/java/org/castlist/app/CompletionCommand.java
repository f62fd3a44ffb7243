package org.castlist.app;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Completion for the user's shell. */
@Command(
        name = "completion",
        description = "Writes a completion script for bash or zsh to standard output:  source <(castlist completion)")
final class CompletionCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine()
                .getOut()
                .println(AutoComplete.bash("castlist", spec.root().commandLine()));
        return ExitCode.DONE;
    }
}
