package org.castlist.library;

import java.util.List;
import org.castlist.adaptation.DotProducts;

/**
 * Compares everybody sought with everybody: misses nobody. Time is people sought × people × D, half of that where all are
 * sought; memory does not grow with the pairs. A film's 30 people among 100,000 take a second, all of 100,000 minutes.
 */
public record EveryPair() implements NearestPeople {
    private static final int SIDE = 256; // people: as many columns as fit a core's cache

    @Override
    public List<Likeness> find(Crowd crowd, int[] sought, Reach reach) {
        Neighbours neighbours = new Neighbours(crowd, reach);
        PairBlocks pairs = PairBlocks.of(crowd.size(), sought, SIDE);
        pairs.forEach(block -> {
            float[][] cosines = DotProducts.between(
                    pairs.units(crowd, block.row(), block.rowEnd()),
                    pairs.units(crowd, block.column(), block.columnEnd()));
            for (int row = block.row(); row < block.rowEnd(); row++) {
                float[] line = cosines[row - block.row()];
                for (int column = block.column(); column < block.columnEnd(); column++) {
                    float cosine = line[column - block.column()];
                    if (cosine >= reach.leastCosine() && pairs.isMeant(row, column)) {
                        pairs.offer(row, column, cosine, neighbours);
                    }
                }
            }
        });
        return neighbours.likenesses();
    }
}
