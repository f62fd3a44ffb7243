package org.castlist.clustering;

import java.util.Arrays;
import java.util.Random;
import org.castlist.Paper;
import org.castlist.adaptation.TrackSpace;
import org.castlist.tracks.CannotLinks;

/**
 * Every track believes what its lookalikes whisper loudest, in random order, round after round. Needs no number; one chain of
 * lookalikes may join two people.
 *
 * <p>Works on spaces whose distance is {@code 1 - cos}; two tracks are lookalikes up to a distance, and whisper with their cosine.
 * Cannot-links are not looked at. Time T² a round, memory 2 T² bytes.
 *
 * @param maxDistance of two lookalikes, at least 0 and below 1, where whispers end
 * @param rounds how many at most, at least 1
 * @param seed of the order in each round
 */
@Paper(
        authors = "Chris Biemann",
        title =
                "Chinese Whispers: an Efficient Graph Clustering Algorithm and its Application to Natural Language Processing Problems",
        venue = "TextGraphs",
        year = 2006,
        url = "https://aclanthology.org/W06-3812/")
public record ChineseWhispers(double maxDistance, int rounds, long seed) implements ClusteringMethod {

    public ChineseWhispers {
        if (!(maxDistance >= 0 && maxDistance < 1)) {
            throw new IllegalArgumentException("maxDistance must be at least 0 and below 1, not " + maxDistance);
        }
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds must be at least 1, not " + rounds);
        }
    }

    @Override
    public Clustering cluster(TrackSpace space, CannotLinks cannotLinks) {
        CanonicalSpace tracks = CanonicalSpace.of(space, cannotLinks);
        DistanceMatrix distances = tracks.distances();
        Random random = new Random(seed);
        int[] beliefs = new int[tracks.size()];
        int[] order = new int[tracks.size()];
        Arrays.setAll(beliefs, i -> i);
        Arrays.setAll(order, i -> i);
        boolean changed = true;
        for (int round = 0; round < rounds && changed; round++) {
            shuffle(order, random);
            changed = false;
            for (int track : order) {
                int loudest = loudest(track, beliefs, distances);
                changed |= loudest != beliefs[track];
                beliefs[track] = loudest;
            }
        }
        return tracks.clustering(beliefs);
    }

    /** Its own belief where nobody whispers; the lowest of equally loud ones. */
    private int loudest(int track, int[] beliefs, DistanceMatrix distances) {
        double[] loudness = new double[beliefs.length];
        for (int j = 0; j < beliefs.length; j++) {
            if (j != track && distances.get(track, j) <= maxDistance) {
                loudness[beliefs[j]] += 1 - distances.get(track, j);
            }
        }
        int best = beliefs[track];
        double most = 0;
        for (int belief = 0; belief < loudness.length; belief++) {
            if (loudness[belief] > most) {
                most = loudness[belief];
                best = belief;
            }
        }
        return best;
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }
}
