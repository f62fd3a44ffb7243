package org.castlist.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for traces in the raw bytes of files, whatever these hold. Cost: one read of each; some 100 MB a second. */
final class RawSearch {
    private static final int CHUNK = 1 << 20;

    private final Map<Integer, List<Trace>> byKey = new HashMap<>();
    private final BitSet keys = new BitSet(1 << 16);
    private final int overlap;

    RawSearch(List<Trace> traces) {
        for (Trace trace : traces) {
            byKey.computeIfAbsent(trace.key(), key -> new ArrayList<>()).add(trace);
            keys.set(trace.key() >>> 16);
        }
        overlap = 2 + traces.stream().mapToInt(Trace::length).max().orElse(0);
    }

    /** Every file below the folder, links left alone. */
    List<Finding> in(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        List<Finding> found = new ArrayList<>();
        for (Path file : files) {
            for (TraceKind kind : kindsIn(file)) {
                found.add(new Finding(folder.relativize(file), kind));
            }
        }
        return found;
    }

    private Set<TraceKind> kindsIn(Path file) throws IOException {
        Set<TraceKind> kinds = new LinkedHashSet<>();
        byte[] bytes = new byte[overlap + CHUNK];
        int kept = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.readNBytes(bytes, 0, CHUNK); read > 0; read = in.readNBytes(bytes, kept, CHUNK)) {
                int length = kept + read;
                look(bytes, length, kinds);
                kept = Math.min(overlap, length);
                System.arraycopy(bytes, length - kept, bytes, 0, kept);
            }
        }
        return kinds;
    }

    private void look(byte[] bytes, int length, Set<TraceKind> kinds) {
        for (int at = 0; at + Trace.SHORTEST <= length; at++) {
            int key = Trace.key(bytes, at);
            if (keys.get(key >>> 16)) {
                for (Trace trace : byKey.getOrDefault(key, List.of())) {
                    if (trace.isAt(bytes, at, length)) {
                        kinds.add(trace.kind());
                    }
                }
            }
        }
    }
}
