package org.castlist.library;

import java.util.List;
import org.castlist.Paper;
import org.castlist.adaptation.DotProducts;

/**
 * Compares sketches of everybody before faces: a sketch says, in a bit each, on which side of so many random planes a face
 * lies. A plane lies between two faces with a chance of their angle / π, so that faces with few planes between them may be
 * alike; these are compared as {@link EveryPair} compares all. Some twenty times as fast as that for very many people, and
 * what it finds is the same but for the few pairs that have more planes between them than was to be expected.
 *
 * <p>Time is people sought × people × planes / 16, in whole numbers that a processor with AVX-512 counts 16 at once, and
 * people × planes × D for the sketches. Memory: the faces and a bit for each plane and person.
 *
 * <p>The same seed gives the same pairs, whatever the number of threads.
 *
 * @param planes a multiple of 128; more take longer, and leave fewer faces to compare
 * @param missed the share of pairs at the least cosine that may be missed, above 0 and below 1; of pairs more alike it is less
 * @param seed of the planes
 */
@Paper(
        authors = "Moses S. Charikar",
        title = "Similarity Estimation Techniques from Rounding Algorithms",
        venue = "STOC",
        year = 2002,
        url = "https://www.cs.princeton.edu/courses/archive/spr04/cos598B/bib/CharikarEstim.pdf")
public record RandomPlanes(int planes, double missed, long seed) implements NearestPeople {
    private static final int SIDE = 1024; // people: as many columns of words as fit a core's cache

    public RandomPlanes {
        if (planes < 128 || planes % 128 != 0) {
            throw new IllegalArgumentException("planes must be a multiple of 128, not " + planes);
        }
        if (!(missed > 0 && missed < 1)) {
            throw new IllegalArgumentException("missed must be between 0 and 1, not " + missed);
        }
    }

    /** The settings that docs/reference/linking.md measures. */
    public static RandomPlanes standard() {
        return new RandomPlanes(512, 0.01, 1);
    }

    @Override
    public List<Likeness> find(Crowd crowd, int[] sought, Reach reach) {
        Neighbours neighbours = new Neighbours(crowd, reach);
        if (sought.length > 0) {
            PairBlocks pairs = PairBlocks.of(crowd.size(), sought, SIDE);
            Sketches sketches = Sketches.of(crowd, pairs, SIDE, this);
            int most = mostBetween(reach.leastCosine());
            pairs.forEach(block -> {
                int[] between = new int[block.columnEnd() - block.column()];
                for (int row = block.row(); row < block.rowEnd(); row++) {
                    sketches.between(row, block.column(), between);
                    for (int i = 0; i < between.length; i++) {
                        if (between[i] <= most && pairs.isMeant(row, block.column() + i)) {
                            compare(crowd, pairs, row, block.column() + i, neighbours);
                        }
                    }
                }
            });
        }
        return neighbours.likenesses();
    }

    private static void compare(Crowd crowd, PairBlocks pairs, int row, int column, Neighbours neighbours) {
        float cosine = DotProducts.of(crowd.unit(pairs.person(row)), crowd.unit(pairs.person(column)));
        pairs.offer(row, column, cosine, neighbours);
    }

    /** So many planes that hardly a pair of this cosine has more between them: a quantile of the binomial distribution. */
    int mostBetween(double cosine) {
        double chance = Math.acos(Math.max(-1, Math.min(1, cosine))) / Math.PI; // of a plane, section 3
        if (chance == 1) {
            return planes;
        }
        double logarithm = planes * Math.log(1 - chance); // of the chance of exactly so many
        double sum = Math.exp(logarithm);
        int most = 0;
        while (most < planes && sum < 1 - missed) {
            logarithm += Math.log(chance / (1 - chance) * (planes - most) / (most + 1));
            sum += Math.exp(logarithm);
            most++;
        }
        return most;
    }
}
