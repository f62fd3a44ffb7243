package org.castlist.project;

import java.io.IOException;
import java.time.Duration;

/**
 * Waits while another process works on what is needed, but not forever.
 *
 * @param most how long
 */
public record Patience(Duration most) {
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** What may have to wait for its turn. */
    @FunctionalInterface
    public interface Attempt<T> {
        T make() throws IOException;
    }

    /**
     * Tries until it is our turn.
     *
     * @throws ProjectBusyException when it was not in all that time
     */
    public <T> T until(Attempt<T> attempt) throws IOException {
        long end = System.nanoTime() + most.toNanos();
        while (true) {
            try {
                return attempt.make();
            } catch (ProjectBusyException busy) {
                if (System.nanoTime() >= end) {
                    throw busy;
                }
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("waiting for another process was interrupted", interrupted);
        }
    }
}
