package org.castlist.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The variables of a MATLAB file, of version 5 or of version 7.3, which is HDF5 inside. Numbers and structs only. */
interface MatFile extends AutoCloseable {

    /** Opens a file; its first words say which version it is. */
    static MatFile open(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            String start = new String(bytes.readNBytes(10), StandardCharsets.ISO_8859_1);
            return switch (start) {
                case "MATLAB 5.0" -> new MatFileFive(file);
                case "MATLAB 7.3" -> new MatFileHdf(file);
                default -> throw new IOException(file + " is no MATLAB file of version 5 or 7.3");
            };
        }
    }

    /** The variables, in the order of their names. */
    List<String> variables();

    /** The fields of a variable that is an array of structs; none for any other. */
    List<String> fields(String variable);

    /** One field of an array of structs: for each struct its numbers, column by column. */
    List<double[]> field(String variable, String field) throws IOException;

    /** Sizes of a variable of numbers, in MATLAB's order: rows, columns, pages. */
    int[] size(String variable) throws IOException;

    /** The first columns of one page of a variable of rows x columns x pages: count x rows. */
    float[][] columns(String variable, int page, int count) throws IOException;

    @Override
    void close() throws IOException;
}
