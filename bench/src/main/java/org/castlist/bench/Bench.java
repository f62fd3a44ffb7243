package org.castlist.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.castlist.app.Castlist;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The command {@code castlist bench}. The app does not know it: the start script hands it on. */
@Command(
        name = "castlist bench",
        description = "Measures Castlist, as Markdown: how right it is, how fast, how large.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nParameters:%n",
        descriptionHeading = "%n",
        subcommands = {
            AccuracyBench.class,
            SpeedBench.class,
            MemoryBench.class,
            DefaultsBench.class,
            MakeTracks.class,
            TrainBalls.class,
            AdaptationBench.class,
            MatchesBench.class,
            CeilingBench.class,
            ReviewBench.class,
            LinkingBench.class,
        })
public final class Bench {
    private static final int WRONG_USE = 2;

    private Bench() {}

    /** The command line, ready to execute. */
    static CommandLine commandLine() {
        return Castlist.commandLine(new Bench());
    }

    public static void main(String[] arguments) {
        CommandLine commandLine = commandLine();
        if (arguments.length == 0) {
            commandLine.usage(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
            System.exit(WRONG_USE);
        }
        System.exit(commandLine.execute(arguments));
    }
}
