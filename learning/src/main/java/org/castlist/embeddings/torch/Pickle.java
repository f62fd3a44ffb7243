package org.castlist.embeddings.torch;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes Python's pickle format, protocol 2: a program for a small stack machine, of which only the instructions are here
 * that an archive of weights needs. Each method pushes what it is named after, or replaces what lies on top.
 *
 * <p>Source: the comments in CPython's {@code pickletools.py}.
 */
final class Pickle {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Pickle() {
        out.write(0x80); // PROTO
        out.write(2);
    }

    /** A class or function by module and name. */
    Pickle global(String module, String name) {
        out.write('c');
        out.writeBytes((module + '\n' + name + '\n').getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Pickle text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write('X');
        out.writeBytes(little(bytes.length));
        out.writeBytes(bytes);
        return this;
    }

    /** A whole number of 32 bits; a tensor of this program has no more elements than that. */
    Pickle number(long value) {
        out.write('J');
        out.writeBytes(little(Math.toIntExact(value)));
        return this;
    }

    Pickle truth(boolean value) {
        out.write(value ? 0x88 : 0x89);
        return this;
    }

    /** A mark, up to which {@link #tuple} and {@link #setItems} reach. */
    Pickle mark() {
        out.write('(');
        return this;
    }

    /** Everything above the last mark becomes one tuple. */
    Pickle tuple() {
        out.write('t');
        return this;
    }

    Pickle emptyTuple() {
        out.write(')');
        return this;
    }

    Pickle numbers(List<Long> values) {
        mark();
        values.forEach(this::number);
        return tuple();
    }

    Pickle emptyDictionary() {
        out.write('}');
        return this;
    }

    /** Keys and values above the last mark go into the dictionary below it. */
    Pickle setItems() {
        out.write('u');
        return this;
    }

    /** A class and a tuple become an object, not yet filled. */
    Pickle newObject() {
        out.write(0x81);
        return this;
    }

    /** A function and a tuple become what the function answers. */
    Pickle call() {
        out.write('R');
        return this;
    }

    /** A tuple becomes what lies outside the pickle under it. */
    Pickle persistent() {
        out.write('Q');
        return this;
    }

    /** A dictionary fills the object below it. */
    Pickle build() {
        out.write('b');
        return this;
    }

    byte[] toBytes() {
        out.write('.');
        return out.toByteArray();
    }

    private static byte[] little(int value) {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }
}
