package org.castlist.decisions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.castlist.adaptation.NuisanceProjection;
import org.castlist.adaptation.NuisanceSubspace;
import org.castlist.adaptation.PointSpace;
import org.castlist.adaptation.Workshop;
import org.castlist.clustering.CosineMixture;
import org.castlist.clustering.FilmCalibratedLinkage;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.people.ClearFaceRule;
import org.castlist.tracks.CannotLinks;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.Footage;

/**
 * What a film's tracks look like, by number: all that questions need to know and that no answer changes. The curves are fitted
 * to at most {@value #SAMPLE} tracks, so that it takes a second whatever the film.
 */
final class FilmTracks {
    private static final int SAMPLE = 1500;

    private final List<TrackFeatures> features;
    private final PointSpace space;
    private final CannotLinks links;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final double[] seconds;
    private final double[] clarities;
    private final double leastClarity; // of a clear track
    private final Optional<CosineMixture> cosines;

    /**
     * Cost: O(T D), and the pairs of the sample.
     *
     * @param features of T tracks of the footage
     * @param links among them
     * @param nuisance what poor pictures do to the embeddings, where that was learned
     */
    FilmTracks(Footage footage, List<TrackFeatures> features, CannotLinks links, Optional<NuisanceSubspace> nuisance) {
        this.features = List.copyOf(features);
        this.links = links;
        Map<String, FaceTrack> byId =
                footage.tracks().stream().collect(Collectors.toMap(FaceTrack::id, Function.identity()));
        features.forEach(track -> numbers.put(track.track(), numbers.size()));
        this.seconds = features.stream()
                .mapToDouble(track -> known(track, byId).seconds())
                .toArray();
        this.clarities = features.stream().mapToDouble(TrackFeatures::clarity).toArray();
        this.space = new NuisanceProjection().adapt(features, links, Workshop.knowing(nuisance));
        int[] good = IntStream.range(0, features.size())
                .filter(i -> known(features.get(i), byId).unknown().isEmpty())
                .toArray();
        this.leastClarity = good.length == 0
                ? 0
                : ClearFaceRule.ofDefaultEmbedder()
                        .cut(IntStream.of(good).mapToObj(features::get).toList());
        int[] sample = sample(good);
        this.cosines = FilmCalibratedLinkage.ofDefaultEmbedder().mixture(space.only(sample), links.only(sample));
    }

    private static FaceTrack known(TrackFeatures track, Map<String, FaceTrack> byId) {
        return Optional.ofNullable(byId.get(track.track()))
                .orElseThrow(() -> new IllegalArgumentException("track " + track.track() + " is not in the footage"));
    }

    private static int[] sample(int[] tracks) {
        double step = Math.max(1, (double) tracks.length / SAMPLE);
        return IntStream.range(0, Math.min(SAMPLE, tracks.length))
                .map(i -> tracks[(int) (i * step)])
                .toArray();
    }

    int size() {
        return features.size();
    }

    /** The sum of the tracks' points: D numbers. */
    double[] sum(int[] tracks) {
        double[] sum = new double[size() == 0 ? 0 : space.point(0).length];
        for (int track : tracks) {
            float[] point = space.point(track);
            for (int d = 0; d < sum.length; d++) {
                sum[d] += point[d];
            }
        }
        return sum;
    }

    String id(int track) {
        return features.get(track).track();
    }

    /** The numbers of those that have embeddings, ascending. */
    int[] numbers(Collection<String> tracks) {
        return tracks.stream()
                .filter(numbers::containsKey)
                .mapToInt(numbers::get)
                .sorted()
                .toArray();
    }

    double seconds(int track) {
        return seconds[track];
    }

    /** By the standard of the film, as for who is somebody. */
    boolean isClear(int track) {
        return clarities[track] >= leastClarity;
    }

    PointSpace space() {
        return space;
    }

    CannotLinks links() {
        return links;
    }

    /** How strongly a mean cosine speaks for one person, as {@link CosineMixture#evidenceOfOne}; against it where nothing can be learned. */
    double evidence(double cosine) {
        return cosines.map(mixture -> mixture.evidenceOfOne(cosine)).orElse(Double.NEGATIVE_INFINITY);
    }

    /** The ids, the clearest first. */
    List<String> byClarity(int[] tracks, int atMost) {
        List<Integer> order = new ArrayList<>(IntStream.of(tracks).boxed().toList());
        order.sort(
                Comparator.comparingDouble((Integer track) -> -clarities[track]).thenComparing(this::id));
        return order.stream().limit(atMost).map(this::id).toList();
    }
}
