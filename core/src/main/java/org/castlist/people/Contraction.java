package org.castlist.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.castlist.clustering.Clustering;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.faces.FaceCrop;
import org.castlist.tracks.CannotLinks;

/**
 * Makes every clustering method respect {@link Constraints}: tracks that reviewers bound together go into it as one track
 * with all their pictures, tracks that show no face stay out, tracks kept apart become cannot-links. A reviewer's word
 * outweighs two tracks being on screen at once.
 */
public final class Contraction {
    private final List<TrackFeatures> tracks;
    private final int[] nodes;
    private final List<TrackFeatures> features;
    private final CannotLinks cannotLinks;
    private final CannotLinks reviewed; // the part of them that reviewers said
    private final Set<String> confirmed;

    private Contraction(
            List<TrackFeatures> tracks,
            int[] nodes,
            CannotLinks cannotLinks,
            CannotLinks reviewed,
            Set<String> confirmed) {
        this.tracks = tracks;
        this.nodes = nodes;
        this.features = joined(tracks, nodes);
        this.confirmed = confirmed;
        this.cannotLinks = cannotLinks;
        this.reviewed = reviewed;
    }

    /**
     * Joins the tracks as the constraints say.
     *
     * @param tracks T tracks
     * @param cannotLinks among the same T tracks
     */
    public static Contraction of(List<TrackFeatures> tracks, CannotLinks cannotLinks, Constraints constraints) {
        if (tracks.size() != cannotLinks.size()) {
            throw new IllegalArgumentException(
                    "cannot-links among " + cannotLinks.size() + " tracks do not fit " + tracks.size() + " tracks");
        }
        List<TrackFeatures> kept = new ArrayList<>();
        int[] node = new int[tracks.size()]; // of each of the T, -1 when it stays out
        List<Integer> nodes = new ArrayList<>();
        Map<Object, Integer> numbers = new HashMap<>();
        Map<String, Set<String>> group = new HashMap<>();
        constraints.together().forEach(set -> set.forEach(track -> group.put(track, set)));
        for (int i = 0; i < tracks.size(); i++) {
            String id = tracks.get(i).track();
            node[i] = -1;
            if (!constraints.notFaces().contains(id)) {
                Object key = group.containsKey(id) ? group.get(id) : id;
                node[i] = numbers.computeIfAbsent(key, unused -> numbers.size());
                kept.add(tracks.get(i));
                nodes.add(node[i]);
            }
        }
        List<int[]> apart = keptApart(tracks, node, constraints);
        List<int[]> pairs = onScreenTogether(cannotLinks, node);
        pairs.addAll(apart);
        return new Contraction(
                List.copyOf(kept),
                nodes.stream().mapToInt(Integer::intValue).toArray(),
                CannotLinks.of(numbers.size(), pairs),
                CannotLinks.of(numbers.size(), apart),
                constraints.confirmed());
    }

