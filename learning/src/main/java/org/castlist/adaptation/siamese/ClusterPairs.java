package org.castlist.adaptation.siamese;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.castlist.adaptation.training.FilmFrames;
import org.castlist.clustering.Clustering;

/**
 * The pairs of clustering-based contrastive learning: frames of one small cluster are one person, of two tracks where it has
 * them; frames of tracks that were on screen with any track of the cluster are two. A cluster that was on screen with nobody
 * takes its negatives from the clusters farthest from it.
 *
 * <p>What counts of the paper is that positives come from clusters, and negatives from tracks on screen at once and from far
 * clusters [M]; every number is ours.
 */
final class ClusterPairs implements PairFinder {
    private final FilmFrames frames;
    private final int[][] partners; // of each track: the others of its cluster, without those on screen with it
    private final int[][] others; // of each track: those that are taken for other people
    private final FrameDraw every;
    private final FrameDraw paired; // tracks that have a frame to go with any of theirs

    /**
     * @param clusters of the tracks in the frames' order
     * @param farShare the share of all other clusters that count as far
     */
    ClusterPairs(FilmFrames frames, Clustering clusters, double farShare) {
        this.frames = frames;
        this.partners = new int[frames.tracks()][];
        this.others = new int[frames.tracks()][];
        ClusterDirections directions = new ClusterDirections(frames, clusters);
        List<List<Integer>> members = clusters.members();
        for (int c = 0; c < clusters.clusters(); c++) {
            int[] apart = onScreenWith(members.get(c));
            if (apart.length == 0) {
                apart = tracks(directions.farthest(c, farShare), members);
            }
            for (int track : members.get(c)) {
                others[track] = apart;
                partners[track] = partners(track, members.get(c));
            }
        }
        this.every = new FrameDraw(frames, track -> others[track].length > 0);
        this.paired = new FrameDraw(frames, track -> partners[track].length > 0 || frames.length(track) > 1);
    }

    private int[] onScreenWith(List<Integer> cluster) {
        return cluster.stream()
                .flatMapToInt(track -> IntStream.of(frames.cannotLinks().of(track)))
                .distinct()
                .filter(track -> !cluster.contains(track))
                .sorted()
                .toArray();
    }

    private static int[] tracks(int[] chosen, List<List<Integer>> members) {
        List<Integer> tracks = new ArrayList<>();
        for (int cluster : chosen) {
            tracks.addAll(members.get(cluster));
        }
        return tracks.stream().mapToInt(Integer::intValue).toArray();
    }

    private int[] partners(int track, List<Integer> cluster) {
        return cluster.stream()
                .filter(other -> other != track && !frames.cannotLinks().contains(track, other))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public boolean findsPairs() {
        return !every.isEmpty() && !paired.isEmpty();
    }

    @Override
    public FramePairs find(int count, Random random) {
        int[] first = new int[2 * count];
        int[] second = new int[2 * count];
        for (int p = 0; p < count; p++) {
            int track = paired.track(random);
            int[] alike = partners[track];
            first[p] = paired.frame(track, random);
            second[p] = alike.length > 0
                    ? paired.frame(alike[random.nextInt(alike.length)], random)
                    : paired.otherFrame(track, first[p], random);
        }
        for (int p = count; p < 2 * count; p++) {
            int track = every.track(random);
            int[] apart = others[track];
            first[p] = every.frame(track, random);
            second[p] = every.frame(apart[random.nextInt(apart.length)], random);
        }
        return new FramePairs(first, second, count);
    }

    /** The mean directions of clusters. */
    private static final class ClusterDirections {
        private final double[][] directions; // C x D, of any length

        ClusterDirections(FilmFrames frames, Clustering clusters) {
            directions = new double[clusters.clusters()][frames.dimension()];
            for (int t = 0; t < frames.tracks(); t++) {
                double[] mean = frames.mean(t);
                double length = Math.sqrt(dot(mean, mean));
                for (int d = 0; d < mean.length && length > 0; d++) {
                    directions[clusters.of(t)][d] += mean[d] / length;
                }
            }
        }

        /** The clusters of least cosine to one, least first: a share of all others, at least one where there is another. */
        int[] farthest(int cluster, double share) {
            double[] cosines = IntStream.range(0, directions.length)
                    .mapToDouble(other -> cosine(directions[cluster], directions[other]))
                    .toArray();
            return IntStream.range(0, cosines.length)
                    .filter(other -> other != cluster)
                    .boxed()
                    .sorted(Comparator.comparingDouble(other -> cosines[other]))
                    .limit((long) Math.ceil(share * (cosines.length - 1)))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }

        private static double cosine(double[] a, double[] b) {
            double lengths = Math.sqrt(dot(a, a) * dot(b, b));
            return lengths == 0 ? 0 : dot(a, b) / lengths;
        }

        private static double dot(double[] a, double[] b) {
            double sum = 0;
            for (int d = 0; d < a.length; d++) {
                sum += a[d] * b[d];
            }
            return sum;
        }
    }
}
