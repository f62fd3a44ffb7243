package org.castlist.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** CPU time by stage, measured on the thread that does the work; a stage within a stage counts for the inner one only. */
final class StageClock {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Work of a stage. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /** What one thread did. */
    private static final class Ledger {
        private final Stage rest;
        private final Map<Stage, Long> spent = new EnumMap<>(Stage.class);
        private final Map<Stage, Long> calls = new EnumMap<>(Stage.class);
        private final Deque<Stage> open = new ArrayDeque<>();
        private long latest;

        private Ledger() {
            String thread = Thread.currentThread().getName();
            rest = switch (thread) {
                case "castlist-decoder" -> Stage.DECODER_THREAD;
                case "castlist-embedder" -> Stage.EMBEDDER_THREAD;
                default -> Stage.WATCHING_THREAD;
            };
            boolean isOurs = rest != Stage.WATCHING_THREAD; // then all of its time is the job's
            latest = isOurs ? 0 : THREADS.getCurrentThreadCpuTime();
        }

        /** Books what passed since the last booking to the stage that is open. */
        private void book() {
            long now = THREADS.getCurrentThreadCpuTime();
            Stage stage = open.isEmpty() ? rest : open.peek();
            spent.merge(stage, now - latest, Long::sum);
            latest = now;
        }
    }

    private final List<Ledger> ledgers = new CopyOnWriteArrayList<>();
    private final ThreadLocal<Ledger> mine = ThreadLocal.withInitial(() -> {
        Ledger ledger = new Ledger();
        ledgers.add(ledger);
        return ledger;
    });

    /** Begins to count this thread's time, or brings it up to date. */
    void book() {
        mine.get().book();
    }

    <T> T time(Stage stage, Work<T> work) throws IOException {
        Ledger ledger = mine.get();
        ledger.book();
        ledger.open.push(stage);
        try {
            return work.run();
        } finally {
            ledger.book();
            ledger.open.pop();
            ledger.calls.merge(stage, 1L, Long::sum);
        }
    }

    /** The stage that this thread is in, or the rest of its work. */
    Stage current() {
        Ledger ledger = mine.get();
        return ledger.open.isEmpty() ? ledger.rest : ledger.open.peek();
    }

    /** Seconds of CPU time by stage; ask when the threads have come to rest. */
    Map<Stage, Double> seconds() {
        Map<Stage, Double> sum = new EnumMap<>(Stage.class);
        ledgers.forEach(ledger -> ledger.spent.forEach((stage, nanos) -> sum.merge(stage, nanos / 1e9, Double::sum)));
        return sum;
    }

    /** How often each stage was entered. */
    Map<Stage, Long> calls() {
        Map<Stage, Long> sum = new EnumMap<>(Stage.class);
        ledgers.forEach(ledger -> ledger.calls.forEach((stage, count) -> sum.merge(stage, count, Long::sum)));
        return sum;
    }
}
