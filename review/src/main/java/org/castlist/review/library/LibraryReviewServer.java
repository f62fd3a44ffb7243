package org.castlist.review.library;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.castlist.review.server.LocalServer;
import org.castlist.review.server.RunningReview;

/**
 * Serves the page of the people across films, to this machine only and only to whoever has the token. Whatever is said is on
 * disk before it is answered.
 */
public final class LibraryReviewServer implements RunningReview {
    private final LibraryDesk desk;
    private final GivenNames names = new GivenNames();
    private final FilmFiles files;
    private final LocalServer server;

    private LibraryReviewServer(LibraryDesk desk, LibraryTools tools, int port) throws IOException {
        this.desk = desk;
        this.files = new FilmFiles(desk, tools.writeFiles());
        this.server = LocalServer.start(
                new LocalServer.Site("library", "castlist library review", routes -> addRoutes(routes, tools)), port);
    }

    /**
     * Links what is not linked yet, and starts to serve.
     *
     * @param folder of the projects
     * @param port 0 for any that is free
     * @throws IOException when the folder is no library or the port is taken
     */
    public static LibraryReviewServer start(Path folder, LibraryTools tools, int port) throws IOException {
        LibraryDesk desk = new LibraryDesk(folder, tools);
        desk.begin();
        return new LibraryReviewServer(desk, tools, port);
    }

    private void addRoutes(RoutesConfig routes, LibraryTools tools) {
        new PeopleRoutes(desk, new Albums(desk), new Doubts(tools.search()), names).addTo(routes);
        new WordRoutes(desk).addTo(routes);
        new NameRoutes(desk, names, files).addTo(routes);
    }

    @Override
    public URI address() {
        return server.address();
    }

    /** Why films could not be read, by film. */
    public Map<String, String> unread() {
        return desk.unread();
    }

    @Override
    public void close() throws IOException {
        server.close();
        files.close();
    }
}
