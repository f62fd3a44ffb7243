package org.castlist.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;

/** The reference of the benchmarks' command line is its own help, and what pages say of it can be given. */
class BenchPageTest {
    private static final Path PAGE = Path.of("../docs/reference/bench-command-line.md");
    private static final Pattern CALL = Pattern.compile("(?m)`?\\./castlist bench((?: [^`\\n>#]*)?)");

    @Test
    void thePageIsTheHelpOfEveryCommand() throws IOException {
        StringBuilder page = new StringBuilder("""
                # The command line of the benchmarks

                What `./castlist bench COMMAND --help` says, command by command; a test keeps it so.
                """);
        append(Bench.commandLine(), page);
        if ("write".equals(System.getProperty("castlist.pages"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page.toString());
    }

    private static void append(CommandLine command, StringBuilder page) {
        command.setUsageHelpAutoWidth(false);
        command.setUsageHelpWidth(110);
        page.append("%n## %s%n%n```text%n%s%n```%n"
                .formatted(
                        command.getCommandSpec().qualifiedName(),
                        command.getUsageMessage(Ansi.OFF).stripTrailing()));
        new LinkedHashSet<>(command.getSubcommands().values()).forEach(below -> append(below, page));
    }

    @Test
    void everyCommandOfThePagesCanBeGiven() throws IOException {
        List<String> wrong = new ArrayList<>();
        int commands = 0;
        for (Path page : pages()) {
            Matcher call = CALL.matcher(Files.readString(page).replaceAll("\\\\\\n\\s*", ""));
            while (call.find()) {
                commands++;
                trouble(call.group(1).strip())
                        .ifPresent(trouble -> wrong.add(page + ": " + call.group() + ": " + trouble));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(commands).isGreaterThan(5);
    }

    private static Optional<String> trouble(String arguments) {
        String[] words = Stream.of(arguments.split("\\s+"))
                .map(word -> word.replaceAll("^'(.*)'$", "$1"))
                .filter(word -> !word.isEmpty() && !word.equals("COMMAND"))
                .toArray(String[]::new);
        try {
            Bench.commandLine().parseArgs(words);
            return Optional.empty();
        } catch (MissingParameterException e) {
            return Optional.empty(); // a command in a sentence need not be whole
        } catch (ParameterException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(Path.of("../docs"));
                Stream<Path> top = Files.list(Path.of(".."))) {
            return Stream.concat(docs, top)
                    .filter(file -> file.toString().endsWith(".md") && !file.equals(PAGE))
                    .sorted()
                    .toList();
        }
    }
}
