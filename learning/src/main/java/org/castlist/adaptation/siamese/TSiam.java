package org.castlist.adaptation.siamese;

import java.io.IOException;
import java.util.List;
import org.castlist.Paper;
import org.castlist.adaptation.Adaptation;
import org.castlist.adaptation.TrackSpace;
import org.castlist.adaptation.Workshop;
import org.castlist.adaptation.training.FilmFrames;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.CannotLinks;

/**
 * Learns from tracks: what follows a face through a shot shows one person many times, and faces on screen at once are two.
 * See {@link TrackPairs} for the pairs; all else is {@linkplain SSiam SSiam's}.
 *
 * <p>No code of the authors is known. Tags: [C] SSiam's code by the same authors, [M] recalled from the paper and not
 * verified, [D] a choice that agrees with both.
 *
 * @param training the network and how it learns
 * @param farTracks a track that is never on screen with another takes its negatives from so many farthest tracks; 25 in the
 *     paper [M]
 */
@Paper(
        authors = "Vivek Sharma, Makarand Tapaswi, M. Saquib Sarfraz, Rainer Stiefelhagen",
        title = "Self-Supervised Learning of Face Representations for Video Face Clustering",
        venue = "FG",
        year = 2019,
        url = "https://arxiv.org/abs/1903.01000")
public record TSiam(SiameseTraining training, int farTracks) implements Adaptation {

    public TSiam {
        if (farTracks < 1) {
            throw new IllegalArgumentException("farTracks must be at least 1, not " + farTracks);
        }
    }

    /** For 2048-D VGGFace2 features: the network, loss and descent of SSiam's code [C], 30 epochs [D]. */
    public static TSiam asPublished() {
        return new TSiam(SiameseTraining.asPublished(30), 25);
    }

    /** For the 512-D embeddings of the default face network: as published but for what is ours there, see {@link SiameseTraining#ofDefaultEmbedder}. */
    public static TSiam ofDefaultEmbedder() {
        return new TSiam(SiameseTraining.ofDefaultEmbedder(30), 25);
    }

    @Override
    public TrackSpace adapt(List<TrackFeatures> tracks, CannotLinks cannotLinks, Workshop workshop) throws IOException {
        FilmFrames film = FilmFrames.of(tracks, cannotLinks);
        return training.learn(film, new TrackPairs(film, farTracks), toString(), workshop);
    }
}
