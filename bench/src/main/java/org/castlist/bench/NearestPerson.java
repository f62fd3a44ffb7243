package org.castlist.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.castlist.adaptation.TrackSpace;

/**
 * Which tracks would be put right by somebody who knows all others: those nearer, by cosine, to the mean of their own person's
 * other tracks than to anybody else's mean. People of one track are only there to be mistaken for.
 */
final class NearestPerson {
    private final int[] people; // T, numbers
    private final int[] tracks; // how many each person has
    private final boolean[] own; // T

    private NearestPerson(int[] people, int[] tracks, boolean[] own) {
        this.people = people;
        this.tracks = tracks;
        this.own = own;
    }

    /**
     * Judges each track of a space.
     *
     * @param labels of the tracks
     */
    static NearestPerson of(TrackSpace space, List<String> labels) {
        List<String> names = labels.stream().distinct().toList();
        int[] people = labels.stream().mapToInt(names::indexOf).toArray();
        int[] tracks = new int[names.size()];
        double[][] sums = new double[names.size()][space.point(0).length];
        for (int track = 0; track < people.length; track++) {
            tracks[people[track]]++;
            add(sums[people[track]], space.point(track), 1);
        }
        boolean[] own = new boolean[people.length];
        for (int track = 0; track < people.length; track++) {
            float[] point = space.point(track);
            add(sums[people[track]], point, -1); // a track says nothing about itself
            own[track] = nearest(sums, point) == people[track];
            add(sums[people[track]], point, 1);
        }
        return new NearestPerson(people, tracks, own);
    }

    private static void add(double[] sum, float[] point, int sign) {
        Arrays.setAll(sum, d -> sum[d] + sign * point[d]);
    }

    private static int nearest(double[][] sums, float[] point) {
        int nearest = 0;
        for (int person = 1; person < sums.length; person++) {
            nearest = cosine(sums[person], point) > cosine(sums[nearest], point) ? person : nearest;
        }
        return nearest;
    }

    /** Up to the point's length, which is the same for all. */
    private static double cosine(double[] sum, float[] point) {
        double dot = 0;
        double squares = 0;
        for (int d = 0; d < sum.length; d++) {
            dot += sum[d] * point[d];
            squares += sum[d] * sum[d];
        }
        return dot / Math.sqrt(Math.max(squares, Double.MIN_NORMAL));
    }

    /** The tracks of people who have another one. */
    int[] judged() {
        return IntStream.range(0, people.length)
                .filter(track -> tracks[people[track]] > 1)
                .toArray();
    }

    /** Whether a track is nearest to its own person. */
    boolean isOwn(int track) {
        return own[track];
    }
}
