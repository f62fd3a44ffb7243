package org.castlist.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.castlist.adaptation.Adaptation;
import org.castlist.adaptation.TrackSpace;
import org.castlist.clustering.Clustering;
import org.castlist.clustering.ClusteringMethod;
import org.castlist.evaluation.Contingency;
import org.castlist.people.ClearFaceRule;

/**
 * From tracks to clusters.
 *
 * @param adaptation makes the space
 * @param clustering groups the tracks
 * @param clearFaces says which clusters are nobody in particular
 */
record Recipe(Adaptation adaptation, ClusteringMethod clustering, ClearFaceRule clearFaces) {

    /**
     * What it makes of labelled tracks.
     *
     * @param all with every track in a cluster
     * @param clear with unclear clusters put aside
     * @param allFrames the first with a track counting as many frames as it has embeddings
     * @param clearFrames the second with the same
     */
    record Answer(Contingency all, Contingency clear, Contingency allFrames, Contingency clearFrames) {}

    Answer answer(LabelledTracks set) throws IOException {
        TrackSpace space = adaptation.adapt(set.tracks(), set.cannotLinks(), set.workshop());
        Clustering clusters = clustering.cluster(space, set.cannotLinks());
        Set<Integer> unclear = clearFaces.unclear(set.tracks(), clusters);
        return new Answer(
                table(set, clusters, Set.of(), false),
                table(set, clusters, unclear, false),
                table(set, clusters, Set.of(), true),
                table(set, clusters, unclear, true));
    }

    private static Contingency table(LabelledTracks set, Clustering clusters, Set<Integer> aside, boolean frames) {
        List<Contingency.Item> items = new ArrayList<>();
        for (int i = 0; i < clusters.size(); i++) {
            int cluster = clusters.of(i);
            OptionalInt known = aside.contains(cluster) ? OptionalInt.empty() : OptionalInt.of(cluster);
            int weight = frames ? set.tracks().get(i).embeddings().size() : 1;
            items.add(new Contingency.Item(known, set.people().get(i), weight));
        }
        return Contingency.of(items);
    }
}
