package org.castlist.bench;

import java.nio.file.Path;

/** A page for others tells the name of a file or folder, not where it lies. */
final class WithoutFolders {
    private WithoutFolders() {}

    /**
     * An argument or a setting as a page shows it.
     *
     * @param argument a path, {@code name=path}, or anything else, which stays as it is
     */
    static String of(String argument) {
        int slash = argument.indexOf('/');
        if (slash < 0) {
            return argument;
        }
        int path = argument.lastIndexOf('=', slash) + 1;
        return argument.substring(0, path) + Path.of(argument.substring(path)).getFileName();
    }
}
