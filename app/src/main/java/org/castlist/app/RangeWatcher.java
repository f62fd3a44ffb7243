package org.castlist.app;

import java.io.IOException;
import java.nio.file.Path;
import org.castlist.pipeline.Observer;
import org.castlist.pipeline.ShotRange;
import org.castlist.project.WatchOrder;

/** Has ranges of films watched, here or elsewhere. Any number of threads. */
@FunctionalInterface
public interface RangeWatcher {

    /**
     * Watches each of an order's ranges, or what is left of it, into a folder of its own.
     *
     * @param folder where the folders of ranges lie
     * @param observer hears how it goes, as far as that can be told
     */
    void watch(WatchOrder order, Path folder, Observer observer) throws IOException;

    /** Where a range's project lies: named by its first shot. */
    static Path projectOf(ShotRange range, Path folder) {
        return folder.resolve(Integer.toString(range.first()));
    }
}
