package org.castlist.library.hnsw;

import com.github.jelmerk.hnswlib.core.Item;
import com.github.jelmerk.hnswlib.core.SearchResult;
import com.github.jelmerk.hnswlib.core.hnsw.HnswIndex;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.castlist.Paper;
import org.castlist.library.Crowd;
import org.castlist.library.Likeness;
import org.castlist.library.NearestPeople;
import org.castlist.library.Neighbours;
import org.castlist.library.Reach;

/**
 * Walks through a graph in which everybody knows some of those who look like them, and some far away: finds nearly all who
 * look alike, in time that hardly grows with the library for each person sought. The graph is built first, which takes
 * most of the time, so that it is for linking many people at once. Memory: the faces, and about {@code 8 * links} bytes a
 * person more.
 *
 * <p>Threads build it together, so that it is not quite the same each time.
 *
 * @param links of each person to others, at least 2
 * @param building how many people are looked at to find these links; more is slower and better
 * @param searching how many people a search looks at; no search finds more
 */
@Paper(
        authors = "Yury A. Malkov, Dmitry A. Yashunin",
        title =
                "Efficient and Robust Approximate Nearest Neighbor Search Using Hierarchical Navigable Small World Graphs",
        venue = "IEEE TPAMI 42",
        year = 2020,
        url = "https://arxiv.org/abs/1603.09320")
public record SmallWorldGraph(int links, int building, int searching) implements NearestPeople {

    public SmallWorldGraph {
        if (links < 2 || building < links || searching < 1) {
            throw new IllegalArgumentException(
                    "a graph needs at least 2 links, must look at as many to build them, and at 1" + " to search, not "
                            + links + ", " + building + " and " + searching);
        }
    }

    /** The settings that docs/reference/linking.md measures. */
    public static SmallWorldGraph standard() {
        return new SmallWorldGraph(12, 50, 30);
    }

    /** A place in the graph. */
    private record Place(Integer id, float[] vector) implements Item<Integer, float[]> {
        @Override
        public int dimensions() {
            return vector.length;
        }
    }

    @Override
    public List<Likeness> find(Crowd crowd, int[] sought, Reach reach) {
        Neighbours neighbours = new Neighbours(crowd, reach);
        if (sought.length > 0) {
            HnswIndex<Integer, float[], Place, Float> graph = graph(crowd);
            Arrays.stream(sought).parallel().forEach(person -> {
                for (SearchResult<Place, Float> found : graph.findNearest(crowd.unit(person), searching)) {
                    int other = found.item().id();
                    if (other != person) {
                        neighbours.offer(person, other, 1 - found.distance());
                    }
                }
            });
        }
        return neighbours.likenesses();
    }

    private HnswIndex<Integer, float[], Place, Float> graph(Crowd crowd) {
        HnswIndex<Integer, float[], Place, Float> graph = HnswIndex.newBuilder(
                        crowd.unit(0).length, SmallWorldGraph::distance, crowd.size())
                .withM(links)
                .withEfConstruction(building)
                .withEf(searching)
                .build();
        IntStream.range(0, crowd.size()).parallel().forEach(person -> graph.add(new Place(person, crowd.unit(person))));
        return graph;
    }

    /** 1 - cos of two unit vectors: sums side by side, which a processor adds at once. */
    private static Float distance(float[] one, float[] other) {
        float a = 0;
        float b = 0;
        float c = 0;
        float e = 0;
        int d = 0;
        for (; d + 3 < one.length; d += 4) {
            a += one[d] * other[d];
            b += one[d + 1] * other[d + 1];
            c += one[d + 2] * other[d + 2];
            e += one[d + 3] * other[d + 3];
        }
        for (; d < one.length; d++) {
            a += one[d] * other[d];
        }
        return 1 - ((a + b) + (c + e));
    }
}
