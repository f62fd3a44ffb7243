package org.castlist.library.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.RemoteIterator;
import org.castlist.app.library.FilmFinder;
import org.castlist.app.library.LocalDepot;

/**
 * Films in folders that all machines see, and in stores that Hadoop knows.
 *
 * @param hadoop knows the stores
 * @param cache copies of the films of stores
 */
record Films(Configuration hadoop, FilmCache cache) {

    /**
     * Adds the films that a user means, with their sizes.
     *
     * @param given a film, a folder of films or a list, as a path or an address
     */
    void find(String given, LocalDepot here, Map<String, Long> found) throws IOException {
        if (Address.isRemote(given)) {
            findRemote(given, found);
        } else if (FilmFinder.isList(Path.of(given))) {
            Path list = Path.of(given).toAbsolutePath();
            for (String entry : FilmFinder.entriesOf(list)) {
                find(
                        Address.isRemote(entry)
                                ? entry
                                : list.resolveSibling(entry).toString(),
                        here,
                        found);
            }
        } else {
            found.putAll(here.films(List.of(given)));
        }
    }

    private void findRemote(String given, Map<String, Long> found) throws IOException {
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(given);
        FileSystem store = path.getFileSystem(hadoop);
        FileStatus status;
        try {
            status = store.getFileStatus(path);
        } catch (FileNotFoundException missing) {
            found.put(given, 0L); // analysing it will say so
            return;
        }
        if (!status.isDirectory()) {
            found.put(given, status.getLen());
            return;
        }
        Map<String, Long> within = new TreeMap<>();
        RemoteIterator<LocatedFileStatus> files = store.listFiles(path, true);
        while (files.hasNext()) {
            FileStatus file = files.next();
            if (isFilm(path, file.getPath())) {
                within.put(file.getPath().toString(), file.getLen());
            }
        }
        if (within.isEmpty()) {
            throw new IOException(
                    "there is no film in " + given + "; a film's name ends with one of " + FilmFinder.FILM_ENDINGS);
        }
        found.putAll(within);
    }

    /** Hidden files and folders are passed over, and what Castlist made. */
    private static boolean isFilm(org.apache.hadoop.fs.Path top, org.apache.hadoop.fs.Path file) {
        for (org.apache.hadoop.fs.Path path = file; path != null && !path.equals(top); path = path.getParent()) {
            if (path.getName().startsWith(".") || path.getName().endsWith(".castlist")) {
                return false;
            }
        }
        return FilmFinder.isFilm(file.getName());
    }

    /** Changes whenever the film does; empty where there is none. */
    String stamp(String address, LocalDepot here) throws IOException {
        if (!Address.isRemote(address)) {
            return here.stampOf(address);
        }
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(address);
        try {
            FileStatus film = path.getFileSystem(hadoop).getFileStatus(path);
            return film.getLen() + " bytes of " + film.getModificationTime();
        } catch (FileNotFoundException missing) {
            return "";
        }
    }

    /** The film as a file of this machine. */
    Lease lease(String address) throws IOException {
        if (Address.isRemote(address)) {
            return cache.fetch(address);
        }
        Path file = Path.of(address);
        if (Files.isDirectory(file)) {
            throw new IOException("'" + address + "' is a folder that cannot be read as one of films");
        }
        return Lease.inPlace(file);
    }
}
