package org.castlist.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table of numbers as NumPy saves it: little-endian float32, rows one after another. Nothing else is read. */
record Npy(int rows, int columns, FloatBuffer values) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final Pattern HEADER = Pattern.compile(
            "\\{\\s*'descr':\\s*'<f4',\\s*'fortran_order':\\s*False,\\s*'shape':\\s*\\((\\d+),\\s*(\\d+)\\),?\\s*\\}\\s*");

    static Npy read(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        String header = header(file, bytes);
        Matcher shape = HEADER.matcher(header);
        if (!shape.matches()) {
            throw new IOException(
                    file + " must hold little-endian float32 rows x columns in C order, not " + header.strip());
        }
        int rows = Integer.parseInt(shape.group(1));
        int columns = Integer.parseInt(shape.group(2));
        if (bytes.remaining() != 4L * rows * columns) {
            throw new IOException(
                    file + " must hold " + rows + "x" + columns + " numbers, not " + bytes.remaining() + " bytes");
        }
        return new Npy(
                rows, columns, bytes.slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer());
    }

    private static String header(Path file, ByteBuffer bytes) throws IOException {
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

    /** The numbers of one row; a copy. */
    float[] row(int row) {
        float[] copy = new float[columns];
        values.get(row * columns, copy);
        return copy;
    }
}
