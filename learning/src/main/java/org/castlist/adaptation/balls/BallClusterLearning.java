package org.castlist.adaptation.balls;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.castlist.Paper;
import org.castlist.adaptation.Adaptation;
import org.castlist.adaptation.BallSpace;
import org.castlist.adaptation.PointSpace;
import org.castlist.adaptation.Workshop;
import org.castlist.adaptation.training.FilmFrames;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.CannotLinks;

/**
 * Applies a network that learned from other, labelled films to put each person into a ball of one radius. It learns nothing
 * from this film; {@link org.castlist.clustering.BallClustering} takes the radius from the space. The authors' network is for
 * another face network's features, so that one has to be trained first: see {@link BallTraining}.
 *
 * @param model the file that {@code ./castlist bench train-balls} wrote, for embeddings of the same face network; there is
 *     none to begin with
 */
@Paper(
        authors = "Makarand Tapaswi, Marc T. Law, Sanja Fidler",
        title = "Video Face Clustering with Unknown Number of Clusters",
        venue = "ICCV",
        year = 2019,
        url = "https://arxiv.org/abs/1908.03381")
public record BallClusterLearning(String model) implements Adaptation {

    private static final String NONE = "none";

    /** Without a network, which is to be set. */
    public static BallClusterLearning ofNoModel() {
        return new BallClusterLearning(NONE);
    }

    @Override
    public BallSpace adapt(List<TrackFeatures> tracks, CannotLinks cannotLinks, Workshop workshop) throws IOException {
        if (model.equals(NONE)) {
            throw new IllegalArgumentException(
                    "ball cluster learning needs a network that was trained on labelled films:"
                            + " --set adaptation.model=FILE, which './castlist bench train-balls' makes");
        }
        FilmFrames film = FilmFrames.of(tracks, cannotLinks);
        try (BallNetwork network = BallNetwork.read(Path.of(model))) {
            if (film.tracks() > 0 && film.dimension() != network.dimension()) {
                throw new IOException(model + " was trained for embeddings of " + network.dimension()
                        + " numbers, but these have " + film.dimension());
            }
            List<double[]> means =
                    IntStream.range(0, film.tracks()).mapToObj(film::mean).toList();
            return new BallSpace(
                    PointSpace.ofDirections(film.asTheyCame(network.place(means))), network.squaredRadius());
        }
    }
}
