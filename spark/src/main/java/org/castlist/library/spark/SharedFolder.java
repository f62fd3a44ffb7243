package org.castlist.library.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.castlist.app.library.LocalDepot;
import org.castlist.project.OwnerOnly;

/**
 * Projects in a folder that all machines see, as a laptop's own or one of the network. They are worked on where they lie, so
 * that a killed run goes on at the shot where it stopped.
 *
 * @param depot of the folder
 */
record SharedFolder(LocalDepot depot) implements ProjectStore {

    @Override
    public Set<String> films() throws IOException {
        return depot.projects().films();
    }

    @Override
    public String stamp(String film) throws IOException {
        return depot.projects().stamp(film);
    }

    @Override
    public <T> T read(String film, Reading<T> reading) throws IOException {
        return depot.projects().read(film, reading);
    }

    @Override
    public <T> T change(String project, Change<T> change) throws IOException {
        return change.of(depot.out().resolve(project));
    }

    private Path bundle(String project, String range) {
        return depot.out().resolve(project).resolve("ranges").resolve(range + ".zip");
    }

    @Override
    public boolean hasRange(String project, String range) {
        return Files.exists(bundle(project, range));
    }

    @Override
    public void keepRange(String project, String range, Path folder) throws IOException {
        Path bundle = bundle(project, range);
        OwnerOnly.folder(bundle.resolveSibling(""));
        Path half = Files.createTempFile(bundle.resolveSibling(""), range, ".half"); // its owner's alone
        try (OutputStream out = Files.newOutputStream(half)) {
            Bundle.write(folder, out);
        }
        Files.move(half, bundle, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void fetchRange(String project, String range, Path folder) throws IOException {
        try (InputStream in = Files.newInputStream(bundle(project, range))) {
            Bundle.read(in, folder);
        }
    }

    @Override
    public String addressOf(String name) {
        return depot.addressOf(name);
    }

    @Override
    public Path desk() throws IOException {
        return depot.desk();
    }

    @Override
    public void save(Path file) {
        depot.save(file);
    }
}
