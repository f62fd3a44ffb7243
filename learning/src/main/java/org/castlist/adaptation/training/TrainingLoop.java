package org.castlist.adaptation.training;

import java.io.IOException;
import java.util.Random;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.castlist.adaptation.Workshop;

/**
 * Lets a trainee take its steps. Deterministic by its seed on one device and number of threads. Between two steps it can be
 * stopped: by progress that throws {@link java.util.concurrent.CancellationException}, or by the end of the process, after
 * which the same training goes on from its last savepoint and ends as if nothing had happened.
 *
 * @param words what is done, for the progress line
 * @param steps how many
 * @param seed of each step's chance
 */
public record TrainingLoop(String words, int steps, long seed) {

    /** How much work a killed process may lose. */
    private static final long SAVE_EVERY_NANOS = 20_000_000_000L;

    /** DJL can train one network at a time in the whole virtual machine; films that are analysed beside each other wait. */
    private static final Lock ONE_AT_A_TIME = new ReentrantLock();

    /**
     * Runs all steps that are not done yet, as soon as no other training runs in this process.
     *
     * @param what tells this training from any other: its settings and what it learns from
     * @throws CollapsedTrainingException when the trainee says so; the savepoint is gone then too, since to go on from it
     *     would end the same way
     */
    public void run(Trainee trainee, String what, Workshop workshop) throws IOException {
        ONE_AT_A_TIME.lock();
        try {
            runAlone(trainee, what, workshop);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private void runAlone(Trainee trainee, String what, Workshop workshop) throws IOException {
        Savepoint savepoint = Savepoint.of(workshop.drawer(), this + " " + what);
        int step = savepoint.restore(trainee);
        long saved = System.nanoTime();
        try {
            for (; step < steps; step++) {
                workshop.progress().at(words, (double) step / steps);
                trainee.step(step, random(step));
                if (System.nanoTime() - saved > SAVE_EVERY_NANOS) {
                    savepoint.save(trainee, step + 1);
                    saved = System.nanoTime();
                }
            }
        } catch (CollapsedTrainingException e) {
            savepoint.delete();
            throw e;
        }
        savepoint.delete();
    }

    /** Neighbouring seeds of Java's generator begin alike; a step of Weyl's sequence keeps them apart. */
    private Random random(int step) {
        return new Random((seed * 0x9E3779B97F4A7C15L) ^ ((step + 1) * 0xBF58476D1CE4E5B9L));
    }
}
