package org.castlist.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.castlist.embeddings.WorkedExample;
import org.junit.jupiter.api.Test;

class NormWeightedPoolingTest implements AdaptationContract {

    @Override
    public Adaptation adaptation() {
        return new NormWeightedPooling();
    }

    @Test
    void countsClearCropsMore() {
        float[] point = new NormWeightedPooling()
                .adapt(WorkedExample.THREE_CROPS, WorkedExample.ALONE, Workshop.SILENT)
                .point(0);

        assertThat(point).containsExactly(new float[] {.93334560f, .35897907f}, within(2e-7f));
    }
}
