package org.castlist.library.spark;

import java.io.Serializable;
import java.util.List;

/**
 * What every machine must know of a run. It is sent with each order.
 *
 * @param library where projects go: an absolute path that all machines see, or an address that Hadoop knows
 * @param options how to analyse each film, as words of the command line
 * @param scratchBytes how much room the copies of films may take on each machine
 */
record Site(String library, List<String> options, long scratchBytes) implements Serializable {
    Site {
        options = List.copyOf(options);
    }
}
