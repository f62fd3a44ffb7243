package org.castlist.app;

/** What the process answers to the shell. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USE = 2;
    static final int INPUT_UNREADABLE = 3;
    static final int MODEL_MISSING = 4;
    static final int INTERRUPTED = 5;

    private ExitCode() {}
}
