package org.castlist.library;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Everybody sought with everybody, each pair once, in blocks that fit a core's cache. A place is a person's in an order of its own. */
final class PairBlocks {
    private final int[] order; // of people: those sought first
    private final int sought;
    private final int side;

    /**
     * The people of some places with those of others; where both are sought, some of these pairs are not meant.
     *
     * @param row the first of the places
     * @param rowEnd behind the last
     * @param column the first of the others
     * @param columnEnd behind the last
     */
    record Block(int row, int rowEnd, int column, int columnEnd) {}

    /** What is done with a block, on any thread. */
    @FunctionalInterface
    interface Work {
        void with(Block block);
    }

    private PairBlocks(int[] order, int sought, int side) {
        this.order = order;
        this.sought = sought;
        this.side = side;
    }

    /**
     * Lays out the pairs.
     *
     * @param people how many there are
     * @param sought those who are compared with everybody, each once
     * @param side how many people a block has on each side
     */
    static PairBlocks of(int people, int[] sought, int side) {
        boolean[] isSought = new boolean[people];
        for (int person : sought) {
            isSought[person] = true;
        }
        int[] order = Arrays.copyOf(sought, people);
        int next = sought.length;
        for (int person = 0; person < people; person++) {
            if (!isSought[person]) {
                order[next++] = person;
            }
        }
        return new PairBlocks(order, sought.length, side);
    }

    /** Does it with each block, on all cores. */
    void forEach(Work work) {
        int rows = blocksOf(sought);
        int columns = blocksOf(order.length);
        LongStream.range(0, (long) rows * columns).parallel().forEach(number -> {
            int row = (int) (number / columns) * side;
            int column = (int) (number % columns) * side;
            int rowEnd = Math.min(sought, row + side);
            int columnEnd = Math.min(order.length, column + side);
            if (column < rowEnd || columnEnd > sought) { // what lies between is compared from the other side
                work.with(new Block(row, rowEnd, column, columnEnd));
            }
        });
    }

    private int blocksOf(int people) {
        return (people + side - 1) / side;
    }

    /** Whether the pair is not compared from the other side. */
    boolean isMeant(int row, int column) {
        return column < row || column >= sought;
    }

    int person(int place) {
        return order[place];
    }

    /** The unit vectors of the people from one place to before another. */
    float[][] units(Crowd crowd, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(place -> crowd.unit(order[place]))
                .toArray(float[][]::new);
    }

    /** Tells whoever of the two is sought of the other. */
    void offer(int row, int column, float cosine, Neighbours neighbours) {
        neighbours.offer(order[row], order[column], cosine);
        if (column < sought) {
            neighbours.offer(order[column], order[row], cosine);
        }
    }
}
