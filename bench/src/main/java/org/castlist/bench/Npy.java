package org.castlist.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A table of numbers as NumPy saves it, alone ({@code .npy}) or by name in an archive ({@code .npz}): little-endian float32 or
 * float64, rows or columns one after another. Nothing else is read. Values are R x C, row by row.
 */
final class Npy {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final Pattern HEADER =
            Pattern.compile("\\{\\s*'descr':\\s*'<f([48])',\\s*'fortran_order':\\s*(True|False),"
                    + "\\s*'shape':\\s*\\((\\d+),\\s*(\\d+)\\),?\\s*\\}\\s*");

    private final float[][] values;
    private final int columns;

    private Npy(float[][] values, int columns) {
        this.values = values;
        this.columns = columns;
    }

    static Npy read(Path file) throws IOException {
        return of(file.toString(), Files.readAllBytes(file));
    }

    /** The table of this name in an archive. */
    static Npy read(Path archive, String name) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            ZipEntry entry = zip.getEntry(name + ".npy");
            if (entry == null) {
                throw new IOException(archive + " has no table " + name);
            }
            try (InputStream bytes = zip.getInputStream(entry)) {
                return of(archive + ", table " + name + ",", bytes.readAllBytes());
            }
        }
    }

    private static Npy of(String file, byte[] content) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        String header = header(file, bytes);
        Matcher matcher = HEADER.matcher(header);
        if (!matcher.matches()) {
            throw new IOException(
                    file + " must hold little-endian float32 or float64 rows x columns, not " + header.strip());
        }
        int size = Integer.parseInt(matcher.group(1));
        boolean byColumn = matcher.group(2).equals("True");
        int rows = Integer.parseInt(matcher.group(3));
        int columns = Integer.parseInt(matcher.group(4));
        if (bytes.remaining() != (long) size * rows * columns) {
            throw new IOException(
                    file + " must hold " + rows + "x" + columns + " numbers, not " + bytes.remaining() + " bytes");
        }
        float[][] values = new float[rows][columns];
        for (int i = 0; i < rows * columns; i++) {
            float value = size == 4 ? bytes.getFloat() : (float) bytes.getDouble();
            if (byColumn) {
                values[i % rows][i / rows] = value;
            } else {
                values[i / columns][i % columns] = value;
            }
        }
        return new Npy(values, columns);
    }

    private static String header(String file, ByteBuffer bytes) throws IOException {
        boolean longEnough = bytes.remaining() >= 12;
        for (int i = 0; longEnough && i < MAGIC.length; i++) {
            longEnough = bytes.get(i) == MAGIC[i];
        }
        if (!longEnough) {
            throw new IOException(file + " is not a NumPy file");
        }
        int version = bytes.get(6);
        int length = version == 1 ? Short.toUnsignedInt(bytes.getShort(8)) : bytes.getInt(8);
        int start = version == 1 ? 10 : 12;
        if (length < 0 || start + length > bytes.remaining()) {
            throw new IOException(file + " ends within its header");
        }
        byte[] header = new byte[length];
        bytes.position(start).get(header);
        return new String(header, StandardCharsets.UTF_8);
    }

    int rows() {
        return values.length;
    }

    int columns() {
        return columns;
    }

    /** The numbers of one row; a copy. */
    float[] row(int row) {
        return values[row].clone();
    }
}
