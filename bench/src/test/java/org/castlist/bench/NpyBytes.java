package org.castlist.bench;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Files as NumPy writes them: magic, version 1.0, length of the header, header, numbers as they are. */
final class NpyBytes {
    private NpyBytes() {}

    static byte[] of(String type, boolean byColumn, int rows, int columns, double... values) {
        String header = "{'descr': '%s', 'fortran_order': %s, 'shape': (%d, %d), }"
                .formatted(type, byColumn ? "True" : "False", rows, columns);
        String padded = header + " ".repeat(64 - (10 + header.length() + 1) % 64) + "\n";
        ByteBuffer bytes = ByteBuffer.allocate(10 + padded.length() + 8 * values.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
                .putShort((short) padded.length())
                .put(padded.getBytes(StandardCharsets.US_ASCII));
        for (double value : values) {
            if (type.endsWith("8")) {
                bytes.putDouble(value);
            } else {
                bytes.putFloat((float) value);
            }
        }
        byte[] written = new byte[bytes.position()];
        bytes.flip().get(written);
        return written;
    }
}
