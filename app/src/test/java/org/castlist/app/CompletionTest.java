package org.castlist.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script completes command lines in a real bash. */
class CompletionTest {
    @TempDir
    private Path folder;

    private Path script;

    @BeforeEach
    void write() throws Exception {
        assumeTrue(InterruptedRunTest.runs("bash", "--version"), "there is no bash on this machine");
        script = Files.writeString(
                folder.resolve("completion"), Shell.run("completion").out());
    }

    /** What bash would offer for the last word. */
    private String completed(String line) throws IOException {
        String bash = """
                source "$1"
                compopt() { :; } # it works only within a completion that readline asked for
                COMP_WORDS=($2 "$3"); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                _complete_castlist
                echo "${COMPREPLY[*]}"
                """;
        int last = line.lastIndexOf(' ') + 1;
        Process process = new ProcessBuilder(
                        "bash", "-c", bash, "bash", script.toString(), line.substring(0, last), line.substring(last))
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    'castlist an', analyze
                    'castlist people not-', not-a-face
                    'castlist analyze --clu', --clustering
                    'castlist analyze --clustering w', ward
                    'castlist analyze --adaptation vi', videoclusternet
                    'castlist analyze --speed ', fast balanced thorough
                    'castlist export --format cs', csv
                    """)
    void offersWhatFits(String line, String offered) throws IOException {
        assertThat(completed(line)).isEqualTo(offered);
    }
}
