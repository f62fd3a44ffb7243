package org.castlist.video;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    @Test
    void countsAsPeopleDoWhateverTheOrderBefore() {
        List<String> right = List.of(
                "1.jpg", "2.jpg", "010.jpg", "10.jpg", "a", "A1", "a1b", "a02", "a2b", "b", "b99999999999999999999");
        List<String> names = new ArrayList<>(right);
        Random random = new Random(4);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(names, random);
            names.sort(new NaturalOrder());
            assertThat(names).containsExactlyElementsOf(right);
        }
    }
}
