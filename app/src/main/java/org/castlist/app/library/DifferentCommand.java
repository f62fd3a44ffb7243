package org.castlist.app.library;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A reviewer's word that two people are two. */
@Command(name = "different", description = "Says that two people are not one: they are never linked again.")
public final class DifferentCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final LibraryArgument argument = new LibraryArgument();

    @Parameters(index = "1", paramLabel = "PERSON", description = "Such as news-7/p-3.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String one;

    @Parameters(index = "2", paramLabel = "OTHER")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String other;

    @Override
    public Integer call() throws IOException {
        return argument.say(one, other, false, spec.commandLine().getOut());
    }
}
