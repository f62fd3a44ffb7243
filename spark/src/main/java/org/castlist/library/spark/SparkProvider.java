package org.castlist.library.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.castlist.app.FilmWorker;
import org.castlist.app.library.ClusterProvider;
import org.castlist.app.library.Workforce;

/** Connects to a cluster by Apache Spark. */
public final class SparkProvider implements ClusterProvider {

    /** The system property with the jars that a cluster must be sent, as a class path; the start script gives it. */
    private static final String SHIPPED = "castlist.spark.shipped";

    /** What a process of the cluster must know of Java. */
    private static final String OPTIONS = "-Djava.awt.headless=true -Dorg.bytedeco.javacpp.maxphysicalbytes=0"
            + " -Dai.djl.pytorch.num_interop_threads=1 ";

    private static final String HOME = "-Dcastlist.home";

    private static final String EXTRA_OPTIONS = "spark.executor.extraJavaOptions";

    /** Settings that a user may change. Spark's page about the run would be open to the network, without any password. */
    private static final Map<String, String> USUAL = Map.of(
            "spark.ui.enabled", "false",
            "spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false",
            "spark.hadoop.fs.permissions.umask-mode", "077",
            "spark.executorEnv.OMP_WAIT_POLICY", "passive",
            "spark.executorEnv.LC_ALL", "C.UTF-8");

    @Override
    public Workforce connect(String url, List<String> settings, long scratchBytes, Work work) throws IOException {
        String library = Address.isRemote(work.library())
                ? work.library()
                : Path.of(work.library()).toAbsolutePath().normalize().toString();
        JavaSparkContext spark = new JavaSparkContext(configuration(url, settings));
        try {
            if (!spark.isLocal()) {
                for (Path model : FilmWorker.modelFiles()) {
                    spark.addFile(model.toUri().toString());
                }
            }
            Site site = new Site(library, work.options(), scratchBytes);
            return SparkWorkforce.on(new Machines(spark, site), work.rangeSeconds());
        } catch (IOException | RuntimeException failed) {
            spark.close();
            throw failed;
        }
    }

    /** What a user set comes first, then what spark-submit was told, then what is usual. */
    private static SparkConf configuration(String url, List<String> settings) {
        SparkConf configuration = new SparkConf().setMaster(url).setAppName("castlist");
        for (Map.Entry<String, String> setting : parsed(settings).entrySet()) {
            configuration.set(setting.getKey(), setting.getValue());
        }
        USUAL.forEach(configuration::setIfMissing);
        boolean local = url.startsWith("local");
        if (local) {
            configuration.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
            configuration.setIfMissing("spark.driver.host", "127.0.0.1");
        }
        String shipped = System.getProperty(SHIPPED);
        if (!local && shipped != null) {
            configuration.setIfMissing("spark.jars", jars(shipped));
        }
        String own = configuration.get(EXTRA_OPTIONS, "");
        configuration.set(EXTRA_OPTIONS, OPTIONS + (own.contains(HOME) ? "" : home()) + " " + own);
        return configuration;
    }

    private static Map<String, String> parsed(List<String> settings) {
        Map<String, String> parsed = new TreeMap<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("--spark-set must be KEY=VALUE, not " + setting);
            }
            parsed.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        return parsed;
    }

    private static String jars(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .map(jar -> Path.of(jar).toUri().toString())
                .collect(Collectors.joining(","));
    }

    /** Where this installation is: it may be on the machines of the cluster, too, and there may be none. */
    private static String home() {
        return HOME + "="
                + Path.of(System.getProperty("castlist.home", "."))
                        .toAbsolutePath()
                        .normalize();
    }
}
