package org.castlist.app;

/** While it is open, an interrupted process says that nothing is lost and answers with the right exit code. */
final class Interruption implements AutoCloseable {
    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    /** @param work what the same command would go on with, as a user calls it */
    static Interruption watch(Object work) {
        Thread hook = new Thread(() -> {
            String line = TextDisplay.terminal() ? System.lineSeparator() : ""; // below the progress bar
            System.err.println(line + "castlist: interrupted; give the same command again to go on with " + work + ".");
            Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
        });
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interruption(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending already, and the hook speaks
        }
    }
}
