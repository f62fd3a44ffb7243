package org.castlist.app;

import java.util.Locale;
import org.castlist.adaptation.Adaptation;
import org.castlist.adaptation.EveryCrop;
import org.castlist.adaptation.EveryCrop.Metric;
import org.castlist.adaptation.MeanPooling;
import org.castlist.adaptation.NormWeightedPooling;
import org.castlist.adaptation.NuisanceProjection;
import org.castlist.adaptation.QualityNeutralPooling;
import org.castlist.adaptation.balls.BallClusterLearning;
import org.castlist.adaptation.siamese.CclLike;
import org.castlist.adaptation.siamese.SSiam;
import org.castlist.adaptation.siamese.TSiam;
import org.castlist.adaptation.videocentralised.ContrastiveTransformer;
import org.castlist.adaptation.videocentralised.VideoCentralisedTransformer;
import org.castlist.adaptation.videoclusternet.VideoClusterNet;
import org.castlist.clustering.ClusteringChoice;

/** The adaptations by name, each with its default settings. */
enum AdaptationChoice {
    NUISANCE_PROJECTION(
            "pools crops by quality and takes out what poor pictures do, learned from the film's own pictures",
            new NuisanceProjection()),
    QUALITY_NEUTRAL(
            "pools crops by quality and takes out what its poor tracks have in common",
            QualityNeutralPooling.ofManyTracks()),
    NORM_WEIGHTED("pools crops by quality", new NormWeightedPooling()),
    MEAN("pools crops as they are", new MeanPooling()),
    EVERY_CROP(
            "leaves the crops as they are, for clustering by own thresholds",
            new EveryCrop(Metric.COSINE),
            ClusteringChoice.OWN_THRESHOLDS),
    TSIAM("learns from tracks whose faces are one person's, by pairs", TSiam.ofDefaultEmbedder()),
    SSIAM("learns from distances between faces alone, by pairs", SSiam.ofDefaultEmbedder()),
    CCL_LIKE(
            "learns from a first cautious clustering, by pairs; a reconstruction of CCL with complete linkage in place of FINCH",
            CclLike.ofDefaultEmbedder()),
    BCL(
            "applies a network that was trained on labelled films; for --clustering balls",
            BallClusterLearning.ofNoModel()),
    VC_TRSF_LIKE(
            "learns a point for each track with a transformer, a reconstruction of VC-TRSF",
            VideoCentralisedTransformer.ofDefaultEmbedder()),
    CT_TRSF_LIKE(
            "the same with ordinary contrastive learning, a reconstruction of CT-TRSF",
            ContrastiveTransformer.ofDefaultEmbedder()),
    VIDEOCLUSTERNET(
            "goes on with the face network's own learning, from pairs of one person; slow",
            VideoClusterNet.ofDefaultEmbedder(),
            ClusteringChoice.OWN_THRESHOLDS);

    private final String description;
    private final Adaptation method;
    private final ClusteringChoice clustering;

    <R extends Record & Adaptation> AdaptationChoice(String description, R method) {
        this(description, method, ClusteringChoice.FILM_CALIBRATED);
    }

    <R extends Record & Adaptation> AdaptationChoice(String description, R method, ClusteringChoice clustering) {
        this.description = description;
        this.method = method;
        this.clustering = clustering;
    }

    String description() {
        return description;
    }

    Adaptation method() {
        return method;
    }

    /** What groups the tracks of its space where the user names nothing else. */
    ClusteringChoice clustering() {
        return clustering;
    }

    /** As users write it, such as {@code quality-neutral}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
