package org.castlist.app.library;

import java.io.IOException;
import java.util.List;

/** Finds the machines of a cluster; found itself by {@link java.util.ServiceLoader}, so that this module needs no cluster's libraries. */
public interface ClusterProvider {

    /**
     * What a cluster is to do.
     *
     * @param library where projects go: a path or an address that all machines know
     * @param options how to analyse each film, as words of the command line
     * @param rangeSeconds how long a range of a film that is cut up is at least
     */
    record Work(String library, List<String> options, double rangeSeconds) {}

    /**
     * Connects.
     *
     * @param url of the cluster
     * @param settings the cluster's own, as KEY=VALUE
     * @param scratchBytes how much room the copies of films may take on each machine
     */
    Workforce connect(String url, List<String> settings, long scratchBytes, Work work) throws IOException;
}
