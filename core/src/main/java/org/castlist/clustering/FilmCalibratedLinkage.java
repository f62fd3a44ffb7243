package org.castlist.clustering;

import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.castlist.adaptation.TrackSpace;
import org.castlist.tracks.CannotLinks;

/**
 * Average linkage that learns from the film itself where to stop: two bell curves are fitted to the cosines of all pairs of
 * tracks, with the pairs on screen at once as known examples of two people, and clusters merge while their mean cosine
 * speaks for one person. Needs neither a number of people nor a distance. Our own method.
 *
 * <p>Works on spaces whose distance is {@code 1 - cos}. Time T² D, memory 2 T² bytes.
 *
 * @param stop where between the two curves merging ends
 * @param useCannotLinks whether tracks on screen at once never come together, and are examples of two people
 * @param expected what cosines usually look like, for films too short to learn it from
 */
public record FilmCalibratedLinkage(Stop stop, boolean useCannotLinks, ExpectedCosines expected)
        implements ClusteringMethod {

    /** Where between the two curves merging ends. */
    public enum Stop {
        /** Where the two densities are equal: fewest clusters. */
        EQUAL_DENSITY,
        /** Half way between the other two. */
        MIDDLE,
        /** Where both are equally likely, given how rare pairs of one person are: purest clusters. */
        EQUAL_POSTERIOR
    }

    /** The settings that were measured best with the default face network. */
    public static FilmCalibratedLinkage ofDefaultEmbedder() {
        return new FilmCalibratedLinkage(Stop.MIDDLE, true, new ExpectedCosines(0.05, 0.11, 0.6, 0.16, 100));
    }

    /** The same for any face network: learns from the film alone. */
    public static FilmCalibratedLinkage ofAnyEmbedder() {
        FilmCalibratedLinkage known = ofDefaultEmbedder();
        return new FilmCalibratedLinkage(known.stop, known.useCannotLinks, known.expected.forgotten());
    }

    @Override
    public Clustering cluster(TrackSpace space, CannotLinks cannotLinks) {
        CanonicalSpace tracks = tracks(space, cannotLinks);
        DistanceMatrix distances = tracks.distances();
        double maxDistance = 1 - leastCosine(distances, tracks.cannotLinks());
        return tracks.clustering(Linkage.grow(distances, LinkageRule.AVERAGE).cutAt(maxDistance));
    }

    /** The mean cosine below which clusters stay apart in this film; 1 where no two tracks can be one person. */
    public double leastCosine(TrackSpace space, CannotLinks cannotLinks) {
        CanonicalSpace tracks = tracks(space, cannotLinks);
        return leastCosine(tracks.distances(), tracks.cannotLinks());
    }

    /**
     * The mean cosine of two tracks of one person in this film, as far as it can be learned; 1 where no two tracks can be
     * one person.
     */
    public double usualCosine(TrackSpace space, CannotLinks cannotLinks) {
        CanonicalSpace tracks = tracks(space, cannotLinks);
        return mixture(tracks.distances(), tracks.cannotLinks())
                .map(mixture -> mixture.same().mean())
                .orElse(1.0);
    }

    /** What the cosines of this film's tracks look like; empty where no two tracks can be one person. */
    public Optional<CosineMixture> mixture(TrackSpace space, CannotLinks cannotLinks) {
        CanonicalSpace tracks = tracks(space, cannotLinks);
        return mixture(tracks.distances(), tracks.cannotLinks());
    }

    private CanonicalSpace tracks(TrackSpace space, CannotLinks cannotLinks) {
        return CanonicalSpace.of(space, useCannotLinks ? cannotLinks : CannotLinks.none(space.size()));
    }

    private double leastCosine(DistanceMatrix distances, CannotLinks cannotLinks) {
        return mixture(distances, cannotLinks)
                .map(mixture -> switch (stop) {
                    case EQUAL_DENSITY -> mixture.equalDensity();
                    case MIDDLE -> (mixture.equalDensity() + mixture.equalPosterior()) / 2;
                    case EQUAL_POSTERIOR -> mixture.equalPosterior();
                })
                .orElse(1.0);
    }

    /** Separates what is linked on the way; empty where no pair is left. */
    private Optional<CosineMixture> mixture(DistanceMatrix distances, CannotLinks cannotLinks) {
        Cosines apart = apart(distances, cannotLinks);
        distances.separate(cannotLinks);
        Cosines open = open(distances, cannotLinks);
        return open.isEmpty() ? Optional.empty() : Optional.of(CosineMixture.fit(open, apart, expected));
    }

    private static Cosines apart(DistanceMatrix distances, CannotLinks cannotLinks) {
        return Cosines.of(IntStream.range(0, distances.size())
                .boxed()
                .flatMapToDouble(i ->
                        IntStream.of(cannotLinks.of(i)).filter(j -> j < i).mapToDouble(j -> 1 - distances.get(i, j)))
                .toArray());
    }

    /** Of all pairs but those that are separate by now. */
    private static Cosines open(DistanceMatrix distances, CannotLinks cannotLinks) {
        long pairs = (long) distances.size() * (distances.size() - 1) / 2 - cannotLinks.pairs();
        DoubleStream cosines = IntStream.range(0, distances.size())
                .boxed()
                .flatMapToDouble(i -> IntStream.range(0, i).mapToDouble(j -> 1 - distances.get(i, j)));
        return Cosines.of(cosines.filter(Double::isFinite), pairs);
    }
}
