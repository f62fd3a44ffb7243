package org.castlist.review;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.castlist.project.SharedProject;

/**
 * Serves the review page of a project, to this machine only and only to whoever has the token. Every correction is on disk
 * before it is answered.
 */
public final class ReviewServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final long LARGEST_REQUEST = 64L << 20; // a file of very many corrections

    private final Access access;
    private final Desk desk;
    private final Questions questions = new Questions();
    private final Rerun rerun;
    private final ProjectFiles files;
    private final Javalin javalin;

    private ReviewServer(Access access, Desk desk, ReviewTools tools, int port) {
        this.access = access;
        this.desk = desk;
        this.rerun = new Rerun(desk, tools);
        this.files = new ProjectFiles(desk, tools);
        this.javalin = Javalin.create(config -> configure(config, tools)).start(HOST, port);
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
            return new ReviewServer(Access.random(), desk, tools, port);
        } catch (JavalinBindException taken) {
            shared.close();
            throw new IOException("port " + port + " is in use; choose another with --port, or leave it out", taken);
        } catch (IOException | RuntimeException failed) {
            shared.close();
            throw failed;
        }
    }

    /** The address to open, token included. */
    public URI address() {
        return URI.create("http://" + HOST + ":" + javalin.port() + "/?token=" + access.token());
    }

    private void configure(JavalinConfig config, ReviewTools tools) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.compressionStrategy = CompressionStrategy.NONE; // it never leaves this machine
        config.http.maxRequestSize = LARGEST_REQUEST;
        config.routes.before(access::check);
        Answers.failures(config.routes);
        new PageRoutes().addTo(config.routes);
        new ReadRoutes(desk, questions, rerun).addTo(config.routes);
        new MediaRoutes(desk, new Frames(tools.films())).addTo(config.routes);
        new ChangeRoutes(desk, questions, rerun, files).addTo(config.routes);
    }

    /** Stops serving, and leaves the project's files as the corrections made them. */
    @Override
    public void close() throws IOException {
        javalin.stop();
        rerun.close();
        files.close();
        desk.close();
    }
}
