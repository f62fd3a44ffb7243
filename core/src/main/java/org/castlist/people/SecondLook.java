package org.castlist.people;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.castlist.adaptation.PointSpace;
import org.castlist.clustering.Clustering;
import org.castlist.tracks.CannotLinks;

/**
 * Looks again at tracks whose clusters are nobody in particular. Such clusters are often a mixture: tracks of several people
 * that are hard to see look more alike than each does its own person. So each goes alone to the person it is nearest to, if
 * it is near enough and clearly nearer than to anybody else. Our own method.
 *
 * @param space T tracks as points on the unit sphere
 * @param cannotLinks among them
 * @param leastCosine what the mean cosine to the person's tracks must be at least
 * @param margin by how much it must be above that to anybody else, at least 0
 */
record SecondLook(PointSpace space, CannotLinks cannotLinks, double leastCosine, double margin) {

    /** To whom a track is nearest. */
    private record Choice(int track, int cluster, double cosine, double lead) {}

    /**
     * The clustering after it; time is that of comparing each unclear track with each person.
     *
     * @param unclear clusters that are nobody in particular
     * @param fixed says of a track that it stays where it is
     */
    Clustering at(Clustering clustering, Set<Integer> unclear, IntPredicate fixed) {
        List<List<Integer>> members = clustering.members();
        Map<Integer, double[]> somebody = new TreeMap<>();
        for (int cluster = 0; cluster < members.size(); cluster++) {
            if (!unclear.contains(cluster)) {
                somebody.put(cluster, centre(members.get(cluster)));
            }
        }
        int[] labels = clustering.labels();
        unclear.stream()
                .flatMap(cluster -> members.get(cluster).stream())
                .filter(track -> !fixed.test(track))
                .flatMap(track -> choice(track, somebody).stream())
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

    /** The mean of their points: its dot product with another point is the mean cosine to them. */
    private double[] centre(List<Integer> tracks) {
        double[] centre = new double[space.point(tracks.get(0)).length];
        for (int track : tracks) {
            float[] point = space.point(track);
            for (int d = 0; d < centre.length; d++) {
                centre[d] += point[d] / tracks.size();
            }
        }
        return centre;
    }

    /** Empty where nobody is clear. */
    private Optional<Choice> choice(int track, Map<Integer, double[]> somebody) {
        float[] point = space.point(track);
        Optional<Choice> best = Optional.empty();
        for (Map.Entry<Integer, double[]> person : somebody.entrySet()) {
            double cosine = dot(point, person.getValue());
            double before = best.map(Choice::cosine).orElse(Double.NEGATIVE_INFINITY);
            best = cosine > before
                    ? Optional.of(new Choice(track, person.getKey(), cosine, cosine - before))
                    : best.map(b -> new Choice(track, b.cluster, b.cosine, Math.min(b.lead, b.cosine - cosine)));
        }
        return best;
    }

    private static double dot(float[] point, double[] centre) {
        double sum = 0;
        for (int d = 0; d < centre.length; d++) {
            sum += point[d] * centre[d];
        }
        return sum;
    }
}
