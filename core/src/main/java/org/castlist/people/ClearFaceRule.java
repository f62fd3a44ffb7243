package org.castlist.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.castlist.adaptation.NuisanceProjection;
import org.castlist.adaptation.PointSpace;
import org.castlist.adaptation.Workshop;
import org.castlist.clustering.Clustering;
import org.castlist.clustering.CosineMixture;
import org.castlist.clustering.FilmCalibratedLinkage;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.CannotLinks;

/**
 * A cluster without one clear face is nobody in particular: strangers in the background, turned or blurred faces. Clear is
 * what is clear by the standard of this film: a track whose {@linkplain TrackFeatures#clarity() clarity} is not below
 * that of the track in the middle, or not far. What is hard to see may still be clearly nearest to somebody. Our own
 * rule.
 *
 * @param deviations how many robust standard deviations (1.4826 median absolute deviations) below the median still count
 *     as clear, at least 0
 * @param strictFrom from so many tracks on the median itself is the standard; in shorter films somebody may be seen in one
 *     track of the lower half only. Empty for never
 * @param alwaysClear a clarity that counts as clear whatever the rest of the film looks like, so that a film of nothing but
 *     good pictures loses none of them; it depends on the face network, empty where it is not known
 * @param margin by how much a track of nobody in particular must be nearer, in mean cosine, to somebody than to anybody else
 *     to become theirs, at least 0; empty to leave it where it is
 * @param placesRest whether what is nobody in particular even then goes to whom it is nearest to, if only it is nearer than two
 *     people are on average: more tracks are somebody's, some of them wrongly
 */
public record ClearFaceRule(
        double deviations,
        OptionalInt strictFrom,
        OptionalDouble alwaysClear,
        OptionalDouble margin,
        boolean placesRest) {

    /** From median absolute deviation to standard deviation, for a normal distribution. */
    private static final double ROBUST = 1.4826;

    public ClearFaceRule {
        if (!(deviations >= 0)) {
            throw new IllegalArgumentException("deviations must be at least 0, not " + deviations);
        }
        if (!(margin.orElse(0) >= 0)) {
            throw new IllegalArgumentException("margin must be at least 0, not " + margin.getAsDouble());
        }
    }

    /** The settings that were measured best with the default face network. */
    public static ClearFaceRule ofDefaultEmbedder() {
        return new ClearFaceRule(0.5, OptionalInt.of(40), OptionalDouble.of(2.4), OptionalDouble.of(0.05), false);
    }

    /** For any face network: only the film's own standard counts, always the milder one, and all tracks stay where they are. */
    public static ClearFaceRule ofAnyEmbedder() {
        return byTheFilm(ofDefaultEmbedder().deviations);
    }

    /** Nothing but the film's own standard of clearness, the same for films of any length. */
    public static ClearFaceRule byTheFilm(double deviations) {
        return new ClearFaceRule(
                deviations, OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.empty(), false);
    }

    /** The same that leaves every track where it is. */
    public ClearFaceRule withoutSecondLook() {
        return new ClearFaceRule(deviations, strictFrom, alwaysClear, OptionalDouble.empty(), false);
    }

    /** The same that guesses whose the rest is. */
    public ClearFaceRule placingRest() {
        return new ClearFaceRule(deviations, strictFrom, alwaysClear, margin, true);
    }

    /** Everybody is somebody. */
    public static ClearFaceRule none() {
        return new ClearFaceRule(0, OptionalInt.empty(), OptionalDouble.of(0), OptionalDouble.empty(), false);
    }

    /** The least clarity of a clear track of this film; at least one track. */
    public double cut(List<TrackFeatures> tracks) {
        double[] clarities = tracks.stream().mapToDouble(TrackFeatures::clarity).toArray();
        double median = median(clarities);
        double deviation =
                median(Arrays.stream(clarities).map(q -> Math.abs(q - median)).toArray());
        double mildness = tracks.size() >= strictFrom.orElse(Integer.MAX_VALUE) ? 0 : deviations;
        return Math.min(median - mildness * ROBUST * deviation, alwaysClear.orElse(Double.POSITIVE_INFINITY));
    }

    /**
     * The clusters that are nobody in particular.
     *
     * @param tracks T tracks, in the order of the clustering
     */
    public Set<Integer> unclear(List<TrackFeatures> tracks, Clustering clustering) {
        if (tracks.size() != clustering.size()) {
            throw new IllegalArgumentException(
                    "the clustering must be of the " + tracks.size() + " tracks, not of " + clustering.size());
        }
        if (tracks.isEmpty()) {
            return Set.of();
        }
        double cut = cut(tracks);
        List<List<Integer>> clusters = clustering.members();
        return IntStream.range(0, clusters.size())
                .boxed()
                .filter(cluster -> clusters.get(cluster).stream()
                        .noneMatch(track -> tracks.get(track).clarity() >= cut))
                .collect(Collectors.toSet());
    }

    /**
     * The clustering after a second look at the tracks of clusters that are nobody in particular. Some of those clusters may
     * remain, smaller than before.
     *
     * @param tracks T tracks, in the order of the clustering
     * @param cannotLinks among them
     * @param fixed says of a track that it stays where it is
     * @param workshop of the film
     */
    public Clustering settled(
            List<TrackFeatures> tracks,
            Clustering clustering,
            CannotLinks cannotLinks,
            IntPredicate fixed,
            Workshop workshop) {
        Set<Integer> unclear = unclear(tracks, clustering);
        if (margin.isEmpty() && !placesRest || unclear.isEmpty()) {
            return clustering;
        }
        PointSpace space = new NuisanceProjection().adapt(tracks, cannotLinks, workshop);
        Optional<CosineMixture> cosines = calibration().mixture(space, cannotLinks);
        if (cosines.isEmpty()) {
            return clustering;
        }
        Clustering settled = clustering;
        if (margin.isPresent()) {
            settled = new SecondLook(space, cannotLinks, cosines.get().equalDensity(), margin.getAsDouble())
                    .at(settled, unclear, fixed);
        }
        if (placesRest) {
            settled = new SecondLook(
                            space, cannotLinks, cosines.get().different().mean(), 0)
                    .at(settled, unclear(tracks, settled), fixed);
        }
        return settled;
    }

    /** Who knows which clarity is always clear with a network knows its usual cosines, too. */
    private FilmCalibratedLinkage calibration() {
        return alwaysClear.isPresent()
                ? FilmCalibratedLinkage.ofDefaultEmbedder()
                : FilmCalibratedLinkage.ofAnyEmbedder();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
