package org.castlist.review.server;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.net.URI;
import java.util.function.Consumer;

/** Serves a page and what it asks for, to this machine only and only to whoever has the token. */
public final class LocalServer implements AutoCloseable {
    private static final String HOST = "127.0.0.1";
    private static final long LARGEST_REQUEST = 64L << 20; // a file of very many corrections

    private final Access access;
    private final Javalin javalin;

    private LocalServer(Access access, Javalin javalin) {
        this.access = access;
        this.javalin = javalin;
    }

    /**
     * What is served.
     *
     * @param name of the page's folder
     * @param command that a reviewer gave to start it
     * @param routes all but the page's own parts
     */
    public record Site(String name, String command, Consumer<RoutesConfig> routes) {}

    /**
     * Starts to serve.
     *
     * @param port 0 for any that is free
     * @throws IOException when the port is taken
     */
    public static LocalServer start(Site site, int port) throws IOException {
        Access access = Access.random(site.command);
        try {
            return new LocalServer(
                    access,
                    Javalin.create(config -> configure(config, access, site)).start(HOST, port));
        } catch (JavalinBindException taken) {
            throw new IOException("port " + port + " is in use; choose another with --port, or leave it out", taken);
        }
    }

    private static void configure(JavalinConfig config, Access access, Site site) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.compressionStrategy = CompressionStrategy.NONE; // it never leaves this machine
        config.http.maxRequestSize = LARGEST_REQUEST;
        config.routes.before(access::check);
        Answers.failures(config.routes);
        new PageRoutes(site.name).addTo(config.routes);
        site.routes.accept(config.routes);
    }

    /** The address to open, token included. */
    public URI address() {
        return URI.create("http://" + HOST + ":" + javalin.port() + "/?token=" + access.token());
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
