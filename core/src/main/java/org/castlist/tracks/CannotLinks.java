package org.castlist.tracks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Pairs of tracks that are two people, because both are on screen at once. Tracks are numbered as in the list they came
 * from. Mirrors, photographs and split screens break the rule, so using it is a setting of the methods.
 *
 * <p>Memory: two numbers a pair.
 */
public final class CannotLinks {
    private final int[][] partners; // T x (partners of the track, ascending)

    private CannotLinks(int[][] partners) {
        this.partners = partners;
    }

    /** No pair among so many tracks. */
    public static CannotLinks none(int tracks) {
        return of(tracks, List.of());
    }

    /**
     * The given pairs among so many tracks; order and repetition do not matter.
     *
     * @param pairs two track numbers each, different, 0 to {@code tracks - 1}
     */
    public static CannotLinks of(int tracks, List<int[]> pairs) {
        List<TreeSet<Integer>> sets = new ArrayList<>();
        for (int i = 0; i < tracks; i++) {
            sets.add(new TreeSet<>());
        }
        for (int[] pair : pairs) {
            if (pair.length != 2 || pair[0] == pair[1]) {
                throw new IllegalArgumentException("a cannot-link needs two tracks, not " + Arrays.toString(pair));
            }
            sets.get(pair[0]).add(pair[1]);
            sets.get(pair[1]).add(pair[0]);
        }
        return new CannotLinks(sets.stream()
                .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new));
    }

    /**
     * Every pair of tracks that are on screen at once. Cost: each track is compared with those of its shot that start before
     * it ends, so nearly linear in the tracks and pairs.
     */
    public static CannotLinks between(List<FaceTrack> tracks) {
        Map<Integer, List<Integer>> shots = new HashMap<>();
        for (int i = 0; i < tracks.size(); i++) {
            shots.computeIfAbsent(tracks.get(i).shot(), shot -> new ArrayList<>())
                    .add(i);
        }
        List<int[]> pairs = new ArrayList<>();
        for (List<Integer> shot : shots.values()) {
            shot.sort(Comparator.comparing(i -> tracks.get(i).start()));
            addPairs(shot, tracks, pairs);
        }
        return of(tracks.size(), pairs);
    }

    private static void addPairs(List<Integer> byStart, List<FaceTrack> tracks, List<int[]> pairs) {
        for (int a = 0; a < byStart.size(); a++) {
            FaceTrack track = tracks.get(byStart.get(a));
            for (int b = a + 1; b < byStart.size(); b++) {
                FaceTrack later = tracks.get(byStart.get(b));
                if (!later.start().isBefore(track.span().end())) {
                    break;
                }
                if (track.isOnScreenWith(later)) {
                    pairs.add(new int[] {byStart.get(a), byStart.get(b)});
                }
            }
        }
    }

    /**
     * The pairs among only some of the tracks.
     *
     * @param tracks their numbers, each once; the first is number 0 of the new pairs
     */
    public CannotLinks only(int[] tracks) {
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int track : tracks) {
            numbers.put(track, numbers.size());
        }
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < tracks.length; i++) {
            for (int partner : partners[tracks[i]]) {
                if (numbers.containsKey(partner)) {
                    pairs.add(new int[] {i, numbers.get(partner)});
                }
            }
        }
        return of(tracks.length, pairs);
    }

    /** How many tracks the numbers run over. */
    public int size() {
        return partners.length;
    }

    /** How many pairs there are. */
    public int pairs() {
        return Arrays.stream(partners).mapToInt(row -> row.length).sum() / 2;
    }

    public boolean contains(int i, int j) {
        return Arrays.binarySearch(partners[i], j) >= 0;
    }

    /** The tracks that cannot be the same person as track {@code i}, ascending; a copy. */
    public int[] of(int i) {
        return partners[i].clone();
    }
}
