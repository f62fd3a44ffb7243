package org.castlist.adaptation.siamese;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.castlist.Paper;
import org.castlist.adaptation.Adaptation;
import org.castlist.adaptation.TrackSpace;
import org.castlist.adaptation.Workshop;
import org.castlist.adaptation.training.FilmFrames;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.CannotLinks;

/**
 * Learns from distances alone, without tracks: near frames are one person, far ones two, and the hardest of both teach most.
 * Works on collections of pictures as well. See {@link HardPairs} for the pairs; all else is {@linkplain TSiam TSiam's}.
 *
 * <p>Tags: [C] the authors' code for one episode, [M] recalled from the paper and not verified.
 *
 * @param training the network and how it learns
 * @param pool frames drawn, with replacement, for each step; 3000 in the authors' code [C]
 * @param poolShare a pool is never larger than this share of the film's frames, lest most are drawn twice and are their own
 *     nearest; empty for no such limit, as published. Ours, and without effect in a film of many more frames
 */
@Paper(
        authors = "Vivek Sharma, Makarand Tapaswi, M. Saquib Sarfraz, Rainer Stiefelhagen",
        title = "Self-Supervised Learning of Face Representations for Video Face Clustering",
        venue = "FG",
        year = 2019,
        url = "https://arxiv.org/abs/1903.01000")
public record SSiam(SiameseTraining training, int pool, OptionalDouble poolShare) implements Adaptation {

    public SSiam {
        if (pool < 2) {
            throw new IllegalArgumentException("pool must be at least 2, not " + pool);
        }
        if (poolShare.isPresent() && !(poolShare.getAsDouble() > 0)) {
            throw new IllegalArgumentException("poolShare must be above 0, not " + poolShare.getAsDouble());
        }
    }

    /** The authors' code [C], for 2048-D VGGFace2 features: a pool of 3000 however few frames there are, 15 epochs. */
    public static SSiam asPublished() {
        return new SSiam(SiameseTraining.asPublished(15), 3000, OptionalDouble.empty());
    }

    /**
     * For the 512-D embeddings of the default face network: as published but for what is ours there, see
     * {@link SiameseTraining#ofDefaultEmbedder}, and for pools of at most half the frames, also ours.
     */
    public static SSiam ofDefaultEmbedder() {
        return new SSiam(SiameseTraining.ofDefaultEmbedder(15), 3000, OptionalDouble.of(0.5));
    }

    @Override
    public TrackSpace adapt(List<TrackFeatures> tracks, CannotLinks cannotLinks, Workshop workshop) throws IOException {
        FilmFrames film = FilmFrames.of(tracks, cannotLinks);
        return training.learn(film, new HardPairs(film, pool, poolShare), toString(), workshop);
    }
}
