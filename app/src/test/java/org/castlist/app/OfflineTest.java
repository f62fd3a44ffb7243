package org.castlist.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing leaves the machine, and nothing is needed from outside. */
class OfflineTest {
    private static final List<String> WITHOUT_NETWORK = List.of("unshare", "--map-root-user", "--net");

    /** The one module that may listen, on this machine alone. */
    private static final String SERVER = "review";

    @Test
    void theWholeJobIsDoneWithoutANetwork(@TempDir Path folder) throws Exception {
        assumeTrue(
                InterruptedRunTest.runs("unshare", "--map-root-user", "--net", "true"),
                "unshare --map-root-user --net does not work here, so the network could not be cut off");
        assertThat(new ProcessBuilder("unshare", "--map-root-user", "--net", "cat", "/proc/net/route")
                        .start()
                        .inputReader()
                        .lines())
                .as("routes out of it")
                .hasSizeLessThanOrEqualTo(1);
        Path project = folder.resolve("guy_goma.castlist");
        does("analyze", Shell.demoFilm(), "-o", folder, "--start", "44", "--end", "50");
        does("people", "name", project, "p-1", "Ana");
        does("export", project, "--format", "all");
        does("report", project);
        assertThat(project.resolve("report.html")).isNotEmptyFile();
        does("forget", project, "p-1", "--yes");
        does("forget", project, "--all", "--yes");
        assertThat(project).doesNotExist();
    }

    private static void does(Object... command) throws Exception {
        ShellProcess run = ShellProcess.start(WITHOUT_NETWORK, Map.of(), command);
        assertThat(run.end()).as("%s: %s", List.of(command), run.err()).isZero();
        assertThat(run.err()).isEmpty();
    }

    /** Holds where the network cannot be cut off, too. */
    @Test
    void noClassOpensAConnection() {
        noClasses()
                .that(describe(
                        "are in another module than " + SERVER,
                        type -> !Sources.moduleOf(type).equals(SERVER)))
                .should()
                .dependOnClassesThat(describe("connect or listen", OfflineTest::connects))
                .orShould()
                .callMethod(URL.class, "openStream")
                .orShould()
                .callMethod(URL.class, "openConnection")
                .check(Sources.classes());
    }

    private static boolean connects(JavaClass type) {
        String name = type.getName();
        return name.matches("java\\.net\\.(http\\..*|.*Socket.*|.*URLConnection|InetAddress|Inet[46]Address)")
                || name.matches("java\\.nio\\.channels\\.(Asynchronous)?(Server)?(Socket|Datagram).*")
                || name.startsWith("javax.net.")
                || name.startsWith("com.sun.net.httpserver.");
    }

    /**
     * Other programs could connect in our name. There are two, and the user asks for each: npm, and the browser, which is
     * given an address of this machine.
     */
    @Test
    void onlyTheFetchingOfModelsAndTheReviewStartAnotherProgram() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ModelsCommand.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(Browser.class.getName())
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ProcessBuilder.class)
                .orShould()
                .callMethod(Runtime.class, "exec", String.class)
                .orShould()
                .callMethod(Runtime.class, "exec", String[].class)
                .check(Sources.classes());
    }
}
