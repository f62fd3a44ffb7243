package org.castlist.app;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.Locale;
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
        commandLine.getErr().println("castlist: " + sentence(failure));
        Arrays.stream(arguments)
                .filter(argument -> argument.startsWith("-") && new File(argument).exists())
                .forEach(file ->
                        commandLine.getErr().println("A file whose name begins with a dash is given as ./" + file));
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

    /** What follows "castlist: "; it begins in lower case and ends with a stop. */
    static String sentence(Throwable failure) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        if (message.contains("No space left on device")) {
            return "the disk is full. Nothing that was finished is lost; make room and run the same command again.";
        }
        if (failure instanceof FileSystemException trouble && trouble.getReason() != null) {
            message = "'" + trouble.getFile() + "' cannot be used: " + trouble.getReason();
        }
        String told = switch (failure.getClass().getSimpleName()) {
            case "NoSuchFileException" -> "there is no " + message;
            case "AccessDeniedException" -> "there is no permission to use " + message;
            case "ReadOnlyFileSystemException" -> "the file system is read-only";
            case "FileAlreadyExistsException" -> message + " is there already and is no folder";
            default -> message;
        };
        return told.matches("(?s).*[.!?]") ? told : told + ".";
    }

    /** A sentence of picocli's in our way of writing. */
    private static String sentence(ParameterException failure) {
        String message = String.valueOf(failure.getMessage());
        boolean plainWord = message.matches("(?s)[A-Z][a-z].*");
        String told = plainWord ? message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1) : message;
        return told.endsWith(".") ? told : told + ".";
    }
}
