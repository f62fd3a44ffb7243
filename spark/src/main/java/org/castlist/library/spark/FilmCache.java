package org.castlist.library.spark;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;

/**
 * Copies of films that lie elsewhere, in bounded room: the one that was not wanted for the longest time goes first, and who
 * needs more room than there is waits until others are done. Any number of threads, each of which may hold one film.
 */
final class FilmCache {

    /** A copy, or one that is being made. */
    private static final class Copy {
        private final Path file;
        private final long bytes;
        private int users;
        private boolean isThere;

        private Copy(Path file, long bytes) {
            this.file = file;
            this.bytes = bytes;
        }
    }

    private final Scratch scratch;
    private final Configuration hadoop;
    private final long bound;
    private final Map<String, Copy> copies = new LinkedHashMap<>(); // in the order in which they were wanted last

    /** @param bound bytes that all copies together may have */
    FilmCache(Scratch scratch, Configuration hadoop, long bound) {
        this.scratch = scratch;
        this.hadoop = hadoop;
        this.bound = bound;
    }

    /**
     * The film as a file, fetched if need be.
     *
     * @throws IOException when it is not there, or alone needs more room than there is
     */
    Lease fetch(String address) throws IOException {
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(address);
        FileSystem store = path.getFileSystem(hadoop);
        FileStatus film = store.getFileStatus(path);
        if (film.getLen() > bound) {
            throw new IOException("the film " + address + " has " + megabytes(film.getLen())
                    + ", and copies of films may take " + megabytes(bound) + " here; raise --scratch-gb");
        }
        String version = address + " " + film.getLen() + " " + film.getModificationTime();
        Copy copy = reserve(version, path.getName(), film.getLen());
        try {
            synchronized (copy) {
                if (!copy.isThere) {
                    store.copyToLocalFile(false, path, new org.apache.hadoop.fs.Path(copy.file.toUri()), true);
                    copy.isThere = true;
                }
            }
        } catch (IOException | RuntimeException trouble) {
            release(copy);
            throw trouble;
        }
        return new Lease(copy.file, () -> release(copy));
    }

    private synchronized Copy reserve(String version, String name, long bytes) throws IOException {
        Copy copy = copies.remove(version);
        if (copy == null) {
            makeRoom(bytes);
            copy = copies.remove(version); // somebody else may have begun meanwhile
        }
        if (copy == null) {
            copy = new Copy(scratch.fresh("film").resolve(name), bytes);
        }
        copies.put(version, copy);
        copy.users++;
        return copy;
    }

    private void makeRoom(long bytes) throws IOException {
        while (used() + bytes > bound) {
            if (!dropOldest()) {
                await();
            }
        }
    }

    private long used() {
        return copies.values().stream().mapToLong(copy -> copy.bytes).sum();
    }

    private boolean dropOldest() throws IOException {
        for (Iterator<Copy> all = copies.values().iterator(); all.hasNext(); ) {
            Copy copy = all.next();
            if (copy.users == 0) {
                all.remove();
                Scratch.delete(copy.file.resolveSibling(""));
                return true;
            }
        }
        return false;
    }

    private void await() throws IOException {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the run was interrupted");
        }
    }

    private synchronized void release(Copy copy) {
        copy.users--;
        if (copy.users == 0 && !copy.isThere) {
            copies.values().remove(copy);
            try {
                Scratch.delete(copy.file.resolveSibling(""));
            } catch (IOException half) {
                // it is deleted with the scratch folder
            }
        }
        notifyAll();
    }

    private static String megabytes(long bytes) {
        return (bytes + 999_999) / 1_000_000 + " MB";
    }
}
