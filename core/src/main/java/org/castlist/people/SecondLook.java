package org.castlist.people;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.castlist.adaptation.TrackSpace;
import org.castlist.clustering.Clustering;
import org.castlist.tracks.CannotLinks;

/**
 * Looks again at tracks whose clusters are nobody in particular. Such clusters are often a mixture: tracks of several people
 * that are hard to see look more alike than each does its own person. So each goes alone to the person it is nearest to, if
 * it is near enough and clearly nearer than to anybody else. Our own method.
 *
 * @param space T tracks at cosine distances
 * @param cannotLinks among them
 * @param leastCosine what the mean cosine to the person's tracks must be at least
 * @param margin by how much it must be above that to anybody else, at least 0
 */
record SecondLook(TrackSpace space, CannotLinks cannotLinks, double leastCosine, double margin) {

    /** To whom a track is nearest. */
    private record Choice(int track, int cluster, double cosine, double lead) {}

    /**
     * The clustering after it; time is that of comparing the unclear tracks with all others.
     *
     * @param unclear clusters that are nobody in particular
     * @param fixed says of a track that it stays where it is
     */
    Clustering at(Clustering clustering, Set<Integer> unclear, IntPredicate fixed) {
        List<List<Integer>> members = clustering.members();
        List<Integer> somebody = IntStream.range(0, members.size())
                .filter(cluster -> !unclear.contains(cluster))
                .boxed()
                .toList();
        int[] labels = clustering.labels();
        unclear.stream()
                .flatMap(cluster -> members.get(cluster).stream())
                .filter(track -> !fixed.test(track))
                .flatMap(track -> choice(track, somebody, members).stream())
                .filter(choice -> choice.cosine > leastCosine && choice.lead >= margin)
                .sorted(Comparator.comparingDouble((Choice choice) -> -choice.cosine)
                        .thenComparingInt(Choice::track))
                .forEach(choice -> {
                    if (IntStream.of(cannotLinks.of(choice.track))
                            .noneMatch(other -> labels[other] == choice.cluster)) {
                        labels[choice.track] = choice.cluster;
                    }
                });
        return Clustering.of(labels);
    }

    /** Empty where nobody is clear. */
    private Optional<Choice> choice(int track, List<Integer> clusters, List<List<Integer>> members) {
        Optional<Choice> best = Optional.empty();
        for (int cluster : clusters) {
            double cosine = members.get(cluster).stream()
                    .mapToDouble(other -> 1 - space.distance(track, other))
                    .average()
                    .orElseThrow();
            double before = best.map(Choice::cosine).orElse(Double.NEGATIVE_INFINITY);
            if (cosine > before) {
                best = Optional.of(new Choice(track, cluster, cosine, cosine - before));
            } else {
                best = best.map(b -> new Choice(track, b.cluster, b.cosine, Math.min(b.lead, b.cosine - cosine)));
            }
        }
        return best;
    }
}
