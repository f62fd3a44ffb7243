package org.castlist.library.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.castlist.app.library.Depot;
import org.castlist.app.library.FilmProjects;
import org.castlist.app.library.LocalDepot;

/**
 * Films and projects where all machines of a cluster find them.
 *
 * @param films are read
 * @param store has the projects
 */
record ClusterDepot(Films films, ProjectStore store) implements Depot {
    private static final LocalDepot HERE = new LocalDepot(Path.of(""));

    @Override
    public Map<String, Long> films(List<String> given) throws IOException {
        Map<String, Long> found = new LinkedHashMap<>();
        for (String one : given) {
            films.find(one, HERE, found);
        }
        return found;
    }

    @Override
    public String stampOf(String film) throws IOException {
        return films.stamp(film, HERE);
    }

    @Override
    public FilmProjects projects() {
        return store;
    }

    @Override
    public String addressOf(String project) {
        return store.addressOf(project);
    }

    @Override
    public Path desk() throws IOException {
        return store.desk();
    }

    @Override
    public void save(Path file) throws IOException {
        store.save(file);
    }
}
