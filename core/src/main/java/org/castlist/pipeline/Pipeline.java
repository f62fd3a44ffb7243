package org.castlist.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.castlist.adaptation.Adaptation;
import org.castlist.adaptation.TrackSpace;
import org.castlist.adaptation.Workshop;
import org.castlist.clustering.Clustering;
import org.castlist.clustering.ClusteringMethod;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.people.Casting;
import org.castlist.people.ClearFaceRule;
import org.castlist.people.Constraints;
import org.castlist.people.Contraction;
import org.castlist.people.Review;
import org.castlist.tracks.CannotLinks;
import org.castlist.tracks.FaceTrack;

/**
 * Act II: from the tracks of a film to its people, numbers only.
 *
 * @param adaptation makes a space of the tracks
 * @param clustering groups the tracks of a space
 * @param clearFaces which groups are clear enough to be people, and what becomes of the others
 */
public record Pipeline(Adaptation adaptation, ClusteringMethod clustering, ClearFaceRule clearFaces) {

    /**
     * Who is in a film, before the corrections are applied on top.
     *
     * @param review what reviewers said of it so far, and who was known before
     * @param workshop what the adaptation works with
     */
    public Outcome run(Watched watched, Review review, Workshop workshop) throws IOException {
        List<TrackFeatures> tracks = clusterable(watched, review.constraints());
        CannotLinks cannotLinks = CannotLinks.between(faceTracks(tracks, watched)); // on screen at once: two people
        return run(tracks, cannotLinks, review, workshop);
    }

    /**
     * The same for tracks that are all good enough, with cannot-links from wherever.
     *
     * @param tracks T tracks of the review's footage
     * @param cannotLinks among them
     */
    public Outcome run(List<TrackFeatures> tracks, CannotLinks cannotLinks, Review review, Workshop workshop)
            throws IOException {
        Contraction reviewed =
                Contraction.of(tracks, cannotLinks, review.constraints()); // a reviewer's word counts more

        TrackSpace space = adaptation.adapt(reviewed.features(), reviewed.cannotLinks(), workshop);
        int[] sure = reviewed.without(space.aside());
        Contraction kept = reviewed.only(sure);
        Clustering found = clustering.cluster(space.only(sure), kept.cannotLinks());
        Clustering clusters = kept.expand(
                clearFaces.settled(kept.features(), found, kept.cannotLinks(), kept::isConfirmed, workshop));

        Set<Integer> unclear = clearFaces.unclear(kept.tracks(), clusters);
        List<String> ids = kept.tracks().stream().map(TrackFeatures::track).toList();
        return new Outcome(new Casting(ids, clusters, unclear).cast(review), reviewed, space);
    }

    /** The tracks that are good enough, and those that a reviewer gave to somebody however poor they are. */
    private static List<TrackFeatures> clusterable(Watched watched, Constraints constraints) {
        Set<String> good = watched.footage().tracks().stream()
                .filter(track ->
                        track.unknown().isEmpty() || constraints.confirmed().contains(track.id()))
                .map(FaceTrack::id)
                .collect(Collectors.toSet());
        return watched.features().stream()
                .filter(track -> good.contains(track.track()))
                .toList();
    }

    private static List<FaceTrack> faceTracks(List<TrackFeatures> tracks, Watched watched) {
        Map<String, FaceTrack> byId =
                watched.footage().tracks().stream().collect(Collectors.toMap(FaceTrack::id, Function.identity()));
        return tracks.stream().map(track -> byId.get(track.track())).toList();
    }
}
