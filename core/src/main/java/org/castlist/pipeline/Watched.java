package org.castlist.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.shots.Shot;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.Footage;

/**
 * All that Act I leaves behind.
 *
 * @param footage shots and tracks
 * @param features the embeddings of the tracks that have crops, in the order of the footage
 */
public record Watched(Footage footage, List<TrackFeatures> features) {
    public Watched {
        features = List.copyOf(features);
    }

    /** The features of the tracks that are good enough to be grouped. */
    public List<TrackFeatures> good() {
        Set<String> good = footage.tracks().stream()
                .filter(track -> track.unknown().isEmpty())
                .map(FaceTrack::id)
                .collect(Collectors.toSet());
        return features.stream().filter(track -> good.contains(track.track())).toList();
    }

    /** Tells of each shot again. Ranges of a film, told one after another, are what a run over the whole film tells. */
    public void retell(Observer observer) throws IOException {
        Map<Integer, List<FaceTrack>> tracks =
                footage.tracks().stream().collect(Collectors.groupingBy(FaceTrack::shot));
        Map<String, TrackFeatures> byTrack =
                features.stream().collect(Collectors.toMap(TrackFeatures::track, one -> one));
        for (Shot shot : footage.shots()) {
            List<FaceTrack> inShot = tracks.getOrDefault(shot.index(), List.of());
            List<TrackFeatures> embedded = inShot.stream()
                    .flatMap(track -> Optional.ofNullable(byTrack.get(track.id())).stream())
                    .toList();
            observer.finishedShot(shot, inShot, embedded);
        }
    }
}
