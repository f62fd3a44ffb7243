package org.castlist.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that only Castlist writes into. */
final class Folders {
    private Folders() {}

    /** Deletes the folder with all that is in it, if it is there; answers how many files it held. */
    static int delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return 0;
        }
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        int files = 0;
        for (Path one : all) {
            files += Files.isRegularFile(one) ? 1 : 0;
            Files.delete(one);
        }
        return files;
    }
}
