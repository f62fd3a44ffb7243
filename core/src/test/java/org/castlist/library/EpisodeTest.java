package org.castlist.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.junit.jupiter.api.Test;

class EpisodeTest {
    private static final LinkBelief BELIEF = LinkBelief.ofDefaultEmbedder();
    private static final LibraryPerson ANN_1 = Faces.named("e 1/p-1", "Ann", 1);
    private static final LibraryPerson BEA_1 = Faces.person("e 1/p-2", 2, 0.3);
    private static final LibraryPerson ANN_2 = Faces.person("e 2/p-5", 1, 0.3);
    private static final LibraryPerson CLEO_2 = Faces.person("e 2/p-6", 3, 0.3);
    private static final List<LinkedPerson> PEOPLE = List.of(
            new LinkedPerson(List.of(ANN_2, ANN_1)),
            new LinkedPerson(List.of(BEA_1)),
            new LinkedPerson(List.of(CLEO_2)));

    @Test
    void theCastIsCarriedFromFilmToFilm() {
        List<Episode> episodes = Episode.of(List.of("e 1", "e 2"), PEOPLE, BELIEF);

        assertThat(episodes.get(0).known()).isEmpty();
        assertThat(episodes.get(0).fresh()).containsExactly(ANN_1, BEA_1);
        assertThat(episodes.get(1).fresh()).containsExactly(CLEO_2);
        Episode.Known ann = episodes.get(1).known().get(0);
        assertThat(ann.person()).isEqualTo(ANN_2);
        assertThat(ann.earlier()).isEqualTo(ANN_1.id());
        assertThat(ann.proposed().orElseThrow().name()).isEqualTo("Ann");
        assertThat(ann.proposed().orElseThrow().chance()).isBetween(0.99, 1.0);
    }

    @Test
    void inAnotherOrderOthersAreNew() {
        List<Episode> episodes = Episode.of(List.of("e 2", "e 1"), PEOPLE, BELIEF);

        assertThat(episodes.get(0).fresh()).containsExactly(ANN_2, CLEO_2);
        assertThat(episodes.get(1).known()).hasSize(1);
        assertThat(episodes.get(1).known().get(0).proposed())
                .as("she has a name there")
                .isEmpty();
    }

    @Test
    void aFaceIsTheMeanOfTheClearestCrops() {
        Embedding poor = new Embedding(new float[] {0, 1});
        Embedding clear = new Embedding(new float[] {3, 0});
        Embedding clearer = new Embedding(new float[] {0, 5});
        TrackFeatures one = new TrackFeatures("t-1", List.of(poor, clearer), List.of());
        TrackFeatures other = new TrackFeatures("t-2", List.of(clear), List.of());

        assertThat(new BestCrops(2).face(List.of(one, other)))
                .contains(new Embedding(new float[] {1.5f, 2.5f}))
                .isEqualTo(new BestCrops(2).face(List.of(other, one)));
        assertThat(new BestCrops(2).face(List.of())).isEmpty();
    }
}
