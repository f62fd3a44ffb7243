package org.castlist.bench;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.castlist.adaptation.Adaptation;
import org.castlist.adaptation.siamese.CclLike;
import org.castlist.adaptation.siamese.SSiam;
import org.castlist.adaptation.siamese.TSiam;
import org.castlist.adaptation.videocentralised.ContrastiveTransformer;
import org.castlist.adaptation.videocentralised.VideoCentralisedTransformer;
import org.castlist.adaptation.videoclusternet.Depth;
import org.castlist.adaptation.videoclusternet.Network;
import org.castlist.adaptation.videoclusternet.VideoClusterNet;
import org.castlist.adaptation.videoclusternet.VideoClusterNet.Space;
import org.castlist.bench.Contestant.Task;
import org.castlist.clustering.AverageLinkage;
import org.castlist.clustering.ClusteringMethod;
import org.castlist.clustering.FilmCalibratedLinkage;
import org.castlist.clustering.OwnThresholds;
import org.castlist.clustering.Ward;
import org.castlist.pipeline.Settings;

/**
 * An adaptation that is trained on the film. A new one is one line of {@link #ALL}, and has a row with every clustering of
 * {@link #rows}.
 *
 * @param name in the tables
 * @param chance {@link Chance#TRAINING}, with pictures or without
 * @param ofSeed the method with this seed in its training
 */
record Learner(String name, Chance chance, LongFunction<Adaptation> ofSeed) {

    static final List<Learner> ALL = List.of(
            of("tsiam", Chance.TRAINING, TSiam.ofDefaultEmbedder(), "training.seed"),
            of("tsiam as published", Chance.TRAINING, TSiam.asPublished(), "training.seed"),
            of("ssiam", Chance.TRAINING, SSiam.ofDefaultEmbedder(), "training.seed"),
            of("ssiam as published", Chance.TRAINING, SSiam.asPublished(), "training.seed"),
            of("ccl-like", Chance.TRAINING, CclLike.ofDefaultEmbedder(), "training.seed"),
            of("vc-trsf-like", Chance.TRAINING, VideoCentralisedTransformer.ofDefaultEmbedder(), "training.seed"),
            of("ct-trsf-like", Chance.TRAINING, ContrastiveTransformer.ofDefaultEmbedder(), "training.seed"),
            of("videoclusternet, head", Chance.TRAINING, embeddings(Depth.HEAD), "seed"),
            of("videoclusternet, top", Chance.TRAINING_WITH_PICTURES, embeddings(Depth.TOP), "seed"),
            of("videoclusternet, full", Chance.TRAINING_WITH_PICTURES, embeddings(Depth.FULL), "seed"));

    /** VideoClusterNet as in the paper: the trained loss is the distance, and only its own clustering can do with that. */
    static Contestant byTrainedLoss() {
        return of("videoclusternet, head, by its loss", Chance.TRAINING, VideoClusterNet.ofDefaultEmbedder(), "seed")
                .automatic("own thresholds", OwnThresholds.asPublished());
    }

    /** Its adapted embeddings, which any clustering can do with. */
    private static VideoClusterNet embeddings(Depth depth) {
        VideoClusterNet whole = VideoClusterNet.ofDefaultEmbedder();
        Network network = whole.network();
        return new VideoClusterNet(
                Space.EMBEDDINGS,
                new Network(depth, network.top(), network.views(), network.head()),
                whole.training(),
                whole.matching(),
                whole.quality(),
                whole.seed());
    }

    /**
     * @param seed the name of its setting
     */
    private static <R extends Record & Adaptation> Learner of(String name, Chance chance, R method, String seed) {
        return new Learner(
                name,
                chance,
                value -> Settings.parse(List.of("adaptation." + seed + "=" + value))
                        .apply("adaptation", method));
    }

    /** Its rows, one for each clustering. */
    List<Contestant> rows() {
        return Stream.of(
                        known("ward", k -> new Ward(k, 0, false)),
                        known("ward, cannot-links", k -> new Ward(k, 0, true)),
                        automatic("average, distance .7", new AverageLinkage(OptionalInt.empty(), 0.7, true)),
                        automatic("film-calibrated", FilmCalibratedLinkage.ofDefaultEmbedder()))
                .toList();
    }

    /** A row with a clustering that is told the number of people. */
    Contestant known(String clustering, Function<OptionalInt, ClusteringMethod> method) {
        return row(clustering, Protocol.KNOWN_NUMBER, task -> method.apply(OptionalInt.of(task.people())));
    }

    /** A row with a clustering that is told nothing. */
    Contestant automatic(String clustering, ClusteringMethod method) {
        return row(clustering, Protocol.AUTOMATIC, task -> method);
    }

    private Contestant row(String clustering, Protocol protocol, Function<Task, ClusteringMethod> method) {
        return new Contestant(
                name + ", " + clustering,
                protocol,
                chance,
                task -> new Recipe(ofSeed.apply(task.seed()), method.apply(task), Contestant.EVERYONE));
    }
}
