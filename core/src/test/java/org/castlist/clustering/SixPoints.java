package org.castlist.clustering;

import java.util.Arrays;
import java.util.List;
import org.castlist.adaptation.PointSpace;

/** Six directions in space: the cosine example of the worked values. */
final class SixPoints {
    private SixPoints() {}

    static PointSpace space() {
        double[][] points = {{1, 0, 0}, {0.9, 0.1, 0}, {0.8, 0.3, 0.1}, {0, 1, 0}, {0.1, 0.9, 0.2}, {0, 0.1, 1}};
        return PointSpace.ofDirections(List.copyOf(Arrays.asList(points)));
    }
}
