package org.castlist.project;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * By what somebody would be found in the bytes of files: every name, and samples of every embedding, of every five points
 * and of every picture. Samples, since a database splits what is long; each is chosen so that chance cannot make it.
 */
public final class Traces {
    private static final int SAMPLE = 16;
    private static final int STRIDE = 128;

    /** Bytes with fewer different values may be padding, which all pictures share. */
    private static final int LEAST_VALUES = 10;

    private final List<Trace> traces = new ArrayList<>();
    private final Set<String> unsearchable = new LinkedHashSet<>();

    /** Nothing to look for. */
    public Traces() {}

    /**
     * Adds a name. One that is too short to tell, or that other things are called too, is looked for only as the log of
     * corrections writes it.
     *
     * @param elsewhere texts that stay, in which the same words may stand
     */
    void addName(String name, List<String> elsewhere) {
        byte[] logged = ("\"name\":" + ProjectJson.quoted(name)).getBytes(UTF_8);
        traces.add(Trace.of(TraceKind.NAME, logged));
        if (name.getBytes(UTF_8).length < Trace.SHORTEST || elsewhere.stream().anyMatch(Word.of(name)::isIn)) {
            unsearchable.add(name);
            return;
        }
        String json = ProjectJson.quoted(name);
        String markup = name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        for (String written : new LinkedHashSet<>(List.of(name, json.substring(1, json.length() - 1), markup))) {
            traces.add(Trace.ofWord(TraceKind.NAME, written.getBytes(UTF_8)));
        }
        traces.add(Trace.of(TraceKind.NAME, name.getBytes(UTF_16LE)));
        traces.add(Trace.of(TraceKind.NAME, name.getBytes(UTF_16BE)));
    }

    void addEmbedding(byte[] packed) {
        for (int at = 0; at + SAMPLE <= packed.length; at += STRIDE) {
            addSample(TraceKind.EMBEDDING, Arrays.copyOfRange(packed, at, at + SAMPLE));
        }
    }

    /** @param packed ten doubles */
    void addFivePoints(byte[] packed) {
        addSample(TraceKind.FIVE_POINTS, Arrays.copyOf(packed, 2 * SAMPLE));
    }

    /** From the middle of what is the picture's own on, past the tables that all pictures share. */
    void addPicture(byte[] jpeg) {
        int at = (scanIn(jpeg) + jpeg.length) / 2;
        while (at + SAMPLE <= jpeg.length && !addSample(TraceKind.PICTURE, Arrays.copyOfRange(jpeg, at, at + SAMPLE))) {
            at++;
        }
    }

    /** Where the marker FFDA begins, which the tables precede and the picture follows. */
    private static int scanIn(byte[] jpeg) {
        int at = 0;
        while (at + 1 < jpeg.length && !(jpeg[at] == (byte) 0xff && jpeg[at + 1] == (byte) 0xda)) {
            at++;
        }
        return at;
    }

    private boolean addSample(TraceKind kind, byte[] bytes) {
        Set<Byte> values = new LinkedHashSet<>();
        for (byte value : bytes) {
            values.add(value);
        }
        return values.size() >= LEAST_VALUES && traces.add(Trace.of(kind, bytes));
    }

    /** How many samples of a kind there are to look for. */
    public int count(TraceKind kind) {
        return (int) traces.stream().filter(trace -> trace.kind() == kind).count();
    }

    /** Names that could not be told from other words, and were looked for only as the log of corrections writes them. */
    public Set<String> unsearchable() {
        return Set.copyOf(unsearchable);
    }

    /** Where any of them is left in the files of a folder. */
    public List<Finding> findIn(Path folder) throws IOException {
        return new RawSearch(traces).in(folder);
    }
}
