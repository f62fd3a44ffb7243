package org.castlist.library;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.castlist.adaptation.DotProducts;

/**
 * Compares everybody sought with everybody: misses nobody. Time is people sought × people × D, half of that where all are
 * sought; memory does not grow with the pairs. A film's 30 people among 100,000 take a second, all of 100,000 minutes.
 */
public record EveryPair() implements NearestPeople {
    private static final int BLOCK = 256; // people: as many columns as fit a core's cache

    @Override
    public List<Likeness> find(Crowd crowd, int[] sought, Reach reach) {
        Neighbours neighbours = new Neighbours(crowd, reach);
        int[] order = soughtFirst(crowd.size(), sought);
        int blocks = (sought.length + BLOCK - 1) / BLOCK;
        IntStream.range(0, blocks).parallel().forEach(block -> {
            int from = block * BLOCK;
            int to = Math.min(sought.length, from + BLOCK);
            for (int tile = 0; tile < order.length; tile += BLOCK) {
                if (tile < to || tile + BLOCK > sought.length) { // what lies between is compared from the other side
                    int end = Math.min(order.length, tile + BLOCK);
                    compare(crowd, order, new int[] {from, to, tile, end}, sought.length, neighbours);
                }
            }
        });
        return neighbours.likenesses();
    }

    /** The people of one block with those of another: {@code bounds} are the ends of both in the order. */
    private static void compare(Crowd crowd, int[] order, int[] bounds, int sought, Neighbours neighbours) {
        float[][] cosines = DotProducts.between(
                units(crowd, order, bounds[0], bounds[1]), units(crowd, order, bounds[2], bounds[3]));
        for (int row = bounds[0]; row < bounds[1]; row++) {
            float[] line = cosines[row - bounds[0]];
            for (int column = bounds[2]; column < bounds[3]; column++) {
                float cosine = line[column - bounds[2]];
                if (column < row) {
                    neighbours.offer(order[row], order[column], cosine);
                    neighbours.offer(order[column], order[row], cosine);
                } else if (column >= sought) {
                    neighbours.offer(order[row], order[column], cosine);
                }
            }
        }
    }

    private static float[][] units(Crowd crowd, int[] order, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> crowd.unit(order[i])).toArray(float[][]::new);
    }

    private static int[] soughtFirst(int size, int[] sought) {
        boolean[] isSought = new boolean[size];
        for (int person : sought) {
            isSought[person] = true;
        }
        int[] order = Arrays.copyOf(sought, size);
        int next = sought.length;
        for (int person = 0; person < size; person++) {
            if (!isSought[person]) {
                order[next++] = person;
            }
        }
        return order;
    }
}
