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
 * Draws two clips of a track to each other and away from the centres of other people's tracks: a reconstruction of CT-TRSF,
 * with which the paper of VC-TRSF compares its own. Called {@code ct-trsf-like} because it is not the authors'. All else is
 * {@linkplain VideoCentralisedTransformer its video-centralised twin's}.
 *
 * <p>From the paper [S]: the same transformer with ordinary contrastive training. All else is a choice of ours [D].
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
public record ContrastiveTransformer(ClipTraining training) implements Adaptation {

    /** See {@link ClipTraining#asReconstructed}. */
    public static ContrastiveTransformer asReconstructed() {
        return new ContrastiveTransformer(ClipTraining.asReconstructed());
    }

    /** For the embeddings of the default face network, see {@link ClipTraining#ofDefaultEmbedder}. */
    public static ContrastiveTransformer ofDefaultEmbedder() {
        return new ContrastiveTransformer(ClipTraining.ofDefaultEmbedder());
    }

    @Override
    public TrackSpace adapt(List<TrackFeatures> tracks, CannotLinks cannotLinks, Workshop workshop) throws IOException {
        return training.learn(tracks, cannotLinks, Positive.OTHER_CLIP, toString(), workshop);
    }
}
