package org.castlist.adaptation.videocentralised;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Which frames of a track a clip is made of. While the network learns, they are a random stretch with a random stride, or any
 * of a track that is too short, in order of time; afterwards they lie evenly over the whole track. The paper's way is not
 * known.
 *
 * @param perTrack S, how many clips a track has in a step, and how many are averaged afterwards [D]
 * @param shortest frames of a clip while learning; each step draws one length for all its clips [D]
 * @param longest frames of a clip while learning, and of each clip afterwards [D]
 * @param noise deviation of what is added to each of a frame's numbers while learning, in place of changed pictures [D]
 */
public record ClipSampler(int perTrack, int shortest, int longest, double noise) {

    public ClipSampler {
        if (perTrack < 2) {
            throw new IllegalArgumentException("perTrack must be at least 2, not " + perTrack);
        }
        if (shortest < 1 || longest < shortest) {
            throw new IllegalArgumentException(
                    "a clip must have at least 1 frame, and longest be no less than shortest, not " + shortest + " to "
                            + longest);
        }
        if (!(noise >= 0 && Double.isFinite(noise))) {
            throw new IllegalArgumentException("noise must be at least 0, not " + noise);
        }
    }

    /** The length of all clips of a step. */
    int drawLength(RandomGenerator random) {
        return shortest + random.nextInt(longest - shortest + 1);
    }

    /**
     * The frames of a clip to learn from.
     *
     * @param frames how many the track has
     * @param length how many to take
     * @return ascending, 0 to {@code frames - 1}; some repeat where the track has fewer than asked
     */
    int[] draw(int frames, int length, RandomGenerator random) {
        if (frames < length) {
            int[] any = random.ints(length, 0, frames).toArray();
            Arrays.sort(any);
            return any;
        }
        int longestStride = length == 1 ? 1 : (frames - 1) / (length - 1);
        int stride = 1 + random.nextInt(longestStride);
        int start = random.nextInt(frames - (length - 1) * stride);
        return IntStream.range(0, length).map(i -> start + i * stride).toArray();
    }

    /**
     * The frames of a clip of the finished space: one of each of as many equal parts of the track, the later in its part the
     * higher the number of the clip.
     *
     * @param frames how many the track has
     * @param clip 0 to {@code perTrack - 1}
     */
    int[] even(int frames, int clip) {
        double place = (clip + 0.5) / perTrack;
        return IntStream.range(0, longest)
                .map(i -> (int) ((i + place) * frames / longest))
                .toArray();
    }
}
