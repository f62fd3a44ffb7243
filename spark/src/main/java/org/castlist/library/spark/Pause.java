package org.castlist.library.spark;

import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;

/** Waits for others. */
final class Pause {
    private Pause() {}

    static void seconds(long seconds) throws InterruptedIOException {
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the run was interrupted");
        }
    }
}
