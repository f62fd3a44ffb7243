package org.castlist.pipeline;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.castlist.video.Frame;

/**
 * Runs a {@link FrameFeed} on a thread of its own, a few frames ahead, so that decoding overlaps with seeing. Large frames
 * wait in smaller numbers.
 */
final class Prefetched implements AutoCloseable {

    /** Millions of pixels that may wait: some frames in 4K, or two photographs of a good camera. */
    private static final int MEGAPIXELS = 64;

    /** What the feed's thread hands over: a tick, the end, or a failure. */
    private record Handed(Optional<Tick> tick, Optional<Throwable> failure) {

        /** A frame larger than all the room there is waits alone. */
        private static int megapixels(Frame frame) {
            return (int) Math.min(MEGAPIXELS, (long) frame.width() * frame.height() / 1_000_000);
        }

        private int megapixels() {
            return tick.flatMap(Tick::look).map(Handed::megapixels).orElse(0);
        }
    }

    private final FrameFeed feed;
    private final BlockingQueue<Handed> queue;
    private final Semaphore room = new Semaphore(MEGAPIXELS);
    private final Thread thread;
    private volatile boolean closed;

    Prefetched(FrameFeed feed, int ahead) {
        this.feed = feed;
        this.queue = new ArrayBlockingQueue<>(ahead);
        this.thread = new Thread(this::readAll, "castlist-decoder");
        thread.setDaemon(true);
        thread.start();
    }

    private void readAll() {
        try {
            Handed handed;
            do {
                handed = readOne();
                hand(handed);
            } while (!closed && handed.tick().isPresent());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Handed readOne() {
        try {
            return new Handed(feed.next(), Optional.empty());
        } catch (IOException | RuntimeException | Error e) {
            return new Handed(Optional.empty(), Optional.of(e));
        }
    }

    private void hand(Handed handed) throws InterruptedException {
        boolean fits = false;
        while (!fits && !closed) {
            fits = room.tryAcquire(handed.megapixels(), 100, TimeUnit.MILLISECONDS);
        }
        boolean taken = false;
        while (fits && !taken && !closed) {
            taken = queue.offer(handed, 100, TimeUnit.MILLISECONDS);
        }
        if (!taken) {
            closeLook(handed);
        }
    }

    /** The next frame, or empty at the end; after a failure of the feed it fails the same way. */
    Optional<Tick> next() throws IOException {
        try {
            Handed handed = queue.take();
            room.release(handed.megapixels());
            if (handed.failure().isPresent()) {
                throw rethrown(handed.failure().get());
            }
            return handed.tick();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the run was interrupted");
        }
    }

    private static IOException rethrown(Throwable failure) {
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return (IOException) failure;
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        queue.forEach(Prefetched::closeLook);
        feed.close();
    }

    private static void closeLook(Handed handed) {
        handed.tick().flatMap(Tick::look).ifPresent(Frame::close);
    }
}
