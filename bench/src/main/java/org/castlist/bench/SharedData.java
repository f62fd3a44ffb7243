package org.castlist.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the labelled data lies that is not part of this project: the folder that {@code CASTLIST_DATA} names, or
 * {@code shared/data} beside or above the working directory.
 */
public final class SharedData {
    private SharedData() {}

    /** The folder with {@code features} in it, where this machine has one. */
    public static Optional<Path> find() {
        String named = System.getenv("CASTLIST_DATA");
        if (named != null) {
            return Optional.of(Path.of(named)).filter(SharedData::hasFeatures);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path data = folder.resolve("shared").resolve("data");
            if (hasFeatures(data)) {
                return Optional.of(data);
            }
        }
        return Optional.empty();
    }

    private static boolean hasFeatures(Path data) {
        return Files.isDirectory(data.resolve("features"));
    }
}
