package org.castlist.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.Test;

class SeparableSetsTest {

    @Test
    void neverJoinsWhatIsApartNotEvenThroughOthers() {
        SeparableSets sets = new SeparableSets(CannotLinks.of(5, List.of(new int[] {0, 4})));

        sets.join(0, 1);
        sets.join(3, 4);
        sets.join(1, 2);
        sets.join(2, 3);
        sets.join(1, 4);

        assertThat(sets.root(0)).isEqualTo(sets.root(1)).isEqualTo(sets.root(2));
        assertThat(sets.root(3)).isEqualTo(sets.root(4)).isNotEqualTo(sets.root(0));
    }
}
