package org.castlist.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tables of plain cells with commas between, without quotes. */
final class Csv {
    private Csv() {}

    /** The lines after the header, which must be this one. */
    static List<String[]> table(Path file, String header) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.get(0).equals(header)) {
            throw new IOException(file + " must begin with " + header);
        }
        int columns = header.split(",", -1).length;
        List<String[]> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (cells.length != columns) {
                throw new IOException(file + " must have " + columns + " columns, not: " + line);
            }
            rows.add(cells);
        }
        return rows;
    }

    static int number(Path file, String cell) throws IOException {
        try {
            return Integer.parseUnsignedInt(cell);
        } catch (NumberFormatException e) {
            throw new IOException(file + " must hold a whole number, not: " + cell, e);
        }
    }
}
