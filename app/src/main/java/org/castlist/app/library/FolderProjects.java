package org.castlist.app.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.castlist.project.LibraryFolder;

/**
 * Projects that lie in one folder of this machine.
 *
 * @param out the folder
 */
public record FolderProjects(Path out) implements FilmProjects {

    @Override
    public Set<String> films() throws IOException {
        return LibraryFolder.films(out).keySet();
    }

    @Override
    public String stamp(String film) throws IOException {
        Optional<Path> project = LibraryFolder.find(out, film);
        return project.isPresent() ? LibraryFolder.stamp(project.get()) : "";
    }

    @Override
    public <T> T read(String film, Reading<T> reading) throws IOException {
        return reading.of(LibraryFolder.project(out, film));
    }
}
