package org.castlist.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.castlist.embeddings.WorkedExample;
import org.junit.jupiter.api.Test;

class MeanPoolingTest implements AdaptationContract {

    @Override
    public Adaptation adaptation() {
        return new MeanPooling();
    }

    @Test
    void countsEveryCropTheSame() {
        float[] point = new MeanPooling()
                .adapt(WorkedExample.THREE_CROPS, WorkedExample.ALONE, Progress.SILENT)
                .point(0);

        assertThat(point).containsExactly(new float[] {.6643638388f, .7474093187f}, within(1e-7f));
    }
}
