package org.castlist.adaptation.siamese;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.castlist.Paper;
import org.castlist.adaptation.Adaptation;
import org.castlist.adaptation.PointSpace;
import org.castlist.adaptation.TrackSpace;
import org.castlist.adaptation.Workshop;
import org.castlist.adaptation.siamese.SiameseLayers.Start;
import org.castlist.adaptation.training.FilmFrames;
import org.castlist.clustering.Clustering;
import org.castlist.clustering.CompleteLinkage;
import org.castlist.clustering.FilmCalibratedLinkage;
import org.castlist.clustering.FilmCalibratedLinkage.Stop;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.CannotLinks;

/**
 * Learns from a first, cautious clustering of the tracks: what it puts together is one person in more than one shot. See
 * {@link ClusterPairs} for the pairs; all else is {@linkplain TSiam TSiam's}.
 *
 * <p>A reconstruction, not the published method: no code of the authors and none of their numbers are known. They take their
 * first clusters from the first partition of FINCH [M], which Castlist may not have. In its place stands complete linkage
 * that stops where the film's own cosines make one person likelier than two: every pair of a cluster is alike, so that
 * clusters are small and pure.
 *
 * <p>Tags: [M] recalled from the paper and not verified, [D] a choice that agrees with what is known.
 *
 * @param training the network and how it learns
 * @param calibration learns from the film how alike any two tracks of a first cluster must be; ours
 * @param farShare a cluster that is never on screen with another takes its negatives from this share of all others, the
 *     farthest, above 0 to 1; ours
 */
@Paper(
        authors = "Vivek Sharma, Makarand Tapaswi, M. Saquib Sarfraz, Rainer Stiefelhagen",
        title = "Clustering based Contrastive Learning for Improving Face Representations",
        venue = "FG",
        year = 2020,
        url = "https://arxiv.org/abs/2004.02195")
public record CclLike(SiameseTraining training, FilmCalibratedLinkage calibration, double farShare)
        implements Adaptation {

    public CclLike {
        if (!(farShare > 0 && farShare <= 1)) {
            throw new IllegalArgumentException("farShare must be above 0 and at most 1, not " + farShare);
        }
    }

    /** For 2048-D VGGFace2 features: SSiam's descent and loss, a first layer of 256, 30 epochs; all [D]. */
    public static CclLike asReconstructed() {
        SiameseTraining training = SiameseTraining.asPublished(30);
        return new CclLike(
                new SiameseTraining(
                        new SiameseLayers(256, 2, Start.RANDOM),
                        training.loss(),
                        training.descent(),
                        training.schedule(),
                        training.seed()),
                purest(FilmCalibratedLinkage.ofAnyEmbedder()),
                0.5);
    }

    /** For the 512-D embeddings of the default face network: the network and training of {@link TSiam#ofDefaultEmbedder}. */
    public static CclLike ofDefaultEmbedder() {
        return new CclLike(
                SiameseTraining.ofDefaultEmbedder(30), purest(FilmCalibratedLinkage.ofDefaultEmbedder()), 0.5);
    }

    private static FilmCalibratedLinkage purest(FilmCalibratedLinkage linkage) {
        return new FilmCalibratedLinkage(Stop.EQUAL_POSTERIOR, linkage.useCannotLinks(), linkage.expected());
    }

    @Override
    public TrackSpace adapt(List<TrackFeatures> tracks, CannotLinks cannotLinks, Workshop workshop) throws IOException {
        FilmFrames film = FilmFrames.of(tracks, cannotLinks);
        ClusterPairs pairs = new ClusterPairs(film, firstClusters(film), farShare);
        return training.learn(film, pairs, toString(), workshop);
    }

    /** Small and pure: no two tracks of a cluster are less alike than the film's stop. */
    Clustering firstClusters(FilmFrames film) {
        PointSpace space = PointSpace.ofDirections(
                IntStream.range(0, film.tracks()).mapToObj(film::mean).toList());
        double maxDistance = Math.max(0, 1 - calibration.leastCosine(space, film.cannotLinks()));
        return new CompleteLinkage(OptionalInt.empty(), maxDistance, calibration.useCannotLinks())
                .cluster(space, film.cannotLinks());
    }
}
