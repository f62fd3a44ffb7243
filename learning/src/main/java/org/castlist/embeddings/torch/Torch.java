package org.castlist.embeddings.torch;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.training.GradientCollector;

/**
 * The one door to libtorch. DJL would look for downloads, and on some clouds report its use to its makers; a program that
 * handles faces does neither, so whoever comes through here has it switched off first.
 *
 * <p>The first call ever unpacks the native libraries into DJL's cache (450 MB, a few seconds); the first of a process loads
 * them (under a second).
 */
public final class Torch {
    private static final String NAME = "PyTorch";
    private static final String THREADS = "ai.djl.pytorch.num_threads";

    private Torch() {}

    /**
     * How many threads a pass may use; to be called before anything else here. A number given to the virtual machine as the
     * system property {@code ai.djl.pytorch.num_threads} counts more.
     */
    public static void useThreads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("training threads must be 1 or more, not " + threads);
        }
        System.setProperty(THREADS, System.getProperty(THREADS, Integer.toString(threads)));
    }

    /** Its version and the device that would be used; loads it. */
    public static String description() {
        return engine().getVersion() + ", on " + device();
    }

    public static Engine engine() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        return Engine.getEngine(NAME);
    }

    /** The first GPU where DJL finds one; the CPU otherwise. */
    public static Device device() {
        return engine().getGpuCount() > 0 ? Device.gpu() : Device.cpu();
    }

    /**
     * Starts recording gradients on this thread, until it is closed.
     *
     * @throws IllegalStateException when another is open: DJL allows one in the whole virtual machine
     */
    public static GradientCollector newGradientCollector() {
        return engine().newGradientCollector();
    }
}
