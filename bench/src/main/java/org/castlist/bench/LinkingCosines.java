package org.castlist.bench;

import java.util.ArrayList;
import java.util.List;
import org.castlist.library.Crowd;

/** What the cosines of people of different films look like, gathered pair by pair. */
final class LinkingCosines {
    private final List<Double> same = new ArrayList<>();
    private final List<Double> different = new ArrayList<>();

    /** Every pair of these people. */
    void add(Crowd crowd, int[] people, int[] clear) {
        for (int i : clear) {
            for (int j : clear) {
                if (j < i && crowd.film(i) != crowd.film(j)) {
                    (people[i] == people[j] ? same : different).add(cosine(crowd.unit(i), crowd.unit(j)));
                }
            }
        }
    }

    double[] same() {
        return numbers(same);
    }

    double[] different() {
        return numbers(different);
    }

    private static double[] numbers(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int d = 0; d < one.length; d++) {
            sum += (double) one[d] * other[d];
        }
        return sum;
    }
}
