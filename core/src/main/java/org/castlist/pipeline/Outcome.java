package org.castlist.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.castlist.adaptation.TrackSpace;
import org.castlist.maps.MapPoint;
import org.castlist.people.Cast;
import org.castlist.people.Contraction;

/**
 * What Act II found, and where.
 *
 * @param cast before any correction is applied on top
 * @param tracks as they were clustered
 * @param space of their N {@link Contraction#features}
 */
public record Outcome(Cast cast, Contraction tracks, TrackSpace space) {

    /** The points of a map of the space by track; tracks that reviewers bound together share one. */
    Map<String, MapPoint> byTrack(List<MapPoint> map) {
        Map<String, MapPoint> points = new LinkedHashMap<>();
        for (int i = 0; i < tracks.tracks().size(); i++) {
            points.put(tracks.tracks().get(i).track(), map.get(tracks.featureOf(i)));
        }
        return points;
    }
}
