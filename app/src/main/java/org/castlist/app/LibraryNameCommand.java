package org.castlist.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.castlist.app.library.LibraryUpdate;
import org.castlist.export.ExportFormat;
import org.castlist.library.FilmPerson;
import org.castlist.library.LibraryPerson;
import org.castlist.library.LinkedPerson;
import org.castlist.people.Correction;
import org.castlist.project.LibraryFolder;
import org.castlist.project.LinkedLibrary;
import org.castlist.project.Project;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Names a person in their film, or in every film: a reviewer's word, kept where all such words are. */
@Command(
        name = "name",
        description = {
            "Says what a person of a film is called, or what they are called in every film.",
            "",
            "The name goes into the films' projects, as 'castlist people name' would put it there."
        })
final class LibraryNameCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OUT", description = "The folder of the projects.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Parameters(index = "1", paramLabel = "PERSON", description = "Such as news-7/p-3.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String person;

    @Parameters(index = "2", paramLabel = "NAME", description = "In quotes if it has spaces.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String name;

    @Option(names = "--everywhere", description = "Names whom this person is linked to in the other films, too.")
    private boolean everywhere;

    @Override
    public Integer call() throws IOException {
        FilmPerson given = FilmPerson.parse(person);
        PrintWriter told = spec.commandLine().getOut();
        try (LinkedLibrary library = LinkedLibrary.openExisting(out)) {
            for (FilmPerson one : everywhere ? linkedTo(given, library) : List.of(given)) {
                try (Project project = Project.openExisting(LibraryFolder.project(out, one.film()))) {
                    project.corrections().add(new Correction.Name(one.person(), name));
                    Exports.writeAll(project, ExportFormat.STANDARD);
                }
                told.println(one + " is called " + name);
            }
            LibraryUpdate.standard(library).run(false);
        }
        return ExitCode.DONE;
    }

    private static List<FilmPerson> linkedTo(FilmPerson given, LinkedLibrary library) throws IOException {
        return library.linked().stream()
                .map(LinkedPerson::members)
                .map(members -> members.stream().map(LibraryPerson::id).toList())
                .filter(ids -> ids.contains(given))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no person " + given + " in this library"));
    }
}
