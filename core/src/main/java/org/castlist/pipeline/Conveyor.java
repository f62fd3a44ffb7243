package org.castlist.pipeline;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Does jobs one after another on a thread of its own. A few may wait; whoever brings more is held up, so that memory stays
 * bounded. The first failure stops it, and is thrown at whoever brings the next job or waits for the end.
 */
final class Conveyor implements AutoCloseable {

    /** Work that may fail for reasons of the outside world. */
    @FunctionalInterface
    interface Job {
        void run() throws IOException;
    }

    private static final Job LAST = () -> {};

    private final BlockingQueue<Job> jobs;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Thread thread;

    Conveyor(int waiting) {
        this.jobs = new ArrayBlockingQueue<>(waiting);
        this.thread = new Thread(this::runAll, "castlist-embedder");
        thread.setDaemon(true);
        thread.start();
    }

    private void runAll() {
        try {
            for (Job job = jobs.take(); job != LAST; job = jobs.take()) {
                job.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException | Error e) {
            failure.set(e);
        }
    }

    /** Brings a job, and waits while too many wait already. */
    void send(Job job) throws IOException {
        try {
            boolean taken = false;
            while (!taken) {
                throwFailure();
                taken = jobs.offer(job, 100, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** Waits until all jobs are done. */
    void drain() throws IOException {
        send(LAST);
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw interrupted();
        }
        throwFailure();
    }

    private void throwFailure() throws IOException {
        Throwable thrown = failure.get();
        if (thrown instanceof IOException io) {
            throw io;
        }
        if (thrown instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (thrown instanceof Error error) {
            throw error;
        }
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("the run was interrupted");
    }

    /** Stops at once; what waits is not done. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
