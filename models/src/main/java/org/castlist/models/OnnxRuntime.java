package org.castlist.models;

import ai.onnxruntime.OrtEnvironment;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** ONNX Runtime, started once for the whole process. */
final class OnnxRuntime {

    /**
     * When it starts, ONNX Runtime 1.29 searches the command line of the process with a pattern that recurses once a
     * character: some 4,000 of them overflow an ordinary stack, and the process dies without a word. Linux allows 2 MB of
     * arguments; memory is taken only as far as the stack grows.
     */
    private static final long STACK_BYTES = 1L << 30;

    private static final OrtEnvironment ENVIRONMENT = start();

    private OnnxRuntime() {}

    static OrtEnvironment environment() {
        return ENVIRONMENT;
    }

    private static OrtEnvironment start() {
        FutureTask<OrtEnvironment> starting = new FutureTask<>(OrtEnvironment::getEnvironment);
        new Thread(null, starting, "start of ONNX Runtime", STACK_BYTES).start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return starting.get();
                } catch (InterruptedException e) {
                    interrupted = true; // it takes a moment, and there is no half an environment
                } catch (ExecutionException e) {
                    throw new IllegalStateException("ONNX Runtime does not start: " + e.getCause(), e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
