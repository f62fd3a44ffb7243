package org.castlist.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.castlist.app.library.ClusterProvider;
import org.castlist.app.library.Crew;
import org.castlist.app.library.Depot;
import org.castlist.app.library.FairShare;
import org.castlist.app.library.FilmFinder;
import org.castlist.app.library.Library;
import org.castlist.app.library.LibraryUpdate;
import org.castlist.app.library.LinkSummary;
import org.castlist.app.library.WorkerPool;
import org.castlist.app.library.Workforce;
import org.castlist.library.Episode;
import org.castlist.library.LinkedPerson;
import org.castlist.project.LinkedLibrary;
import org.castlist.project.ProjectBusyException;
import org.jspecify.annotations.Nullable;
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
            "Finds who is in each of many films, and who is who across them.",
            "",
            "Leaves in DIR a project folder NAME.castlist for each film, as 'castlist analyze' does, and library.json, which"
                    + " lists every film with its state, its project and why it failed. A film that fails keeps no"
                    + " other from being analysed. The same command again does only what is missing.",
            "",
            "With --spark the machines of a cluster share the work, and DIR/tables gets the library as Parquet tables."
        })
final class LibraryAnalyzeCommand implements Callable<Integer> {

    private static final Path ANY_FILM = Path.of("film");

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
                            + " kept busy by one worker; with --spark as many as the cluster offers when the run begins.")
    private @Nullable Integer workers;

    @Option(
            names = "--range-seconds",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "A film that is more than two workers' share of what is left is cut up, between shots, into"
                    + " ranges of at least so many seconds, which all workers share. The result is the same. Default:"
                    + " ${DEFAULT-VALUE}.")
    private double rangeSeconds = 120;

    @Option(
            names = "--series",
            description =
                    "The films are episodes of a series: says in the end for each, in the order of their names, who is"
                            + " known from before, with the names that they may have, and who is new.")
    private boolean series;

    @Mixin
    private final AnalyzeOptions options = new AnalyzeOptions();

    @ArgGroup
    private final Talk talk = new Talk();

    @Mixin
    private final ClusterOptions cluster = new ClusterOptions();

    @Override
    public Integer call() throws IOException {
        if (!(rangeSeconds > 0)) {
            throw new IllegalArgumentException("a range must have a length above 0, not " + rangeSeconds + " s");
        }
        options.analysis(ANY_FILM); // refuses wrong options before any work
        options.shelf().check();
        List<String> words = AnalyzeOptions.words(spec.commandLine().getParseResult());
        try (Workforce workforce = workforce(words)) {
            Map<String, Long> films = workforce.depot().films(written(0));
            WorkerPool pool = new WorkerPool(workers == null ? workforce.workers() : workers);
            Crew crew = new Crew(pool, new FairShare(films, pool.workers()));
            Library library = Library.open(workforce.depot());
            try (LibraryDisplay display = talk.libraryDisplay(spec, films.size());
                    Interruption ignored = Interruption.watch(address())) {
                int code = new LibraryRun(library, workforce, words, options.stretching(), display).run(films, crew);
                int linked = link(workforce.depot(), display);
                workforce.writeTables().ifPresent(display::tables);
                return code == ExitCode.DONE ? linked : code;
            }
        }
    }

    private Workforce workforce(List<String> words) throws IOException {
        Optional<Workforce> machines = cluster.connect(new ClusterProvider.Work(address(), words, rangeSeconds));
        return machines.isPresent() ? machines.get() : new LocalWorkforce(options, words, rangeSeconds, output);
    }

    /** Who is who across the films. What is wrong here keeps nothing of the films from being done. */
    private int link(Depot depot, LibraryDisplay display) throws IOException {
        try (LinkedLibrary people = LinkedLibrary.open(depot.desk())) {
            LibraryUpdate.Outcome outcome =
                    LibraryUpdate.standard(people, depot.projects()).run(false);
            List<LinkedPerson> linked = people.linked();
            display.linked(new LinkSummary(outcome, linked));
            if (series) {
                List<String> films = List.copyOf(depot.projects().films());
                display.series(Episode.of(films, linked, people.linking().belief()));
            }
        } catch (ProjectBusyException busy) {
            spec.commandLine()
                    .getErr()
                    .println("castlist: people were not linked across the films: " + Failures.sentence(busy));
            return ExitCode.FAILED;
        }
        depot.save(depot.desk().resolve(LinkedLibrary.FILE));
        return ExitCode.DONE;
    }

    /** As the user wrote it: a path would not keep the slashes of an address. */
    private List<String> written(int positional) {
        return spec.commandLine().getParseResult().matchedPositional(positional).originalStringValues();
    }

    private String address() {
        return spec.commandLine()
                .getParseResult()
                .matchedOption("--output")
                .originalStringValues()
                .get(0);
    }
}
