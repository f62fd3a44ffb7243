package org.castlist.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing leaves the machine, and nothing is needed from outside. */
class OfflineTest {
    private static final List<String> WITHOUT_NETWORK = List.of("unshare", "--map-root-user", "--net");

    @Test
    void theWholeJobIsDoneWithoutANetwork(@TempDir Path folder) throws Exception {
        assumeTrue(
                InterruptedRunTest.runs("unshare", "--map-root-user", "--net", "true"),
                "this machine does not let the test cut the network off");
        ShellProcess run = ShellProcess.start(
                WITHOUT_NETWORK, Map.of(), "analyze", Shell.demoFilm(), "-o", folder, "--start", "44", "--end", "50");
        assertThat(run.end()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(folder.resolve("guy_goma.castlist/report.html")).isNotEmptyFile();
    }
}
