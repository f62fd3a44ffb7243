package org.castlist.app;

import java.util.Locale;
import org.castlist.adaptation.Adaptation;
import org.castlist.adaptation.EveryCrop;
import org.castlist.adaptation.EveryCrop.Metric;
import org.castlist.adaptation.MeanPooling;
import org.castlist.adaptation.NormWeightedPooling;
import org.castlist.adaptation.QualityNeutralPooling;
import org.castlist.adaptation.siamese.SSiam;
import org.castlist.adaptation.siamese.TSiam;

/** The adaptations by name, each with its default settings. */
enum AdaptationChoice {
    QUALITY_NEUTRAL(
            "pools crops by quality and takes out what poor pictures have in common",
            QualityNeutralPooling.ofManyTracks()),
    NORM_WEIGHTED("pools crops by quality", new NormWeightedPooling()),
    MEAN("pools crops as they are", new MeanPooling()),
    EVERY_CROP("leaves the crops as they are, for clustering by own thresholds", new EveryCrop(Metric.COSINE)),
    TSIAM("learns from tracks whose faces are one person's, by pairs", TSiam.ofDefaultEmbedder()),
    SSIAM("learns from distances between faces alone, by pairs", SSiam.ofDefaultEmbedder());

    private final String description;
    private final Adaptation method;

    <R extends Record & Adaptation> AdaptationChoice(String description, R method) {
        this.description = description;
        this.method = method;
    }

    String description() {
        return description;
    }

    Adaptation method() {
        return method;
    }

    /** As users write it, such as {@code quality-neutral}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
