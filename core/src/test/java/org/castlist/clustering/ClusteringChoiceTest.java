package org.castlist.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ClusteringChoiceTest {

    @Test
    void isFoundByTheNameThatUsersWrite() {
        assertThat(ClusteringChoice.named("film-calibrated")).isEqualTo(ClusteringChoice.FILM_CALIBRATED);
    }

    @Test
    void saysWhichNamesThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClusteringChoice.named("finch"))
                .withMessage(
                        "no clustering is called finch; there are film-calibrated, ward, average, complete, k-means, dbscan,"
                                + " hdbscan, balls, chinese-whispers, own-thresholds");
    }
}
