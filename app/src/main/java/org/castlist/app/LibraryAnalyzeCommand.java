package org.castlist.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.castlist.app.library.FairShare;
import org.castlist.app.library.FilmFinder;
import org.castlist.app.library.Library;
import org.castlist.app.library.WorkerPool;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The main job for many films. */
@Command(
        name = "analyze",
        description = {
            "Finds who is in each of many films.",
            "",
            "Leaves in DIR a project folder NAME.castlist for each film, as 'castlist analyze' does, and library.json, which"
                    + " lists every film with its state, its project and why it failed. A film that fails keeps no"
                    + " other from being analysed. The same command again does only what is missing."
        })
final class LibraryAnalyzeCommand implements Callable<Integer> {

    /** Processors that one worker keeps busy, as measured. */
    private static final double BUSY = 1.6;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "WHAT",
            description =
                    "Films; folders of films (with those in folders within; hidden files and projects are passed over; a"
                            + " film is what ends with " + FilmFinder.FILM_ENDINGS
                            + "); or lists: text files that end with "
                            + FilmFinder.LIST_ENDINGS
                            + ", with the path of a film or folder in each line (# begins a comment).")
    private List<Path> given = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "Where to put the project folders and library.json; made if it is missing.")
    private Path output = Path.of("");

    @Option(
            names = "--workers",
            paramLabel = "N",
            description =
                    "How many films to work on at once. Default: the processors by 1.6, rounded up, since that many are"
                            + " kept busy by one worker.")
    private int workers = (int) Math.ceil(Runtime.getRuntime().availableProcessors() / BUSY);

    @Option(
            names = "--range-seconds",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "A film that is more than two workers' share of what is left is cut up, between shots, into"
                    + " ranges of at least so many seconds, which all workers share. The result is the same. Default:"
                    + " ${DEFAULT-VALUE}.")
    private double rangeSeconds = 120;

    @Mixin
    private final AnalyzeOptions options = new AnalyzeOptions();

    @ArgGroup
    private final Talk talk = new Talk();

    @Override
    public Integer call() throws IOException {
        WorkerPool pool = new WorkerPool(workers);
        List<Path> films = FilmFinder.find(given);
        options.analysis(films.get(0)); // refuses wrong options before any work
        ModelShelf shelf = options.shelf();
        shelf.check();
        try (SharedEyes eyes = new SharedEyes(shelf)) {
            FairShare share = new FairShare(films, workers);
            List<String> words = AnalyzeOptions.words(spec.commandLine().getParseResult());
            Watcher watcher = new SharedWatcher(pool, share, new RangeWorker(eyes), words, rangeSeconds);
            Library library = open(output);
            try (LibraryDisplay display = talk.libraryDisplay(spec, films.size());
                    Interruption ignored = Interruption.watch(output)) {
                return new LibraryRun(library, options, watcher, share, display).run(films, pool);
            }
        }
    }

    private static Library open(Path folder) throws IOException {
        if (Files.isDirectory(folder) && !Files.isWritable(folder)) {
            throw new IOException("nothing can be written into " + folder + "; choose another folder with -o DIR");
        }
        return Library.open(folder);
    }
}
