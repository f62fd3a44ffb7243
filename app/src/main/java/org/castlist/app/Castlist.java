package org.castlist.app;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The command line's root. */
@Command(
        name = "castlist",
        description = {
            "Turns a film into its cast list: who appears, and when.",
            "",
            "Everything happens on this machine; nothing is sent anywhere.",
            "Start with 'castlist demo' or 'castlist analyze FILM'."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%nParameters:%n",
        descriptionHeading = "%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed",
            "2:wrong use of the command line",
            "3:a film cannot be read",
            "4:a model is missing or not the expected one",
            "5:interrupted; the same command goes on where it stopped"
        },
        subcommands = {
            AnalyzeCommand.class,
            LibraryCommand.class,
            PlanCommand.class,
            DemoCommand.class,
            ReviewCommand.class,
            ReportCommand.class,
            ExportCommand.class,
            PeopleCommand.class,
            PrivacyCommand.class,
            ForgetCommand.class,
            ModelsCommand.class,
            DoctorCommand.class,
            CompletionCommand.class,
        })
public final class Castlist {

    private Castlist() {}

    /** The command line, ready to execute. */
    public static CommandLine commandLine() {
        return commandLine(new Castlist());
    }

    /** The same for other commands: their mistakes are told and answered as ours. */
    public static CommandLine commandLine(Object root) {
        CommandLine commandLine = new CommandLine(root);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setUsageHelpAutoWidth(true);
        commandLine.setExecutionExceptionHandler(new Failures());
        commandLine.setParameterExceptionHandler(Failures::wrongUse);
        return commandLine;
    }

    public static void main(String[] arguments) {
        CommandLine commandLine = commandLine();
        if (arguments.length == 0) {
            commandLine.usage(new PrintWriter(System.out, true, java.nio.charset.StandardCharsets.UTF_8));
            System.exit(ExitCode.WRONG_USE);
        }
        System.exit(commandLine.execute(arguments));
    }
}
