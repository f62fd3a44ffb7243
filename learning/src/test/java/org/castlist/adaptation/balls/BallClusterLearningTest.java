package org.castlist.adaptation.balls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.castlist.adaptation.Adaptation;
import org.castlist.adaptation.AdaptationContract;
import org.castlist.adaptation.BallSpace;
import org.castlist.adaptation.Workshop;
import org.castlist.clustering.BallClustering;
import org.castlist.clustering.Clustering;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.embeddings.torch.Torch;
import org.castlist.tracks.CannotLinks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BallClusterLearningTest implements AdaptationContract {

    @TempDir
    static Path folder = Path.of("");

    private static final BallLayers LAYERS = new BallLayers(16, 8, 8, 4);

    /** A network for the contract's embeddings of eight numbers. */
    @BeforeAll
    static void writeANetwork() throws IOException {
        try (BallNetwork network = BallNetwork.untrained(8, LAYERS, new Random(1))) {
            network.write(folder.resolve("eight.npz"));
        }
    }

    private static BallClusterLearning of(String file) {
        return new BallClusterLearning(folder.resolve(file).toString());
    }

    @Override
    public Adaptation adaptation() {
        return of("eight.npz");
    }

    @Test
    void aFileHoldsTheWholeNetwork() throws IOException {
        MadeUpFaces faces = MadeUpFaces.of(20, 5, 1);
        Path file = folder.resolve("learned.npz");
        List<double[]> means = faces.tracks().stream().map(TrackFeatures::mean).toList();

        try (BallNetwork learned = BallTrainingTest.quick(10, 1).learn(faces.labelled(), Workshop.SILENT)) {
            learned.write(file);
            try (BallNetwork read = BallNetwork.read(file)) {
                assertThat(read.dimension()).isEqualTo(16);
                assertThat(read.squaredRadius()).isEqualTo(learned.squaredRadius());
                assertThat(read.place(means)).hasSize(100);
                for (int t = 0; t < 100; t++) {
                    assertThat(read.place(means).get(t))
                            .containsExactly(learned.place(means).get(t));
                }
            }
        }
    }

    @Test
    void clustersWithTheRadiusThatWasLearned() throws IOException {
        MadeUpFaces faces = MadeUpFaces.of(8, 5, 1);
        Path file = folder.resolve("useful.npz");
        double radius;
        try (BallNetwork learned = BallTrainingTest.quick(400, 1).learn(faces.labelled(), Workshop.SILENT)) {
            learned.write(file);
            radius = learned.squaredRadius();
        }
        CannotLinks none = CannotLinks.none(40);

        BallSpace space = of("useful.npz").adapt(faces.tracks(), none, Workshop.SILENT);
        Clustering clusters = BallClustering.ofSpace().cluster(space, none);

        assertThat(space.squaredRadius()).isEqualTo(radius);
        assertThat(clusters)
                .isEqualTo(Clustering.of(
                        faces.people().stream().mapToInt(String::hashCode).toArray()));
    }

    @Test
    void asksForANetworkWhereNoneIsNamed() {
        assertThatThrownBy(() -> BallClusterLearning.ofNoModel().adapt(List.of(), CannotLinks.none(0), Workshop.SILENT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--set adaptation.model=FILE");
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        Files.writeString(folder.resolve("text.npz"), "this is a text, not a network");
        try (NDManager manager = Torch.engine().newBaseManager()) {
            NDArray alone = manager.create(new float[] {1, 2}, new Shape(1, 2));
            alone.setName("weight1");
            Files.write(folder.resolve("other.npz"), new NDList(alone).encode(NDList.Encoding.NPZ));
        }

        assertThatThrownBy(() -> adapt("absent.npz")).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> adapt("text.npz"))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("text.npz is no network that was trained to put people into balls");
        assertThatThrownBy(() -> adapt("other.npz"))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("other.npz has no table bias1 in single precision");
    }

    @Test
    void refusesLayersThatDoNotFitEachOther() throws IOException {
        Path file = folder.resolve("cut.npz");
        try (BallNetwork network = BallNetwork.untrained(8, LAYERS, new Random(1));
                NDManager manager = Torch.engine().newBaseManager()) {
            NDList arrays = new NDList(network.state().subList(0, 9));
            arrays.set(2, manager.zeros(new Shape(3, 8)));
            BallFile.write(file, arrays);
        }

        assertThatThrownBy(() -> adapt("cut.npz"))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("must have layers that fit each other, not (3, 8) with (1, 8) behind 16 numbers");
    }

    @Test
    void refusesEmbeddingsOfAnotherDimension() {
        List<TrackFeatures> sixteen = MadeUpFaces.of(2, 2, 1).tracks();

        assertThatThrownBy(() -> of("eight.npz").adapt(sixteen, CannotLinks.none(4), Workshop.SILENT))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("was trained for embeddings of 8 numbers, but these have 16");
    }

    private static void adapt(String file) throws IOException {
        of(file).adapt(MadeUpFaces.of(2, 2, 1).tracks(), CannotLinks.none(4), Workshop.SILENT);
    }
}
