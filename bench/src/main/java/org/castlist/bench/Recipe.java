package org.castlist.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.castlist.adaptation.Adaptation;
import org.castlist.adaptation.Progress;
import org.castlist.adaptation.TrackSpace;
import org.castlist.clustering.Clustering;
import org.castlist.clustering.ClusteringMethod;
import org.castlist.evaluation.Contingency;
import org.castlist.people.ClearFaceRule;

/**
 * From tracks to clusters, without pictures.
 *
 * @param adaptation makes the space
 * @param clustering groups the tracks
 * @param clearFaces says which clusters are nobody in particular
 */
record Recipe(Adaptation adaptation, ClusteringMethod clustering, ClearFaceRule clearFaces) {

    /** What it makes of labelled tracks: with every track in a cluster, and with unclear clusters put aside. */
    record Answer(Contingency all, Contingency clear) {}

    Answer answer(FeatureFolder folder) throws IOException {
        TrackSpace space = adaptation.adapt(folder.tracks(), folder.cannotLinks(), Progress.SILENT);
        Clustering clusters = clustering.cluster(space, folder.cannotLinks());
        Set<Integer> unclear = clearFaces.unclear(folder.tracks(), clusters);
        return new Answer(
                Contingency.of(clusters, folder.people()), Contingency.of(items(folder.people(), clusters, unclear)));
    }

    private static List<Contingency.Item> items(List<String> people, Clustering clusters, Set<Integer> unclear) {
        List<Contingency.Item> items = new ArrayList<>();
        for (int i = 0; i < clusters.size(); i++) {
            int cluster = clusters.of(i);
            OptionalInt known = unclear.contains(cluster) ? OptionalInt.empty() : OptionalInt.of(cluster);
            items.add(new Contingency.Item(known, people.get(i), 1));
        }
        return items;
    }
}
