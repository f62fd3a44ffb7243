package org.castlist.app.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.castlist.project.LinkedLibrary;
import org.castlist.project.ProjectBusyException;

/**
 * What a library keeps of a project beside it, if there is a library: its people's faces and names, and tables.
 *
 * @param project the folder of a project that nobody has open
 */
public record LibraryBeside(Path project) {
    private static final String TABLES = "tables";
    private static final String PART = "part=";

    private Path out() {
        return Objects.requireNonNull(project.toAbsolutePath().normalize().getParent());
    }

    /**
     * Erases from the library who is gone from the project, and the tables that may tell of them.
     *
     * @param told what was done
     * @return whether all of it could be
     */
    public boolean forget(PrintWriter told) throws IOException {
        eraseTables(told);
        if (!Files.exists(out().resolve(LinkedLibrary.FILE))) {
            return true;
        }
        try (LinkedLibrary library = LinkedLibrary.openExisting(out())) {
            int gone = LibraryUpdate.standard(library).run(false).gone().size();
            told.println("erased from the library in " + out() + ": " + gone
                    + (gone == 1 ? " person with face and name" : " people with faces and names"));
            return true;
        } catch (ProjectBusyException busy) {
            told.println("NOT ERASED from the library: " + busy.getMessage() + "; run 'castlist library link " + out()
                    + "' then, which does it");
            return false;
        }
    }

    private void eraseTables(PrintWriter told) throws IOException {
        Path tables = out().resolve(TABLES);
        List<Path> of = new ArrayList<>();
        if (Files.isDirectory(tables)) {
            try (Stream<Path> found = Files.find(tables, 2, (path, kind) -> kind.isDirectory())) {
                found.filter(path -> isOfProject(path) || path.equals(tables.resolve("links")))
                        .forEach(of::add);
            }
        }
        for (Path one : of) {
            List<Path> files;
            try (Stream<Path> found = Files.walk(one)) {
                files = found.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : files) {
                Files.delete(file);
            }
        }
        if (!of.isEmpty()) {
            told.println("deleted: the library's tables of this film, and of links; 'castlist library tables " + out()
                    + "' writes them anew without them");
        }
    }

    /** What is special in a name stands there as %XX. */
    private boolean isOfProject(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return name.startsWith(PART)
                && URLDecoder.decode(name.substring(PART.length()).replace("+", "%2B"), UTF_8)
                        .equals(String.valueOf(project.getFileName()));
    }
}
