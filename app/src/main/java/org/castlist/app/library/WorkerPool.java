package org.castlist.app.library;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * So many workers in this process. Each takes the next job; a job may share pieces of its work, and these go before jobs that
 * have not begun. Whoever waits for a piece does other pieces meanwhile, so that a single worker never waits for itself. What
 * fails, fails alone.
 */
public final class WorkerPool {
    private final int workers;
    private final Deque<FutureTask<?>> pieces = new ArrayDeque<>();
    private final Deque<FutureTask<?>> jobs = new ArrayDeque<>();
    private int busy; // jobs that have begun and are not done

    /** @param workers at least 1 */
    public WorkerPool(int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("there must be a worker at least, not " + workers);
        }
        this.workers = workers;
    }

    /** How many workers there are. */
    public int workers() {
        return workers;
    }

    /** Does the jobs, beginning them in this order; returns when all are done, each with its answer or its failure. */
    public <T> List<Future<T>> run(List<Callable<T>> work) throws InterruptedIOException {
        List<Future<T>> answers = new ArrayList<>();
        synchronized (this) {
            for (Callable<T> one : work) {
                FutureTask<T> job = new FutureTask<>(one);
                jobs.add(job);
                answers.add(job);
            }
        }
        List<Thread> threads = new ArrayList<>();
        for (int i = 1; i <= workers; i++) {
            Thread thread = new Thread(this::work, "castlist-worker-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
        return answers;
    }

    /** Offers a piece of a job to whoever has time. */
    public <T> Future<T> share(Callable<T> piece) {
        FutureTask<T> task = new FutureTask<>(piece);
        synchronized (this) {
            pieces.add(task);
            notifyAll();
        }
        return task;
    }

    /**
     * The answer of a piece; does other pieces until it is there.
     *
     * @throws IOException what the piece failed with
     */
    public <T> T await(Future<T> piece) throws IOException {
        help(piece);
        try {
            return piece.get();
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (ExecutionException e) {
            throw thrown(Objects.requireNonNull(e.getCause()));
        }
    }

    /** Takes back the pieces that nobody has begun, and waits for the others, whatever becomes of them. */
    public void drop(Collection<? extends Future<?>> shared) throws InterruptedIOException {
        List<Future<?>> begun = new ArrayList<>();
        synchronized (this) { // all at once: whoever waits for one of them would do others meanwhile
            for (Future<?> piece : shared) {
                if (pieces.removeIf(one -> one == piece)) {
                    piece.cancel(false);
                } else {
                    begun.add(piece);
                }
            }
        }
        for (Future<?> piece : begun) {
            help(piece);
        }
    }

    private void help(Future<?> piece) throws InterruptedIOException {
        try {
            for (Optional<FutureTask<?>> other = anotherUntil(piece); other.isPresent(); other = anotherUntil(piece)) {
                other.get().run();
                told();
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** The next piece that waits; empty once that one is done. */
    private synchronized Optional<FutureTask<?>> anotherUntil(Future<?> piece) throws InterruptedException {
        while (!piece.isDone() && pieces.isEmpty()) {
            wait();
        }
        return piece.isDone() ? Optional.empty() : Optional.of(pieces.remove());
    }

    private void work() {
        try {
            for (Optional<FutureTask<?>> next = next(); next.isPresent(); next = next()) {
                next.get().run();
                told();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A piece, or else a job; empty when there is neither, and nobody left who may share one. */
    private synchronized Optional<FutureTask<?>> next() throws InterruptedException {
        while (pieces.isEmpty() && jobs.isEmpty() && busy > 0) {
            wait();
        }
        if (!pieces.isEmpty()) {
            return Optional.of(pieces.remove());
        }
        if (jobs.isEmpty()) {
            return Optional.empty();
        }
        busy++;
        FutureTask<?> job = jobs.remove();
        return Optional.of(new FutureTask<>(() -> finish(job), job));
    }

    private void finish(FutureTask<?> job) {
        job.run();
        synchronized (this) {
            busy--;
        }
    }

    private synchronized void told() {
        notifyAll();
    }

    private static IOException thrown(Throwable failure) {
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof IOException io ? io : new IOException(failure);
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("the run was interrupted");
    }
}
