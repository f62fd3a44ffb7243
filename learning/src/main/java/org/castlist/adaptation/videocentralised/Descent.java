package org.castlist.adaptation.videocentralised;

import org.castlist.adaptation.training.AdamW;
import org.castlist.adaptation.training.CosineSchedule;

/**
 * How the weights are moved. The paper's way is not known; all numbers are ours [D].
 *
 * @param adam the step
 * @param schedule the share of its learning rate
 * @param longestGradient a gradient is shortened to this length
 */
public record Descent(AdamW adam, CosineSchedule schedule, double longestGradient) {

    public Descent {
        if (!(longestGradient > 0)) {
            throw new IllegalArgumentException("longestGradient must be above 0, not " + longestGradient);
        }
    }
}
