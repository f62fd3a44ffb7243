package org.castlist.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.castlist.pipeline.Settings;
import org.castlist.shots.ShotDetectorChoice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What the pages name exists: files, headings, commands, options, settings, types and their members. */
class DocsTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)|(?:src|href|srcset)=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern FENCE = Pattern.compile("(?m)^```\\w*\\n(.*?)^```", Pattern.DOTALL);
    private static final Pattern OUR_PATH =
            Pattern.compile("(?:app|bench|core|demo|docs|export|media|models|project|\\.ci)/[\\w./-]+");
    private static final Pattern TYPE = Pattern.compile("([A-Z]\\w*[a-z]\\w*)(?:[.#](\\w+)(?:\\(.*\\))?)?");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w*)");
    private static final List<String> JAVA = List.of("java.lang.", "java.io.", "java.util.");

    /** In generated text a usage line stands for every way to say it, so that it is not a command. */
    private static final String GENERATED = "command-line.md";

    private static List<Path> pages;
    private static String sources;
    private static Set<String> types;

    @BeforeAll
    static void read() throws IOException {
        pages = Sources.files(".md");
        StringBuilder all = new StringBuilder();
        for (Path file : Sources.files(".java")) {
            all.append(Files.readString(file));
        }
        sources = all.toString();
        types = DECLARED.matcher(sources).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path page : pages) {
            for (String link : links(Files.readString(page))) {
                if (!link.matches("[a-z]+:.*") && !leadsSomewhere(page, link)) {
                    dead.add(page + ": " + link);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void everyFileThatIsNamedExists() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path page : pages) {
            for (String code : inline(Files.readString(page))) {
                boolean made = code.startsWith("demo/") || code.contains("/target/") || code.contains("node_modules");
                if (OUR_PATH.matcher(code).matches() && !made && !Files.exists(Sources.ROOT.resolve(code))) {
                    missing.add(page + ": " + code);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyCommandCanBeGiven() throws IOException {
        List<String> wrong = new ArrayList<>();
        int commands = 0;
        for (Path page : pages) {
            for (Command command : commands(page)) {
                commands++;
                command.trouble().ifPresent(trouble -> wrong.add(page + ": " + command.arguments + ": " + trouble));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(commands).isGreaterThan(20);
    }

    @Test
    void everyTypeThatIsNamedExists() throws IOException {
        Set<String> unknown = new TreeSet<>();
        for (Path page : pages) {
            for (String code : inline(Files.readString(page))) {
                Matcher matcher = TYPE.matcher(code);
                if (matcher.matches() && !matcher.group(1).matches("X[A-Z]\\w*|README|Unreleased")) {
                    String member = matcher.group(2);
                    boolean file = member != null && member.matches("md|java|json|html|xml");
                    if (!file && !exists(matcher.group(1), member)) {
                        unknown.add(page + ": " + code);
                    }
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    private static boolean exists(String type, String member) {
        if (types.contains(type)) {
            return member == null || sources.contains(" " + member) || sources.contains("." + member);
        }
        return JAVA.stream().anyMatch(java -> isJava(java + type));
    }

    private static boolean isJava(String name) {
        try {
            Class.forName(name);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static boolean leadsSomewhere(Path page, String link) throws IOException {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        return hash < 0 || headings(Files.readString(target)).contains(link.substring(hash + 1));
    }

    /** Headings as GitHub names them in addresses. */
    private static Set<String> headings(String text) {
        return text.lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w\\- ]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<String> links(String text) {
        return LINK.matcher(withoutCode(text))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
    }

    private static List<String> inline(String text) {
        return CODE.matcher(FENCE.matcher(text).replaceAll(""))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String withoutCode(String text) {
        return CODE.matcher(FENCE.matcher(text).replaceAll("")).replaceAll("");
    }

    /** The castlist commands of a page: lines of its code blocks, and those that its text speaks of. */
    private static List<Command> commands(Path page) throws IOException {
        String text = Files.readString(page);
        List<Command> commands = new ArrayList<>();
        inline(text).forEach(code -> Command.in(code, false).ifPresent(commands::add));
        if (!page.endsWith(GENERATED)) {
            FENCE.matcher(text)
                    .results()
                    .flatMap(found ->
                            found.group(1).replaceAll("\\\\\\n\\s*", "").lines())
                    .forEach(line -> Command.in(line, true).ifPresent(commands::add));
        }
        return commands;
    }

    /**
     * A use of the command line.
     *
     * @param arguments what follows {@code castlist}
     * @param whole whether a reader could give it as it stands, rather than read of it in a sentence
     */
    private record Command(String arguments, boolean whole) {

        private static final Pattern CALL = Pattern.compile("(?:\\$ )?(?:\\./)?castlist (.*?)(?:\\s+#.*)?");
        private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

        static Optional<Command> in(String code, boolean whole) {
            Matcher matcher = CALL.matcher(code.strip());
            boolean ours = matcher.matches() && !matcher.group(1).startsWith("bench"); // that module's test has those
            return ours ? Optional.of(new Command(matcher.group(1), whole)) : Optional.empty();
        }

        Optional<String> trouble() {
            try {
                parse();
                return Optional.empty();
            } catch (MissingParameterException e) {
                return whole ? Optional.of(String.valueOf(e.getMessage())) : Optional.empty();
            } catch (ParameterException | IllegalArgumentException e) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
        }

        private void parse() {
            String[] words = WORD.matcher(arguments)
                    .results()
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .filter(word -> !word.equals("COMMAND"))
                    .toArray(String[]::new);
            ParseResult parsed = Castlist.commandLine().parseArgs(words);
            while (parsed.hasSubcommand()) {
                parsed = parsed.subcommand();
            }
            Settings settings = Settings.parse(parsed.matchedOptionValue("--set", List.of()));
            Choices.requireStages(settings);
            Choices.watching(SpeedPreset.BALANCED, 0, ShotDetectorChoice.ADAPTIVE, settings);
            AdaptationChoice adaptation =
                    parsed.matchedOptionValue("--adaptation", AdaptationChoice.NUISANCE_PROJECTION);
            ActTwo.of(adaptation, parsed.matchedOptionValue("--clustering", adaptation.clustering()), settings, true);
        }
    }
}
