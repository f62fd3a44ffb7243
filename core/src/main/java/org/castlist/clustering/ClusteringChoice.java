package org.castlist.clustering;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The clustering methods by name, each with its default settings. */
public enum ClusteringChoice {
    FILM_CALIBRATED("learns from the film where to stop merging", FilmCalibratedLinkage.ofDefaultEmbedder()),
    WARD("for a known number of people", new Ward(OptionalInt.empty(), 1.8, true)),
    AVERAGE("stops at a fixed mean distance", new AverageLinkage(OptionalInt.empty(), 0.7, true)),
    COMPLETE("stops at a fixed greatest distance", new CompleteLinkage(OptionalInt.empty(), 0.85, true)),
    K_MEANS("for a known number of people of about equally many tracks", new KMeans(8, 10, 0)),
    DBSCAN("as photo managers do it", new Dbscan(0.5, 3)),
    HDBSCAN("groups that stay together over many densities", new Hdbscan(3, false)),
    BALLS("people as balls of one learned radius", BallClustering.ofAuthors()),
    CHINESE_WHISPERS("lookalikes persuade each other", new ChineseWhispers(0.6, 50, 0)),
    OWN_THRESHOLDS(
            "merges what is nearer than the crops of one track are; only after an adaptation that knows them",
            OwnThresholds.asPublished());

    private final String description;

    @SuppressWarnings("ImmutableEnumChecker") // a record
    private final ClusteringMethod method;

    <R extends Record & ClusteringMethod> ClusteringChoice(String description, R method) {
        this.description = description;
        this.method = method;
    }

    /** What the method is for, a few words. */
    public String description() {
        return description;
    }

    /** The method with its default settings; always a record. */
    public ClusteringMethod method() {
        return method;
    }

    /** As users write it, such as {@code film-calibrated}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The choice that users call by this name. */
    public static ClusteringChoice named(String name) {
        return Arrays.stream(values())
                .filter(choice -> choice.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no clustering is called " + name + "; there are "
                        + Arrays.stream(values()).map(Object::toString).collect(Collectors.joining(", "))));
    }
}
