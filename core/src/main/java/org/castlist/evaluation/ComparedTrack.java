package org.castlist.evaluation;

import java.util.Optional;
import org.castlist.maps.MapPoint;

/**
 * One track without and with the adaptation.
 *
 * @param track its id
 * @param before without
 * @param after with
 */
public record ComparedTrack(String track, Placed before, Placed after) {

    /**
     * Where a track was put.
     *
     * @param at its point on the map
     * @param person the id of its person; empty when it belongs to nobody
     */
    public record Placed(MapPoint at, Optional<String> person) {}

    /** Whether the adaptation gave it to somebody else, took it from somebody, or found whose it is. */
    public boolean moved() {
        return !before.person.equals(after.person);
    }
}
