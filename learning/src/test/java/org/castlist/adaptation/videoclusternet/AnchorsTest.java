package org.castlist.adaptation.videoclusternet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnchorsTest {

    @Test
    void everyCropIsAnAnchorOnceAnEpoch() {
        Anchors anchors = new Anchors(10, 4, 7);
        List<Integer> drawn = new ArrayList<>();
        for (int step = 0; step < 5; step++) {
            IntStream.of(anchors.of(step)).forEach(drawn::add);
        }
        Integer[] all = IntStream.range(0, 10).boxed().toArray(Integer[]::new);
        assertThat(drawn.subList(0, 10)).containsExactlyInAnyOrder(all);
        assertThat(drawn.subList(10, 20)).containsExactlyInAnyOrder(all).isNotEqualTo(drawn.subList(0, 10));
    }

    @Test
    void takesMorePairsThanCrops() {
        assertThat(new Anchors(2, 6, 1).of(3)).hasSize(6).containsOnly(0, 1);
    }

    @Test
    void anotherSeedIsAnotherOrder() {
        assertThat(new Anchors(100, 50, 1).of(0)).isNotEqualTo(new Anchors(100, 50, 2).of(0));
    }
}
