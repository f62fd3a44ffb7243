package org.castlist.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castlist.clustering.ClusteringChoice;
import org.castlist.pipeline.Settings;
import org.junit.jupiter.api.Test;

/** The reference of the settings is written from the records that they are components of. */
class SettingsPageTest {

    private static final String INTRODUCTION = """
            # Settings

            Every number behind an answer can be set: `castlist analyze FILM --set gate.minSize=32`. A misspelt name lists the right ones.
            The report and `cast.json` say which values were used. A change of Act I (`cadence` to `gate`) watches the film anew; a change
            of `nuisance`, `adaptation`, `clustering`, `clearFaces` or `map` only finds the people anew, in a moment.

            This page is written from the code. The defaults are those of `--speed balanced`; where another speed has another one, it is
            said. `none` stands for a number that is not given.
            """;

    private static final Pattern PARAMETER =
            Pattern.compile("@param (\\w+) (.*?)(?= @(?:param|return|throws) |$)", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("\\{@(?:code|link|linkplain) ([^}]*)}");

    private final StringBuilder page = new StringBuilder(INTRODUCTION);

    @Test
    void thePageListsEverySettingWithItsDefault() throws IOException {
        Choices choices = Choices.standard(SpeedPreset.BALANCED);
        table("cadence", "how often to look for faces", choices.watching().cadence());
        table("shots", "where a shot ends", choices.watching().shots());
        table("search", "where in a frame to look", choices.watching().search());
        table("tracker", "following faces", choices.watching().tracker());
        table("crops", "which pictures to keep", choices.watching().crops());
        table("gate", "which tracks to put aside", choices.watching().gate());
        table("nuisance", "what is learned from poor pictures", choices.people().nuisance());
        for (AdaptationChoice choice : AdaptationChoice.values()) {
            table("adaptation", "with --adaptation " + choice + ": " + choice.description(), choice.method());
        }
        for (ClusteringChoice choice : ClusteringChoice.values()) {
            table("clustering", "with --clustering " + choice + ": " + choice.description(), choice.method());
        }
        table(
                "clearFaces",
                "which groups are people",
                choices.people().pipeline().clearFaces());
        table("map", "the maps in the report", choices.people().map());
        assertThat(page.toString()).doesNotContain("| |");
        new Page("docs/reference/settings.md").mustSay(page.toString());
    }

    private void table(String stage, String title, Object method) throws IOException {
        page.append("%n## %s: %s%n%n".formatted(stage, title));
        List<String> lines = Settings.describe(stage, method);
        if (lines.isEmpty()) {
            page.append("It has no settings.%n".formatted());
            return;
        }
        page.append("| setting | default | what |%n|---|---|---|%n".formatted());
        for (String line : lines) {
            String name = line.substring(0, line.indexOf('='));
            page.append("| `%s` | %s | %s |%n"
                    .formatted(
                            name,
                            defaults(name, line.substring(line.indexOf('=') + 1)),
                            meaning(method, name.substring(stage.length() + 1))));
        }
    }

    private static String defaults(String name, String balanced) {
        StringBuilder text = new StringBuilder(balanced);
        for (SpeedPreset speed : SpeedPreset.values()) {
            Choices.standard(speed).describeWatching().stream()
                    .filter(line -> line.startsWith(name + "=") && speed != SpeedPreset.BALANCED)
                    .map(line -> line.substring(line.indexOf('=') + 1))
                    .filter(value -> !value.equals(balanced))
                    .forEach(value -> text.append("; %s: %s".formatted(speed, value)));
        }
        return text.toString();
    }

    /** What the Javadoc of the component says, and what an enumeration offers. */
    private static String meaning(Object method, String path) throws IOException {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        RecordComponent component = Arrays.stream(method.getClass().getRecordComponents())
                .filter(candidate -> candidate.getName().equals(name))
                .findFirst()
                .orElseThrow();
        if (dot > 0) {
            return meaning(value(method, component), path.substring(dot + 1));
        }
        String text = documented(method.getClass(), name);
        return component.getType().isEnum() ? text + " (" + constants(component.getType()) + ")" : text;
    }

    private static Object value(Object method, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(method);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("cannot read " + component, e);
        }
    }

    private static String constants(Class<?> type) {
        return String.join(
                ", ",
                Arrays.stream(type.getEnumConstants())
                        .map(constant -> "`"
                                + constant.toString()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-') + "`")
                        .toList());
    }

    private static String documented(Class<?> record, String component) throws IOException {
        String file = record.getName().replaceAll("\\$.*", "").replace('.', '/') + ".java";
        String code = Files.readString(sourceOf(file));
        int declared = code.indexOf("record " + record.getSimpleName() + "(");
        int comment = code.lastIndexOf("/**", declared);
        String text = code.substring(comment + 3, code.indexOf("*/", comment)).replaceAll("\\s*\\n\\s*\\* ?", " ");
        Matcher matcher = PARAMETER.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1).equals(component)) {
                return CODE.matcher(matcher.group(2).strip().replaceAll("\\s+", " "))
                        .replaceAll("`$1`")
                        .replace("|", "\\|");
            }
        }
        throw new AssertionError(record.getName() + " does not document " + component);
    }

    private static Path sourceOf(String file) throws IOException {
        return Sources.files(".java").stream()
                .filter(path -> path.endsWith(file))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + file));
    }
}
