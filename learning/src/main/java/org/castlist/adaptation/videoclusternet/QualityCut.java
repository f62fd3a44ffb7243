package org.castlist.adaptation.videoclusternet;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which tracks are too poor to be anybody: outliers by the median absolute deviation, [S]. Where at least half of the tracks
 * are equally good there is no deviation, and no track is cut.
 *
 * @param leastScore how many robust standard deviations above the median a track must be; below 0, our -3 is [D]
 */
public record QualityCut(double leastScore) {

    /** From median absolute deviation to standard deviation, for a normal distribution. */
    private static final double ROBUST = 1.4826;

    public QualityCut {
        if (!(leastScore < 0)) {
            throw new IllegalArgumentException("leastScore must be below 0, not " + leastScore);
        }
    }

    /** At three deviations. */
    public static QualityCut ofOutliers() {
        return new QualityCut(-3);
    }

    /** The numbers of the tracks that are too poor. */
    public Set<Integer> tooPoor(double[] qualities) {
        if (qualities.length == 0) {
            return Set.of();
        }
        double median = TrackCosines.median(qualities);
        double deviation = ROBUST
                * TrackCosines.median(
                        Arrays.stream(qualities).map(q -> Math.abs(q - median)).toArray());
        return IntStream.range(0, qualities.length)
                .filter(track -> deviation > 0 && (qualities[track] - median) / deviation < leastScore)
                .boxed()
                .collect(Collectors.toSet());
    }
}
