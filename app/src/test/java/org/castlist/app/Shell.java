package org.castlist.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import picocli.CommandLine;

/** Runs the command line as a user would, and keeps what it says. */
final class Shell {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private int code = -1;

    /** The installation that the build has made: the models that it fetched, the demo film. */
    static Shell run(Object... arguments) {
        System.setProperty("castlist.home", "..");
        Shell shell = new Shell();
        CommandLine commandLine = Castlist.commandLine();
        commandLine.setOut(new PrintWriter(shell.out));
        commandLine.setErr(new PrintWriter(shell.err));
        String[] texts = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = arguments[i].toString();
        }
        shell.code = commandLine.execute(texts);
        return shell;
    }

    static Path demoFilm() {
        return Path.of("../demo/guy_goma.mp4");
    }

    int code() {
        return code;
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    @Override
    public String toString() {
        return "exit code " + code + "\n" + out + err;
    }
}
