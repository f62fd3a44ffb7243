package org.castlist.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.castlist.adaptation.Adaptation;
import org.castlist.adaptation.TrackSpace;
import org.castlist.adaptation.Workshop;
import org.castlist.clustering.Clustering;
import org.castlist.clustering.ClusteringMethod;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.evaluation.Contingency;
import org.castlist.people.ClearFaceRule;
import org.castlist.tracks.CannotLinks;

/**
 * From tracks to clusters.
 *
 * @param adaptation makes the space
 * @param clustering groups the tracks
 * @param clearFaces says which clusters are nobody in particular, and what becomes of their tracks
 */
record Recipe(Adaptation adaptation, ClusteringMethod clustering, ClearFaceRule clearFaces) {

    private static final int NOBODY = -1;

    /**
     * What it makes of labelled tracks.
     *
     * @param all with every track in a cluster but for those that the adaptation put aside
     * @param clear with unclear clusters put aside too
     * @param allFrames the first with a track counting as many frames as it has embeddings
     * @param clearFrames the second with the same
     */
    record Answer(Contingency all, Contingency clear, Contingency allFrames, Contingency clearFrames) {}

    Answer answer(LabelledTracks set) throws IOException {
        Workshop workshop = set.workshop();
        TrackSpace space = adaptation.adapt(set.tracks(), set.cannotLinks(), workshop);
        int[] kept = IntStream.range(0, space.size())
                .filter(track -> !space.aside().contains(track))
                .toArray();
        CannotLinks cannotLinks = set.cannotLinks().only(kept);
        List<TrackFeatures> tracks =
                Arrays.stream(kept).mapToObj(set.tracks()::get).toList();
        Clustering clusters = clearFaces.settled(
                tracks, clustering.cluster(space.only(kept), cannotLinks), cannotLinks, track -> false, workshop);
        Set<Integer> unclear = clearFaces.unclear(tracks, clusters);
        int[] all = labels(set, kept, clusters, Set.of());
        int[] clear = labels(set, kept, clusters, unclear);
        return new Answer(
                table(set, all, false), table(set, clear, false), table(set, all, true), table(set, clear, true));
    }

    /** The cluster of each of the set's tracks, or nobody. */
    private static int[] labels(LabelledTracks set, int[] kept, Clustering clusters, Set<Integer> unclear) {
        int[] labels = new int[set.tracks().size()];
        Arrays.fill(labels, NOBODY);
        for (int i = 0; i < kept.length; i++) {
            labels[kept[i]] = unclear.contains(clusters.of(i)) ? NOBODY : clusters.of(i);
        }
        return labels;
    }

    private static Contingency table(LabelledTracks set, int[] labels, boolean frames) {
        List<Contingency.Item> items = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            OptionalInt known = labels[i] == NOBODY ? OptionalInt.empty() : OptionalInt.of(labels[i]);
            int weight = frames ? set.tracks().get(i).embeddings().size() : 1;
            items.add(new Contingency.Item(known, set.people().get(i), weight));
        }
        return Contingency.of(items);
    }
}
