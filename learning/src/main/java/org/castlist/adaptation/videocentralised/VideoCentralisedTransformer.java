package org.castlist.adaptation.videocentralised;

import java.io.IOException;
import java.util.List;
import org.castlist.Paper;
import org.castlist.adaptation.Adaptation;
import org.castlist.adaptation.TrackSpace;
import org.castlist.adaptation.Workshop;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.CannotLinks;

/**
 * Draws all clips of a track to their common centre and away from the centres of other people's tracks, so that tracks
 * become tight balls: a reconstruction of VC-TRSF, called {@code vc-trsf-like} because it is not the authors' own. All else
 * is {@linkplain ContrastiveTransformer its contrastive twin's}.
 *
 * <p>From the paper [S]: a transformer maps a track to one point, learned on the film itself, around a centre for each track.
 * Everything in numbers, and the loss's form, is a choice of ours [D]: the authors published no code.
 *
 * @param training the network and how it learns
 */
@Paper(
        authors =
                "Yujiang Wang, Mingzhi Dong, Jie Shen, Yiming Luo, Yiming Lin, Pingchuan Ma, Stavros Petridis, Maja Pantic",
        title = "Self-Supervised Video-Centralised Transformer for Video Face Clustering",
        venue = "IEEE Transactions on Pattern Analysis and Machine Intelligence 45",
        year = 2023,
        url = "https://arxiv.org/abs/2203.13166")
public record VideoCentralisedTransformer(ClipTraining training) implements Adaptation {

    /** See {@link ClipTraining#asReconstructed}. */
    public static VideoCentralisedTransformer asReconstructed() {
        return new VideoCentralisedTransformer(ClipTraining.asReconstructed());
    }

    /** For the embeddings of the default face network, see {@link ClipTraining#ofDefaultEmbedder}. */
    public static VideoCentralisedTransformer ofDefaultEmbedder() {
        return new VideoCentralisedTransformer(ClipTraining.ofDefaultEmbedder());
    }

    @Override
    public TrackSpace adapt(List<TrackFeatures> tracks, CannotLinks cannotLinks, Workshop workshop) throws IOException {
        return training.learn(tracks, cannotLinks, Positive.CENTRE, toString(), workshop);
    }
}
