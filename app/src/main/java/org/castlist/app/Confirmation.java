package org.castlist.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;

/**
 * Asks before what cannot be undone.
 *
 * @param err where the question goes
 * @param yes whether the answer was given on the command line
 */
record Confirmation(PrintWriter err, boolean yes) {

    /**
     * Whether to go ahead.
     *
     * @param what the question
     * @throws IllegalArgumentException when there is nobody to ask
     */
    boolean given(String what) throws IOException {
        if (yes) {
            return true;
        }
        if (!Boolean.getBoolean("castlist.asks")) { // the start script knows whether input is a terminal
            throw new IllegalArgumentException(what + " This cannot be undone, and there is no terminal to ask on;"
                    + " with --yes it is done without asking");
        }
        err.print(what + " This cannot be undone. Type yes to go ahead: ");
        err.flush();
        String answer = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
        return answer != null && answer.strip().equalsIgnoreCase("yes");
    }
}
