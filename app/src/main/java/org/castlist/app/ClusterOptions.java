package org.castlist.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.castlist.app.library.ClusterProvider;
import org.castlist.app.library.Workforce;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which cluster works, as the command line says it. */
final class ClusterOptions {
    private static final long GIGABYTE = 1L << 30;

    @Option(
            names = "--spark",
            paramLabel = "URL",
            description = "Works on a cluster by Apache Spark: local[2] (processes of this machine), spark://HOST:PORT,"
                    + " yarn or k8s://URL. Films and DIR may then be addresses that Hadoop knows, such as hdfs://... or"
                    + " s3a://...; paths must be the same on all machines.")
    private @Nullable String url;

    @Option(
            names = "--spark-set",
            paramLabel = "KEY=VALUE",
            description = "One of Spark's own settings, such as spark.executor.memory=4g.")
    private List<String> settings = new ArrayList<>();

    @Option(
            names = "--scratch-gb",
            paramLabel = "GB",
            defaultValue = "20",
            description = "With --spark: how much room the copies of films that are fetched may take on each machine."
                    + " Films in folders are read where they are. Default: ${DEFAULT-VALUE}.")
    private double scratch = 20;

    /** The cluster, which must be named. */
    Workforce require(ClusterProvider.Work work) throws IOException {
        return connect(work)
                .orElseThrow(() -> new IllegalArgumentException(
                        "tables are written by Apache Spark; say --spark local[*] for this machine"));
    }

    /** The cluster, if one was named. */
    Optional<Workforce> connect(ClusterProvider.Work work) throws IOException {
        if (url == null) {
            return Optional.empty();
        }
        if (!(scratch > 0)) {
            throw new IllegalArgumentException("--scratch-gb must be above 0, not " + scratch);
        }
        ClusterProvider provider = ServiceLoader.load(ClusterProvider.class)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("--spark needs Apache Spark, which this program was started"
                                + " without; start it by ./castlist, which fetches it, or by spark-submit (see"
                                + " docs/how-to/use-a-cluster.md)"));
        return Optional.of(provider.connect(url, settings, (long) (scratch * GIGABYTE), work));
    }
}
