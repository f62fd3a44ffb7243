package org.castlist.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Where and of what state of the code figures were taken. */
final class Machine {
    private Machine() {}

    /** The checked-out commit, with {@code -dirty} where files differ from it; {@code unknown} without git. */
    static String commit() {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--exclude=*").start();
            String answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return git.waitFor() == 0 ? answer : "unknown";
        } catch (IOException e) {
            return "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }

    /** Processors, memory of the virtual machine, system, Java. */
    static String words() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.availableProcessors() + " processors, " + (runtime.maxMemory() >> 20) + " MiB for Java, "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", Java " + Runtime.version();
    }
}
