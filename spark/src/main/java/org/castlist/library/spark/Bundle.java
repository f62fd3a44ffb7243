package org.castlist.library.spark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A folder as one file, for its way from one machine to another: a ZIP file, not compressed, since pictures are already. */
final class Bundle {
    private Bundle() {}

    /** Writes every file in a folder. */
    static void write(Path folder, OutputStream out) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Path file : files) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                zip.putNextEntry(new ZipEntry(name));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    /**
     * Reads the files into a folder, which is there only when it has all of them: whoever is killed over it leaves another
     * one beside it.
     *
     * @param folder is not there yet; only its owner will enter it
     * @throws IOException when one of them would lie elsewhere, too
     */
    static void read(InputStream in, Path folder) throws IOException {
        Path parent = Files.createDirectories(folder.resolveSibling(""));
        Path half = Files.createTempDirectory(parent, folder.getFileName() + ".half");
        readInto(half, in);
        Files.move(half, folder);
    }

    private static void readInto(Path folder, InputStream in) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(in))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("the file " + entry.getName() + " of a bundle would lie outside its folder");
                }
                Files.createDirectories(file.resolveSibling(""));
                Files.copy(zip, file);
            }
        }
    }
}
