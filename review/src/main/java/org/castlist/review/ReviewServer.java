package org.castlist.review;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.castlist.pipeline.Observer;
import org.castlist.project.SharedProject;
import org.castlist.review.server.LocalServer;
import org.castlist.review.server.RunningReview;
import org.castlist.review.server.WrittenLater;

/**
 * Serves the review page of a project, to this machine only and only to whoever has the token. Every correction is on disk
 * before it is answered.
 */
public final class ReviewServer implements RunningReview {
    private final Desk desk;
    private final Questions questions = new Questions();
    private final Rerun rerun;
    private final WrittenLater files;
    private final LocalServer server;

    private ReviewServer(Desk desk, ReviewTools tools, int port) throws IOException {
        this.desk = desk;
        this.rerun = new Rerun(desk, tools);
        this.files = new WrittenLater(() -> desk.change(project -> {
            tools.writeFiles().on(project, new Observer() {});
            return project;
        }));
        this.server = LocalServer.start(
                new LocalServer.Site("page", "castlist review", routes -> addRoutes(routes, tools)), port);
    }

    /**
     * Starts to serve.
     *
     * @param project a project that was analysed to its end
     * @param port 0 for any that is free
     * @throws IOException when the project cannot be opened or the port is taken
     */
    public static ReviewServer start(Path project, ReviewTools tools, int port) throws IOException {
        SharedProject shared = SharedProject.open(project);
        try {
            Desk desk = new Desk(shared);
            desk.snapshot(); // says at once what is wrong with it
            return new ReviewServer(desk, tools, port);
        } catch (IOException | RuntimeException failed) {
            shared.close();
            throw failed;
        }
    }

    @Override
    public URI address() {
        return server.address();
    }

    private void addRoutes(RoutesConfig routes, ReviewTools tools) {
        new ReadRoutes(desk, questions, rerun).addTo(routes);
        new MediaRoutes(desk, new Frames(tools.films())).addTo(routes);
        new ChangeRoutes(desk, questions, rerun, files).addTo(routes);
    }

    @Override
    public void close() throws IOException {
        server.close();
        rerun.close();
        files.close();
        desk.close();
    }
}
