package org.castlist.app;

import java.io.IOException;
import java.util.LinkedHashSet;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The reference of the command line is its own help. */
class CommandLinePageTest {

    @Test
    void thePageIsTheHelpOfEveryCommand() throws IOException {
        CommandLine root = Castlist.commandLine();
        StringBuilder page = new StringBuilder("""
                # The command line

                What `./castlist COMMAND --help` says, command by command; a test keeps it so. In a source checkout the command is
                `./castlist`. The numbers behind `--set` have [a page of their own](settings.md).
                """);
        append(root, page);
        new Page("docs/reference/command-line.md").mustSay(page.toString());
    }

    private static void append(CommandLine command, StringBuilder page) {
        command.setUsageHelpAutoWidth(false);
        command.setUsageHelpWidth(110);
        page.append("%n## %s%n%n```text%n%s```%n"
                .formatted(
                        command.getCommandSpec().qualifiedName(),
                        command.getUsageMessage(Ansi.OFF).stripTrailing() + System.lineSeparator()));
        new LinkedHashSet<>(command.getSubcommands().values()).forEach(below -> append(below, page));
    }
}
