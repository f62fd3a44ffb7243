package org.castlist.decisions;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.castlist.adaptation.PointSpace;
import org.castlist.clustering.AverageLinkage;

/** Tracks of one person in one pool: the mean cosine to all of them costs no more than to one. */
final class Group {
    /** Of more tracks than this only single ones are looked at as parts: pairs would take seconds. */
    private static final int MANY = 1000;

    private static final int MOST_PARTS = 4;

    private final FilmTracks film;
    private final int[] tracks; // ascending
    private final double[] sum; // of their points
    private final double length; // of their mean
    private final double seconds;
    private final boolean clear;
    private final float[] cosines; // to each track of the film, not a number before it is asked for
    private List<Part> parts = List.of();

    /**
     * Some of the tracks.
     *
     * @param tracks ascending
     * @param cosine the mean over all pairs of one of these and one of the others
     * @param seconds how long they are
     */
    record Part(List<Integer> tracks, double cosine, double seconds) {}

    Group(FilmTracks film, int[] tracks) {
        this.film = film;
        this.tracks = tracks.clone();
        this.sum = film.sum(tracks);
        this.length = Math.sqrt(DoubleStream.of(sum).map(x -> x * x).sum()) / tracks.length;
        this.seconds = IntStream.of(tracks).mapToDouble(film::seconds).sum();
        this.clear = IntStream.of(tracks).anyMatch(film::isClear);
        this.cosines = new float[film.size()];
        Arrays.fill(cosines, Float.NaN);
    }

    int[] tracks() {
        return tracks.clone();
    }

    double seconds() {
        return seconds;
    }

    /** Whether it has a clear face, by the standard of the film. */
    boolean isClear() {
        return clear;
    }

    boolean has(int track) {
        return Arrays.binarySearch(tracks, track) >= 0;
    }

    /**
     * The mean over all pairs of a track of one and a track of the other, for all pairs of groups.
     *
     * @return row b: those of group b and groups 0 ... b - 1
     */
    static double[][] cosines(List<Group> groups) {
        float[][] distances = PointSpace.ofDirections(
                        groups.stream().map(group -> group.sum).toList())
                .distances(IntStream.range(0, groups.size()).toArray());
        double[][] cosines = new double[groups.size()][];
        for (int b = 0; b < cosines.length; b++) {
            cosines[b] = new double[b];
            for (int a = 0; a < b; a++) {
                cosines[b][a] = (1 - distances[b][a]) * groups.get(a).length * groups.get(b).length;
            }
        }
        return cosines;
    }

    /** The mean over the tracks of the group, of which the given one is none; computed once. */
    double cosine(int track) {
        if (Float.isNaN(cosines[track])) {
            cosines[track] = (float) (dot(sum, film.space().point(track)) / tracks.length);
        }
        return cosines[track];
    }

    /** In three sums, since additions to one wait for each other. */
    private static double dot(double[] a, float[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        int d = 0;
        for (; d + 2 < a.length; d += 3) {
            s0 += a[d] * b[d];
            s1 += a[d + 1] * b[d + 1];
            s2 += a[d + 2] * b[d + 2];
        }
        for (; d < a.length; d++) {
            s0 += a[d] * b[d];
        }
        return s0 + s1 + s2;
    }

    /** Whether a track of one is on screen with a track of the other. */
    boolean isOnScreenWith(Group other) {
        return IntStream.of(tracks)
                .anyMatch(track -> IntStream.of(film.links().of(track)).anyMatch(other::has));
    }

    /** What may not belong: each single track, and what average linkage leaves apart until the end; at most half of the time. */
    List<Part> parts() {
        if (parts.isEmpty() && tracks.length > 1) {
            Set<List<Integer>> found = new LinkedHashSet<>();
            IntStream.of(tracks).forEach(track -> found.add(List.of(track)));
            if (tracks.length <= MANY) {
                AverageLinkage.upTo(
                                Math.min(MOST_PARTS, tracks.length),
                                film.space().only(tracks))
                        .stream()
                        .skip(1)
                        .flatMap(parting -> parting.members().stream())
                        .forEach(part -> found.add(
                                part.stream().map(member -> tracks[member]).toList()));
            }
            parts = found.stream()
                    .map(this::part)
                    .filter(part -> part.seconds <= seconds / 2)
                    .toList();
        }
        return parts;
    }

    private Part part(List<Integer> some) {
        double[] theirs = film.sum(some.stream().mapToInt(Integer::intValue).toArray());
        double dot = 0;
        for (int d = 0; d < sum.length; d++) {
            dot += theirs[d] * (sum[d] - theirs[d]);
        }
        double time = some.stream().mapToDouble(film::seconds).sum();
        return new Part(some, dot / some.size() / (tracks.length - some.size()), time);
    }

    /** The pairs of its tracks that are on screen at once, in the order of the film. */
    List<List<Integer>> atOnce() {
        return IntStream.of(tracks)
                .boxed()
                .flatMap(track -> IntStream.of(film.links().of(track))
                        .filter(other -> other > track && has(other))
                        .mapToObj(other -> List.of(track, other)))
                .toList();
    }
}
