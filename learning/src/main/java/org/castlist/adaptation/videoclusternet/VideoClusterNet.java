package org.castlist.adaptation.videoclusternet;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.castlist.Paper;
import org.castlist.adaptation.Adaptation;
import org.castlist.adaptation.PointSpace;
import org.castlist.adaptation.TrackSpace;
import org.castlist.adaptation.Workshop;
import org.castlist.adaptation.training.CollapsedTrainingException;
import org.castlist.adaptation.training.FilmFrames;
import org.castlist.adaptation.training.TrainingLoop;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.CannotLinks;

/**
 * Lets the face network learn on the film itself, from pairs of crops of one person and no others: a student is to answer as
 * its teacher does, who saw the other crop. Pairs come from tracks and from a coarse matching of tracks, renewed as the
 * network learns. The loss that was trained is the distance of the space; tracks of too poor pictures are put aside.
 *
 * <p>The authors published no code, and hardly a number: how tracks are matched and clustered is known, but not the sizes,
 * temperatures, rates, lengths and ranges (see section 18 of our notes). So there is no {@code asPublished()}; tags: [S]
 * stated by the authors, [C] DINO's code, [D] our choice where nothing is known.
 *
 * <p>A patent application by the authors describes the method: US 2025/0104470 A1. Whoever ships it should know of it.
 *
 * <p>Deterministic by its seed on one device and number of threads. One training at a time in a virtual machine.
 *
 * @param space what distances are
 * @param network what learns
 * @param training how
 * @param matching finds tracks of one person, to learn from
 * @param quality puts tracks aside
 * @param seed of the first weights, the order of the crops, the pairs and the dropout
 */
@Paper(
        authors = "Walawalkar, Garrido",
        title = "VideoClusterNet: Self-Supervised and Adaptive Face Clustering for Videos",
        venue = "ECCV",
        year = 2024,
        url = "https://arxiv.org/abs/2407.12214")
public record VideoClusterNet(
        Space space, Network network, Training training, CoarseMatching matching, Quality quality, long seed)
        implements Adaptation {

    /** What the distance of two tracks is. */
    public enum Space {
        /** The trained loss, between all their crops: what the paper clusters by [S]. */
        LOSS,
        /**
         * The cosine distance of their mean adapted embeddings, for every other clustering. No track is put aside. Of a head
         * that learned alone the embedding is its narrowest layer.
         */
        EMBEDDINGS
    }

    /**
     * The head alone, which works without pictures. The temperatures, the centre and the shape of the head are DINO's [C], the
     * lengths and rates for films [D]. Ours, measured on faces of mixed quality: 64 outputs, since 512 bring a third more
     * clusters; and only the film's usual cosine as the guard of the matches, which lets up to twice as many through as the
     * nearest neighbours do, and no more wrong ones there; on poorer pictures it lets wrong ones through.
     */
    public static VideoClusterNet ofDefaultEmbedder() {
        return new VideoClusterNet(
                Space.LOSS,
                new Network(Depth.HEAD, 0.3, 4, new Head(512, 128, 64)),
                new Training(
                        Distillation.standard(),
                        new Schedule(5, 3, 5, 10, 32, 0.5),
                        new Descent(1e-3, 1e-4, 1e-5, 0.04, 3, 0.1),
                        Augmentation.standard()),
                new CoarseMatching(
                        Covariance.ISOTROPIC, CoarseMatching.Threshold.MEAN_DENSITY, new PrecisionGuard(0, true), 0.1),
                new Quality(20, 0.4, QualityCut.ofOutliers()),
                0);
    }

    @Override
    public TrackSpace adapt(List<TrackFeatures> tracks, CannotLinks cannotLinks, Workshop workshop) throws IOException {
        if (tracks.isEmpty()) {
            return space == Space.LOSS ? LossSpace.of(List.of(), List.of()) : PointSpace.ofDirections(List.of());
        }
        FilmFrames film = FilmFrames.of(tracks, cannotLinks);
        try (FaceLayers layers = network.open(film, training.augmentation(), workshop, seed);
                TeacherAndStudent twins = new TeacherAndStudent(layers, network.head(), new Random(seed))) {
            if (film.differ()) { // otherwise there is nothing to learn from
                learn(film, twins, workshop);
            }
            return spaceOf(film, twins);
        }
    }

    /**
     * @throws CollapsedTrainingException when the network tells nobody apart any more
     */
    private void learn(FilmFrames film, TeacherAndStudent twins, Workshop workshop) throws IOException {
        int steps = training.schedule().steps(film.size());
        new TrainingLoop("learning whose face is whose", steps, seed)
                .run(new Distiller(training, matching, film, twins, seed), this + " " + film.fingerprint(), workshop);
    }

    private TrackSpace spaceOf(FilmFrames film, TeacherAndStudent twins) throws IOException {
        TeacherAnswers teacher = new TeacherAnswers(film, twins);
        List<double[]> points = film.asTheyCame(teacher.points());
        if (space == Space.EMBEDDINGS) {
            return PointSpace.ofDirections(points);
        }
        List<CropAnswers> answers = film.asTheyCame(teacher.answers(training.loss()));
        Set<Integer> aside =
                quality.tooPoor(film, twins, seed).stream().map(film::asItCame).collect(Collectors.toSet());
        return LossSpace.of(answers, points).putAside(aside);
    }
}
