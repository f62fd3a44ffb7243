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
                .adapt(WorkedExample.THREE_CROPS, WorkedExample.ALONE, Workshop.SILENT)
                .point(0);

        assertThat(point).containsExactly(new float[] {.66436383f, .74740931f}, within(2e-7f));
    }
}
