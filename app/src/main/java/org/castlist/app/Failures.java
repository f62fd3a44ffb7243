package org.castlist.app;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CancellationException;
import org.castlist.models.ModelMissingException;
import org.castlist.video.UnreadableFilmException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong in one sentence, and answers with the right exit code. */
final class Failures implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
        commandLine.getErr().println("castlist: " + sentence(failure));
        if (codeOf(failure) == ExitCode.FAILED && !(failure instanceof IOException)) {
            failure.printStackTrace(commandLine.getErr());
        }
        return codeOf(failure);
    }

    static int wrongUse(ParameterException failure, String[] arguments) {
        CommandLine commandLine = failure.getCommandLine();
        commandLine.getErr().println("castlist: " + failure.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(failure, commandLine.getErr())) {
            commandLine.getErr().println("See '" + commandLine.getCommandSpec().qualifiedName() + " --help'.");
        }
        return ExitCode.WRONG_USE;
    }

    static int codeOf(Throwable failure) {
        if (failure instanceof UnreadableFilmException) {
            return ExitCode.INPUT_UNREADABLE;
        }
        if (failure instanceof ModelMissingException) {
            return ExitCode.MODEL_MISSING;
        }
        if (failure instanceof InterruptedIOException || failure instanceof CancellationException) {
            return ExitCode.INTERRUPTED;
        }
        return failure instanceof IllegalArgumentException ? ExitCode.WRONG_USE : ExitCode.FAILED;
    }

    static String sentence(Throwable failure) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        return switch (failure.getClass().getSimpleName()) {
            case "NoSuchFileException" -> "there is no " + message + ".";
            case "AccessDeniedException" -> "there is no permission to use " + message + ".";
            case "ReadOnlyFileSystemException" -> "the file system is read-only.";
            default -> message;
        };
    }
}
