package org.castlist.library.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkEnv;
import org.apache.spark.SparkFiles;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.castlist.app.FilmWorker;
import org.castlist.app.library.LocalDepot;

/**
 * What a process of the cluster works with: networks, copies of films, and the way to the library. One for each site, made
 * when the first order comes, and kept for as long as the process lives.
 *
 * @param worker analyses
 * @param films are read
 * @param projects are written
 * @param scratch is for what is on its way
 */
record Workbench(FilmWorker worker, Films films, ProjectStore projects, Scratch scratch) {
    private static final Map<Site, Workbench> OF_SITES = new ConcurrentHashMap<>();

    /** That of this process. */
    static Workbench of(Site site) throws IOException {
        synchronized (OF_SITES) {
            Workbench there = OF_SITES.get(site);
            if (there == null) {
                there = make(site);
                OF_SITES.put(site, there);
            }
            return there;
        }
    }

    private static Workbench make(Site site) throws IOException {
        useModelsThatWereSent();
        Configuration hadoop =
                SparkHadoopUtil.get().newConfiguration(SparkEnv.get().conf());
        Scratch scratch = Scratch.make(Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"))));
        ProjectStore projects = Address.isRemote(site.library())
                ? new HadoopStore(site.library(), hadoop, scratch)
                : new SharedFolder(new LocalDepot(Path.of(site.library())));
        return new Workbench(
                FilmWorker.of(site.options()),
                new Films(hadoop, new FilmCache(scratch, hadoop, site.scratchBytes())),
                projects,
                scratch);
    }

    /** A machine without an installation has the default networks among Spark's files. */
    private static void useModelsThatWereSent() {
        if (!FilmWorker.hasModels()) {
            System.setProperty(FilmWorker.MODELS, SparkFiles.getRootDirectory());
        }
    }
}
