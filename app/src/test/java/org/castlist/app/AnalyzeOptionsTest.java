package org.castlist.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.castlist.clustering.FilmCalibratedLinkage;
import org.castlist.clustering.OwnThresholds;
import org.castlist.clustering.Ward;
import org.castlist.pipeline.Pipeline;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class AnalyzeOptionsTest {

    private static Pipeline pipeline(String... words) throws IOException {
        AnalyzeOptions options = CommandLine.populateCommand(new AnalyzeOptions(), words);
        return options.analysis(Path.of("film.mp4")).choices().people().pipeline();
    }

    @Test
    void anAdaptationBringsTheClusteringThatGoesWithIt() throws IOException {
        assertThat(pipeline().clustering()).isInstanceOf(FilmCalibratedLinkage.class);
        assertThat(pipeline("--adaptation", "tsiam").clustering()).isInstanceOf(FilmCalibratedLinkage.class);
        assertThat(pipeline("--adaptation", "videoclusternet").clustering()).isInstanceOf(OwnThresholds.class);
    }

    @Test
    void aClusteringThatIsNamedIsTaken() throws IOException {
        assertThat(pipeline("--adaptation", "videoclusternet", "--clustering", "ward")
                        .clustering())
                .isInstanceOf(Ward.class);
    }

    @Test
    void refusesOwnThresholdsWhereTheSpaceKnowsNoCrops() {
        assertThatThrownBy(() -> pipeline("--adaptation", "videoclusternet", "--set", "adaptation.space=embeddings"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs a space that knows the crops of each track");
    }
}
