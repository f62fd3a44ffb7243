package org.castlist.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * A group of tracks that hangs together above some density, with the denser groups that it falls into (Campello, Moulavi and
 * Sander 2013, section 3). A density is one over a distance.
 *
 * @param tracks when it comes into being
 * @param stability summed over its tracks: the density at which the track leaves, less that at which the group came into being;
 *     infinite where tracks at one point never part
 * @param parts none, or at least two
 */
record DensityTree(List<Integer> tracks, double stability, List<DensityTree> parts) {

    /** Two tracks, and what removing every longer way has left between them. */
    private record Way(int from, int to, double distance) {}

    /**
     * The group of all tracks.
     *
     * @param distances of at least {@code minTracks} tracks
     * @param minTracks the size of the smallest group, at least 2
     */
    static DensityTree of(DistanceMatrix distances, int minTracks) {
        List<Way> ways = shortestWays(distances, reach(distances, minTracks));
        ways.sort(Comparator.comparingDouble(Way::distance).reversed());
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < distances.size(); i++) {
            all.add(i);
        }
        return grown(new Group(all, ways), 0, minTracks);
    }

    /** The groups at or below this one, none inside another, with the greatest sum of stabilities. */
    List<DensityTree> mostStable() {
        List<DensityTree> below = mostStableBelow();
        double sum = below.stream().mapToDouble(DensityTree::stability).sum();
        return sum > stability ? below : List.of(this);
    }

    /** The same without this one. */
    List<DensityTree> mostStableBelow() {
        return parts.stream().flatMap(part -> part.mostStable().stream()).toList();
    }

    /** How far each track is from its so-manieth nearest, itself counted. */
    private static double[] reach(DistanceMatrix distances, int minTracks) {
        double[] reach = new double[distances.size()];
        double[] row = new double[reach.length];
        for (int i = 0; i < reach.length; i++) {
            for (int j = 0; j < row.length; j++) {
                row[j] = i == j ? 0 : distances.get(i, j);
            }
            Arrays.sort(row);
            reach[i] = row[minTracks - 1];
        }
        return reach;
    }

    /** A minimum spanning tree, by Prim's algorithm; which of several makes no difference. */
    private static List<Way> shortestWays(DistanceMatrix distances, double[] reach) {
        int size = reach.length;
        double[] least = new double[size];
        int[] from = new int[size];
        boolean[] reached = new boolean[size];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        List<Way> ways = new ArrayList<>();
        int last = 0;
        for (int step = 1; step < size; step++) {
            reached[last] = true;
            int next = -1;
            for (int j = 0; j < size; j++) {
                if (!reached[j]) {
                    double distance = Math.max(distances.get(last, j), Math.max(reach[last], reach[j]));
                    if (distance < least[j]) {
                        least[j] = distance;
                        from[j] = last;
                    }
                    next = next < 0 || least[j] < least[next] ? j : next;
                }
            }
            ways.add(new Way(from[next], next, least[next]));
            last = next;
        }
        return ways;
    }

    private static DensityTree grown(Group born, double density, int minTracks) {
        double stability = 0;
        Group group = born;
        while (true) {
            double splitAt = group.density();
            List<Group> big = group.split().stream()
                    .filter(part -> part.tracks.size() >= minTracks)
                    .toList();
            int staying = big.size() == 1 ? big.get(0).tracks.size() : 0;
            stability += (group.tracks.size() - staying) * (splitAt - density);
            if (big.size() != 1) {
                List<DensityTree> parts = big.stream()
                        .map(part -> grown(part, splitAt, minTracks))
                        .toList();
                return new DensityTree(born.tracks, stability, parts);
            }
            group = big.get(0);
        }
    }

    /**
     * Tracks that hang together.
     *
     * @param ways between them, longest first; at least one where there are two tracks
     */
    private record Group(List<Integer> tracks, List<Way> ways) {

        /** At which it splits. */
        double density() {
            return 1 / ways.get(0).distance;
        }

        /** What is left when all of the longest ways are gone. */
        Collection<Group> split() {
            List<Way> shorter = ways.stream()
                    .filter(way -> way.distance < ways.get(0).distance)
                    .toList();
            int highest = tracks.stream().mapToInt(Integer::intValue).max().orElseThrow();
            DisjointSets sets = new DisjointSets(highest + 1);
            shorter.forEach(way -> sets.join(way.from, way.to));
            Map<Integer, Group> parts = new TreeMap<>();
            IntFunction<Group> partOf = track ->
                    parts.computeIfAbsent(sets.root(track), any -> new Group(new ArrayList<>(), new ArrayList<>()));
            tracks.forEach(track -> partOf.apply(track).tracks.add(track));
            shorter.forEach(way -> partOf.apply(way.from).ways.add(way));
            return parts.values();
        }
    }
}
