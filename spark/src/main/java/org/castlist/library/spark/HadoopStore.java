package org.castlist.library.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.castlist.app.library.Library;
import org.castlist.project.LibraryFolder;
import org.castlist.project.LinkedLibrary;
import org.castlist.video.NaturalOrder;
import org.jspecify.annotations.Nullable;

/**
 * Projects in a store that Hadoop knows. A machine that works on one has it in its scratch folder meanwhile and puts all of
 * it back under another name; then the two change places by renaming. So a killed machine leaves one of them whole where a
 * renaming is one step, as in HDFS; in object stores it is many.
 */
final class HadoopStore implements ProjectStore {
    private static final String DATABASE = "project.sqlite";
    private static final String RANGES = "ranges";
    private static final String HALF = ".half";
    private static final List<String> DESK = List.of(Library.FILE, LinkedLibrary.FILE);

    private final org.apache.hadoop.fs.Path top;
    private final FileSystem store;
    private final Scratch scratch;
    private @Nullable Path desk;

    HadoopStore(String address, Configuration hadoop, Scratch scratch) throws IOException {
        this.top = new org.apache.hadoop.fs.Path(address);
        this.store = top.getFileSystem(hadoop);
        this.scratch = scratch;
        store.setWriteChecksum(false); // of files in folders, beside them
    }

    private org.apache.hadoop.fs.Path at(String... names) {
        org.apache.hadoop.fs.Path path = top;
        for (String name : names) {
            path = new org.apache.hadoop.fs.Path(path, name);
        }
        return path;
    }

    private static org.apache.hadoop.fs.Path local(Path path) {
        return new org.apache.hadoop.fs.Path(path.toUri());
    }

    @Override
    public Set<String> films() throws IOException {
        Set<String> films = new TreeSet<>(new NaturalOrder());
        if (store.exists(top)) {
            for (FileStatus one : store.listStatus(top)) {
                String name = one.getPath().getName();
                if (name.endsWith(".castlist") && store.exists(at(name, DATABASE))) {
                    films.add(LibraryFolder.filmOf(name));
                }
            }
        }
        return films;
    }

    @Override
    public String stamp(String film) throws IOException {
        try {
            FileStatus database = store.getFileStatus(at(LibraryFolder.projectOf(film), DATABASE));
            return database.getModificationTime() + "-" + database.getLen();
        } catch (FileNotFoundException none) {
            return "";
        }
    }

    /** Fetches the database and nothing else. */
    @Override
    public <T> T read(String film, Reading<T> reading) throws IOException {
        String project = LibraryFolder.projectOf(film);
        Path folder = scratch.fresh("read");
        try {
            store.copyToLocalFile(false, at(project, DATABASE), local(folder.resolve(DATABASE)), true);
            return reading.of(folder);
        } finally {
            Scratch.delete(folder);
        }
    }

    @Override
    public <T> T change(String project, Change<T> change) throws IOException {
        Path work = scratch.fresh("project");
        Path folder = work.resolve(project);
        try {
            if (!store.exists(at(project)) && store.exists(aside(project))) {
                store.rename(aside(project), at(project)); // whoever put it aside was killed
            }
            fetch(at(project), folder);
            T answer = change.of(folder);
            publish(folder, project);
            return answer;
        } finally {
            Scratch.delete(work);
        }
    }

    private void fetch(org.apache.hadoop.fs.Path from, Path folder) throws IOException {
        if (!store.exists(from)) {
            return;
        }
        Files.createDirectories(folder);
        for (FileStatus one : store.listStatus(from)) {
            Path here = folder.resolve(one.getPath().getName());
            if (!one.isDirectory()) {
                store.copyToLocalFile(false, one.getPath(), local(here), true);
            } else if (!one.getPath().getName().equals(RANGES)) {
                fetch(one.getPath(), here);
            }
        }
    }

    private void publish(Path folder, String project) throws IOException {
        org.apache.hadoop.fs.Path half = at("." + project + "." + UUID.randomUUID() + HALF);
        store.copyFromLocalFile(false, true, local(folder), half);
        store.delete(aside(project), true);
        boolean placed = (!store.exists(at(project)) || store.rename(at(project), aside(project)))
                && store.rename(half, at(project));
        if (!placed) {
            throw new IOException("the project " + project + " could not be put in its place in " + top);
        }
        store.delete(aside(project), true);
        for (FileStatus left : store.globStatus(at("." + project + ".*" + HALF))) {
            store.delete(left.getPath(), true);
        }
    }

    /** Where a project is while the new one takes its place. */
    private org.apache.hadoop.fs.Path aside(String project) {
        return at("." + project + ".before");
    }

    private org.apache.hadoop.fs.Path bundle(String project, String range) {
        return at(project, RANGES, range + ".zip");
    }

    @Override
    public boolean hasRange(String project, String range) throws IOException {
        return store.exists(bundle(project, range));
    }

    @Override
    public void keepRange(String project, String range, Path folder) throws IOException {
        org.apache.hadoop.fs.Path half = at(project, RANGES, range + "." + UUID.randomUUID() + HALF);
        try (OutputStream out = store.create(half, true)) {
            Bundle.write(folder, out);
        }
        store.rename(half, bundle(project, range)); // refused where another machine was quicker with the same
        store.delete(half, false);
    }

    @Override
    public void fetchRange(String project, String range, Path folder) throws IOException {
        try (InputStream in = store.open(bundle(project, range))) {
            Bundle.read(in, folder);
        }
    }

    @Override
    public String addressOf(String name) {
        return at(name).toString();
    }

    /** A folder of this run, with what the store has. */
    @Override
    public synchronized Path desk() throws IOException {
        if (desk == null) {
            Path fresh = scratch.fresh("desk");
            for (String name : DESK) {
                if (store.exists(at(name))) {
                    store.copyToLocalFile(false, at(name), local(fresh.resolve(name)), true);
                }
            }
            desk = fresh;
        }
        return desk;
    }

    @Override
    public void save(Path file) throws IOException {
        store.mkdirs(top);
        store.copyFromLocalFile(false, true, local(file), at(String.valueOf(file.getFileName())));
    }
}
