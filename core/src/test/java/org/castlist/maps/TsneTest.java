package org.castlist.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import org.castlist.adaptation.PointSpace;
import org.castlist.adaptation.Progress;
import org.castlist.adaptation.TrackSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TsneTest {
    private static final Tsne TSNE = Tsne.standard();

    private static List<MapPoint> draw(TrackSpace space) {
        return TSNE.draw(space, Progress.SILENT);
    }

    /** The share of the tracks whose nearest other on the map is of their person, who are in turn. */
    private static double agreement(List<MapPoint> map, int people) {
        int right = 0;
        for (int i = 0; i < map.size(); i++) {
            int nearest = -1;
            for (int j = 0; j < map.size(); j++) {
                if (j != i && (nearest < 0 || distance(map, i, j) < distance(map, i, nearest))) {
                    nearest = j;
                }
            }
            right += nearest % people == i % people ? 1 : 0;
        }
        return (double) right / map.size();
    }

    private static double distance(List<MapPoint> map, int i, int j) {
        return Math.hypot(
                map.get(i).x() - map.get(j).x(), map.get(i).y() - map.get(j).y());
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 90, 700})
    void neighboursStayNeighbours(int tracks) {
        assertThat(agreement(draw(Crowd.of(tracks, 5, 0.15, 1)), 5)).isGreaterThan(0.97);
    }

    @Test
    void peopleLieApart() {
        List<MapPoint> map = draw(Crowd.of(200, 4, 0.15, 2));
        double widest = 0;
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 200; i++) {
            for (int j = 0; j < i; j++) {
                boolean same = i % 4 == j % 4;
                widest = same ? Math.max(widest, distance(map, i, j)) : widest;
                nearest = same ? nearest : Math.min(nearest, distance(map, i, j));
            }
        }
        assertThat(nearest).isGreaterThan(widest / 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void drawsFewTracksToo(int tracks) {
        assertThat(draw(Crowd.of(tracks, 2, 0.1, 3))).hasSize(tracks);
    }

    @Test
    void drawsTracksAtOnePoint() {
        List<double[]> same = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            same.add(new double[] {1, 0, 0});
        }
        assertThat(draw(PointSpace.ofDirections(same))).hasSize(50).doesNotHaveDuplicates();
    }

    /** Such as VideoClusterNet's, whose distance is a loss. */
    @Test
    void needsNothingButDistances() {
        TrackSpace points = Crowd.of(80, 4, 0.15, 4);
        TrackSpace losses = new TrackSpace() {
            @Override
            public int size() {
                return 80;
            }

            @Override
            public double distance(int i, int j) {
                return i == j ? 0 : 3 + 10 * points.distance(i, j);
            }

            @Override
            public float[] point(int i) {
                return new float[] {1};
            }
        };
        assertThat(agreement(draw(losses), 4)).isGreaterThan(0.95);
    }

    @Test
    void isTheSameTwiceAndOnAnyNumberOfCores() throws Exception {
        TrackSpace space = Crowd.of(300, 6, 0.3, 5);
        List<MapPoint> once = draw(space);
        ForkJoinPool one = new ForkJoinPool(1);
        try {
            assertThat(one.submit(() -> draw(space)).get()).isEqualTo(once);
        } finally {
            one.shutdown();
        }
        assertThat(new Tsne(30, 0.5, 750, 2).draw(space, Progress.SILENT)).isNotEqualTo(once);
    }

    @Test
    void aSecondMapKeepsTheArrangementOfTheFirst() {
        List<MapPoint> first = draw(Crowd.of(120, 4, 0.3, 6));
        List<MapPoint> second = TSNE.drawFrom(first, Crowd.of(120, 4, 0.1, 6), Progress.SILENT);
        double kept = 0;
        for (int i = 0; i < 120; i++) {
            MapPoint a = first.get(i);
            MapPoint b = second.get(i);
            double cosine = (a.x() * b.x() + a.y() * b.y()) / (Math.hypot(a.x(), a.y()) * Math.hypot(b.x(), b.y()));
            kept += cosine / 120;
        }
        assertThat(kept).isGreaterThan(0.9);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TSNE.drawFrom(first, Crowd.of(119, 4, 0.1, 6), Progress.SILENT))
                .withMessageContaining("119 tracks, not of 120");
    }

    @Test
    void whoBelongsToSomebodyElseNowMovesAcrossTheMap() {
        int people = 5;
        List<MapPoint> mixed = new ArrayList<>(draw(Crowd.of(200, people, 0.15, 8)));
        for (int i = 0; i + 1 < 200; i += 10) {
            Collections.swap(mixed, i, i + 1);
        }
        assertThat(agreement(mixed, people)).isLessThan(0.9);
        List<MapPoint> sorted = TSNE.drawFrom(mixed, Crowd.of(200, people, 0.15, 8), Progress.SILENT);
        assertThat(agreement(sorted, people)).isGreaterThan(0.97);
    }

    @Test
    void canBeStopped() {
        Progress impatient = (step, fraction) -> {
            if (fraction > 0.1) {
                throw new CancellationException(step);
            }
        };
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> TSNE.draw(Crowd.of(50, 2, 0.2, 7), impatient))
                .withMessage("drawing the map");
    }

    @Test
    void refusesNumbersThatMakeNoMap() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tsne(1, 0.5, 750, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tsne(30, 0.8, 750, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tsne(30, 0.5, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new MapPoint(Double.NaN, 0));
    }
}
