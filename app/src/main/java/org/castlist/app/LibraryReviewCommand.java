package org.castlist.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.castlist.app.library.LibraryUpdate;
import org.castlist.export.ExportFormat;
import org.castlist.library.BySize;
import org.castlist.project.LibraryFolder;
import org.castlist.project.LinkedLibrary;
import org.castlist.review.library.LibraryReviewServer;
import org.castlist.review.library.LibraryTools;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Opens the page of the people across films. */
@Command(
        name = "review",
        description = {
            "Opens a page that shows and corrects who is who across the films; links them first where that was not done.",
            "",
            "The page is served to this machine only, and only to whoever has its address. Everything said is on disk at"
                    + " once; a name goes into the projects of those films only for which it was given. End with Ctrl-C"
                    + " whenever you like."
        })
final class LibraryReviewCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "OUT", description = "The folder of the projects.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Mixin
    private final ReviewSession session = new ReviewSession();

    @Override
    public Integer call() throws IOException {
        return session.run(out, this::start, spec.commandLine().getOut());
    }

    private LibraryReviewServer start(int port) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        if (Files.isDirectory(out) && !LibraryFolder.films(out).isEmpty() && !LinkedLibrary.exists(out)) {
            err.println("castlist: the people of these films are not linked yet; that comes first");
            err.flush();
        }
        LibraryTools tools = new LibraryTools(
                library -> LibraryUpdate.standard(library).run(false).unread(),
                BySize.standard(),
                (project, observer) -> Exports.writeAll(project, ExportFormat.STANDARD));
        LibraryReviewServer server = LibraryReviewServer.start(out, tools, port);
        server.unread()
                .forEach((film, reason) ->
                        err.println("castlist: " + film + " could not be taken into the library: " + reason));
        err.flush();
        return server;
    }
}
