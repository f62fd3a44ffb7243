package org.castlist.app.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Films and projects in folders of this machine.
 *
 * @param out where projects go
 */
public record LocalDepot(Path out) implements Depot {

    @Override
    public Map<String, Long> films(List<String> given) throws IOException {
        Map<String, Long> films = new LinkedHashMap<>();
        for (Path film : FilmFinder.find(given.stream().map(Path::of).toList())) {
            films.put(film.toString(), size(film));
        }
        return films;
    }

    private static long size(Path film) {
        try {
            return Files.size(film);
        } catch (IOException missing) {
            return 0; // analysing it will say so
        }
    }

    @Override
    public String stampOf(String film) throws IOException {
        Path file = Path.of(film);
        return Files.isRegularFile(file)
                ? Files.size(file) + " bytes of "
                        + Files.getLastModifiedTime(file).toMillis()
                : "";
    }

    @Override
    public FolderProjects projects() {
        return new FolderProjects(out);
    }

    @Override
    public String addressOf(String project) {
        return out.resolve(project).toString();
    }

    /** Where the projects are; made if it is missing. */
    @Override
    public Path desk() throws IOException {
        if (Files.isDirectory(out) && !Files.isWritable(out)) {
            throw new IOException("nothing can be written into " + out + "; choose another folder with -o DIR");
        }
        return Files.createDirectories(out);
    }

    /** It is where it belongs. */
    @Override
    public void save(Path file) {}
}
