package org.castlist.project;

import java.util.Arrays;

/** A few bytes that only one person leaves. A word counts only where no letter or digit stands before or behind it. */
final class Trace {
    /** Fewer bytes are found anywhere by chance. */
    static final int SHORTEST = 4;

    private final TraceKind kind;
    private final byte[] bytes;
    private final boolean word;

    private Trace(TraceKind kind, byte[] bytes, boolean word) {
        if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException("a trace must have " + SHORTEST + " bytes, not " + bytes.length);
        }
        this.kind = kind;
        this.bytes = bytes.clone();
        this.word = word;
    }

    static Trace of(TraceKind kind, byte[] bytes) {
        return new Trace(kind, bytes, false);
    }

    static Trace ofWord(TraceKind kind, byte[] bytes) {
        return new Trace(kind, bytes, true);
    }

    TraceKind kind() {
        return kind;
    }

    int length() {
        return bytes.length;
    }

    /** Its first four bytes. */
    int key() {
        return key(bytes, 0);
    }

    /** Four bytes of many. */
    static int key(byte[] many, int at) {
        return many[at] << 24 | (many[at + 1] & 0xff) << 16 | (many[at + 2] & 0xff) << 8 | (many[at + 3] & 0xff);
    }

    /**
     * Whether it lies there.
     *
     * @param length how many of the bytes count
     */
    boolean isAt(byte[] many, int at, int length) {
        int end = at + bytes.length;
        return end <= length
                && Arrays.equals(bytes, 0, bytes.length, many, at, end)
                && !(word && (at > 0 && isOfAWord(many[at - 1]) || end < length && isOfAWord(many[end])));
    }

    private static boolean isOfAWord(byte one) {
        return one < 0 || Character.isLetterOrDigit(one); // below 0: part of a letter beyond ASCII
    }
}
