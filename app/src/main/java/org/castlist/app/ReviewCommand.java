package org.castlist.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.castlist.export.ExportFormat;
import org.castlist.pipeline.Observer;
import org.castlist.project.Project;
import org.castlist.review.ReviewServer;
import org.castlist.review.ReviewTools;
import org.castlist.video.FilmOpener;
import org.castlist.video.Moment;
import org.castlist.video.ffmpeg.FfmpegOpener;
import org.castlist.video.ffmpeg.PictureFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Opens the review page. */
@Command(
        name = "review",
        description = {
            "Opens a page to name, correct and export the people of a project.",
            "",
            "The page is served to this machine only, and only to whoever has its address. Every correction is on disk at"
                    + " once; end with Ctrl-C whenever you like."
        })
final class ReviewCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final ProjectArgument argument = new ProjectArgument();

    @Mixin
    private final ReviewSession session = new ReviewSession();

    @Override
    public Integer call() throws IOException {
        Path folder = argument.folder();
        argument.open().close(); // says what is to be said about it
        return session.run(
                folder.getFileName(),
                port -> ReviewServer.start(folder, tools(), port),
                spec.commandLine().getOut());
    }

    private static ReviewTools tools() {
        return new ReviewTools(films(), ReviewCommand::findPeople, (project, observer) -> writeFiles(project));
    }

    /** A film, or a folder of pictures. */
    private static FilmOpener films() {
        FilmOpener films = new FfmpegOpener(1);
        return (Path file, Moment from) ->
                Files.isDirectory(file) ? PictureFolder.list(file).open(file, from) : films.open(file, from);
    }

    private static void findPeople(Project project, Observer observer) throws IOException {
        if (!Renewal.findPeople(project, observer)) {
            throw new IOException("this project does not say how its people were found; end the review and run"
                    + " 'castlist analyze' on the film again, which does not watch it anew");
        }
        writeFiles(project);
    }

    private static void writeFiles(Project project) throws IOException {
        Exports.writeAll(project, ExportFormat.STANDARD);
    }
}
