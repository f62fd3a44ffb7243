package org.castlist.maps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnTest {
    private static List<MapPoint> map(long seed) {
        Random random = new Random(seed);
        return Stream.generate(() -> new MapPoint(random.nextGaussian(), 2 * random.nextGaussian()))
                .limit(20)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void undoesEveryTurnAndMirroring(boolean mirrored) {
        List<MapPoint> map = map(1);
        for (double angle : new double[] {0, 0.7, 2, Math.PI, -1.5}) {
            Turn some = new Turn(mirrored, Math.cos(angle), Math.sin(angle));
            List<MapPoint> turned = map.stream().map(some::of).toList();
            Turn back = Turn.onto(map, turned);
            for (int i = 0; i < map.size(); i++) {
                assertThat(back.of(turned.get(i)).x()).isCloseTo(map.get(i).x(), within(1e-9));
                assertThat(back.of(turned.get(i)).y()).isCloseTo(map.get(i).y(), within(1e-9));
            }
        }
    }

    /** The slow way: no turn of ten thousand lies nearer. */
    @Test
    void isTheBestOfAll() {
        List<MapPoint> other = map(2);
        List<MapPoint> map = map(3);
        double found = distance(other, map, Turn.onto(other, map));
        for (int i = 0; i < 10_000; i++) {
            double angle = 2 * Math.PI * i / 5_000;
            assertThat(distance(other, map, new Turn(i < 5_000, Math.cos(angle), Math.sin(angle))))
                    .isGreaterThan(found - 1e-9);
        }
    }

    @Test
    void leavesNothingAsItIs() {
        assertThat(Turn.onto(List.of(), List.of())).isEqualTo(new Turn(false, 1, 0));
    }

    private static double distance(List<MapPoint> other, List<MapPoint> map, Turn turn) {
        double sum = 0;
        for (int i = 0; i < map.size(); i++) {
            MapPoint turned = turn.of(map.get(i));
            sum += Math.pow(turned.x() - other.get(i).x(), 2)
                    + Math.pow(turned.y() - other.get(i).y(), 2);
        }
        return sum;
    }
}