    /**
     * What is left of the N {@link #features} when some are put aside: all others, and those that a reviewer confirmed.
     *
     * @return their numbers, ascending
     */
    public int[] without(Set<Integer> aside) {
        Set<Integer> kept = IntStream.range(0, nodes.length)
                .filter(i -> confirmed.contains(tracks.get(i).track()) || !aside.contains(nodes[i]))
                .mapToObj(i -> nodes[i])
                .collect(Collectors.toSet());
        return kept.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /**
     * The same with only some of the N {@link #features}.
     *
     * @param kept their numbers, ascending
     */
    public Contraction only(int[] kept) {
        int[] those = IntStream.range(0, nodes.length)
                .filter(i -> Arrays.binarySearch(kept, nodes[i]) >= 0)
                .toArray();
        return new Contraction(
                Arrays.stream(those).mapToObj(tracks::get).toList(),
                Arrays.stream(those)
                        .map(i -> Arrays.binarySearch(kept, nodes[i]))
                        .toArray(),
                cannotLinks.only(kept),
                reviewed.only(kept),
                confirmed);
    }

    /** The tracks that {@link #expand} speaks of: the given ones without those that show no face. */
    public List<TrackFeatures> tracks() {
        return tracks;
    }

    /** What goes into the clustering: N tracks, at most as many as {@link #tracks}. */
    public List<TrackFeatures> features() {
        return features;
    }

    /** Which of the N {@link #features} one of the {@link #tracks} is part of. */
    public int featureOf(int track) {
        return nodes[track];
    }

    /** Whether a reviewer confirmed one of the tracks that this one of the N {@link #features} is made of. */
    public boolean isConfirmed(int feature) {
        return IntStream.range(0, nodes.length)
                .anyMatch(i ->
                        nodes[i] == feature && confirmed.contains(tracks.get(i).track()));
    }

    /** The cannot-links among the N tracks that go into the clustering. */
    public CannotLinks cannotLinks() {
        return cannotLinks;
    }

    /**
     * Takes a clustering back to the single tracks.
     *
     * @param clustering of the N {@link #features}
     * @return the clustering of {@link #tracks} that it stands for
     */
    public Clustering expand(Clustering clustering) {
        if (clustering.size() != features.size()) {
            throw new IllegalArgumentException(
                    "a clustering of " + clustering.size() + " tracks does not fit " + features.size() + " tracks");
        }
        int[] labels = respectful(clustering);
        return Clustering.of(Arrays.stream(nodes).map(node -> labels[node]).toArray());
    }

    /** Each of the N goes with the first others of its cluster that no reviewer kept it apart from. */
    private int[] respectful(Clustering clustering) {
        List<List<Integer>> groups = new ArrayList<>();
        for (List<Integer> cluster : clustering.members()) {
            List<List<Integer>> parts = new ArrayList<>();
            for (int node : cluster) {
                parts.stream()
                        .filter(part -> part.stream().noneMatch(other -> reviewed.contains(node, other)))
                        .findFirst()
                        .orElseGet(() -> {
                            List<Integer> part = new ArrayList<>();
                            parts.add(part);
                            return part;
                        })
                        .add(node);
            }
            groups.addAll(parts);
        }
        int[] labels = new int[clustering.size()];
        for (int g = 0; g < groups.size(); g++) {
            for (int node : groups.get(g)) {
                labels[node] = g;
            }
        }
        return labels;
    }

    private static List<int[]> onScreenTogether(CannotLinks cannotLinks, int[] node) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < node.length; i++) {
            for (int j : cannotLinks.of(i)) {
                if (i < j && node[i] >= 0 && node[j] >= 0 && node[i] != node[j]) {
                    pairs.add(new int[] {node[i], node[j]});
                }
            }
        }
        return pairs;
    }

    private static List<int[]> keptApart(List<TrackFeatures> tracks, int[] node, Constraints constraints) {
        Map<String, Integer> byId = new HashMap<>();
        for (int i = 0; i < node.length; i++) {
            if (node[i] >= 0) {
                byId.put(tracks.get(i).track(), node[i]);
            }
        }
        List<int[]> pairs = new ArrayList<>();
        for (Constraints.Apart apart : constraints.apart()) {
            int[] those = numbers(apart.those(), byId);
            for (int a : numbers(apart.these(), byId)) {
                for (int b : those) {
                    pairs.add(new int[] {a, b});
                }
            }
        }
        return pairs;
    }

    private static int[] numbers(Set<String> tracks, Map<String, Integer> byId) {
        return tracks.stream()
                .filter(byId::containsKey)
                .mapToInt(byId::get)
                .distinct()
                .sorted()
                .toArray();
    }

    private static List<TrackFeatures> joined(List<TrackFeatures> tracks, int[] nodes) {
        List<List<TrackFeatures>> groups = new ArrayList<>();
        for (int i = 0; i < nodes.length; i++) {
            if (nodes[i] == groups.size()) {
                groups.add(new ArrayList<>());
            }
            groups.get(nodes[i]).add(tracks.get(i));
        }
        return groups.stream().map(Contraction::one).toList();
    }

    private static TrackFeatures one(List<TrackFeatures> group) {
        List<Embedding> embeddings =
                group.stream().flatMap(track -> track.embeddings().stream()).toList();
        List<FaceCrop> crops =
                group.stream().flatMap(track -> track.crops().stream()).toList();
        boolean complete = crops.size() == embeddings.size();
        return new TrackFeatures(group.get(0).track(), embeddings, complete ? crops : List.of());
    }
}
