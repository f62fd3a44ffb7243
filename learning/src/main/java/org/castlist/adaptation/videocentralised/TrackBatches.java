package org.castlist.adaptation.videocentralised;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.castlist.tracks.CannotLinks;

/**
 * The tracks of each step. A round goes through all of them in a random order, but a track brings with it one that is on
 * screen at the same time: in a long film the two would hardly ever meet in a step, and what is surest would teach nothing.
 * That is ours.
 */
final class TrackBatches {
    private final CannotLinks cannotLinks;
    private final int size;
    private final long seed;

    /**
     * @param size the most tracks of a step
     * @param seed of the rounds' orders
     */
    TrackBatches(CannotLinks cannotLinks, int size, long seed) {
        this.cannotLinks = cannotLinks;
        this.size = size;
        this.seed = seed;
    }

    /** How many steps a round has. */
    int perRound() {
        return (cannotLinks.size() + size - 1) / size;
    }

    /** The tracks of a step, about as many in each step of a round; each track is in one step of a round. */
    int[] of(int step) {
        int[] order = order(step / perRound());
        int place = step % perRound();
        int from = (int) ((long) place * order.length / perRound());
        int to = (int) ((place + 1L) * order.length / perRound());
        return Arrays.copyOfRange(order, from, to);
    }

    private int[] order(int round) {
        Random random = new Random(seed * 31 + round);
        List<Integer> tracks =
                new ArrayList<>(IntStream.range(0, cannotLinks.size()).boxed().toList());
        Collections.shuffle(tracks, random);
        boolean[] taken = new boolean[tracks.size()];
        int[] order = new int[tracks.size()];
        int filled = 0;
        for (int track : tracks) {
            if (!taken[track]) {
                filled = take(track, order, filled, taken);
                int[] open = IntStream.of(cannotLinks.of(track))
                        .filter(other -> !taken[other])
                        .toArray();
                if (open.length > 0) {
                    filled = take(open[random.nextInt(open.length)], order, filled, taken);
                }
            }
        }
        return order;
    }

    private static int take(int track, int[] order, int filled, boolean[] taken) {
        taken[track] = true;
        order[filled] = track;
        return filled + 1;
    }
}
