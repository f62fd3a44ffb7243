package org.castlist.adaptation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.faces.FaceCrop;

/**
 * Learns from a film's own pictures, without labels, what poor pictures do to embeddings: some faces are {@linkplain
 * org.castlist.faces.SpoiledFace spoiled} on purpose, and the directions in which that moves them most are a nuisance. What
 * separates a face from its own spoiled picture cannot be who it is. Our own method.
 *
 * @param crops at most how many faces are spoiled, the clearest tracks' first
 * @param cropsPerTrack at most how many of one track
 * @param cropsPerDirection a direction is learned for so many of them, one at least: with more, few pictures would teach
 *     who they show
 * @param loss which share, 0 to 1, of what a spoiled picture loses of its own face counts as nuisance; all that it gains
 *     does
 */
public record NuisanceLearning(int crops, int cropsPerTrack, int cropsPerDirection, double loss) {

    /** A crop that may be spoiled. */
    private record Candidate(FaceCrop crop, Embedding embedding, int rank, TrackFeatures track) {}

    public NuisanceLearning {
        if (crops < 1 || cropsPerTrack < 1 || cropsPerDirection < 1) {
            throw new IllegalArgumentException("crops, cropsPerTrack and cropsPerDirection must be at least 1, not "
                    + crops + ", " + cropsPerTrack + " and " + cropsPerDirection);
        }
        if (!(loss >= 0 && loss <= 1)) {
            throw new IllegalArgumentException("loss must be from 0 to 1, not " + loss);
        }
    }

    /** The settings that were measured best with the default face network. */
    public static NuisanceLearning standard() {
        return new NuisanceLearning(300, 4, 16, 0.5);
    }

    /**
     * What there is to learn; the same whatever the order of the tracks.
     *
     * @param tracks those that are good enough to be grouped
     * @return empty where no track has a picture
     */
    public Optional<NuisanceSubspace> learn(List<TrackFeatures> tracks, SpoiledFaces spoiled, Progress progress)
            throws IOException {
        List<Candidate> chosen = chosen(tracks);
        List<List<Embedding>> poor =
                spoiled.of(chosen.stream().map(Candidate::crop).toList(), progress);
        List<double[]> differences = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            double[] clear = direction(chosen.get(i).embedding);
            for (Embedding one : poor.get(i)) {
                differences.add(difference(clear, direction(one)));
            }
        }
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        NuisanceSubspace.alongGreatest(differences, Math.max(1, chosen.size() / cropsPerDirection)));
    }

    /** The pictures that {@link #learn} spoils. */
    public List<FaceCrop> crops(List<TrackFeatures> tracks) {
        return chosen(tracks).stream().map(Candidate::crop).toList();
    }

    /** One crop of each track, then a second of each, and so on. */
    private List<Candidate> chosen(List<TrackFeatures> tracks) {
        return tracks.stream()
                .flatMap(track -> IntStream.range(
                                0, Math.min(cropsPerTrack, track.crops().size()))
                        .mapToObj(i -> new Candidate(
                                track.crops().get(i), track.embeddings().get(i), i, track)))
                .sorted(Comparator.comparingInt(Candidate::rank)
                        .thenComparingDouble(candidate -> -candidate.track.clarity())
                        .thenComparing(candidate -> candidate.crop.file()))
                .limit(crops)
                .toList();
    }

    /** What is new in the poor picture, and a share of what the clear one had. */
    private double[] difference(double[] clear, double[] poor) {
        double kept = loss + (1 - loss) * Vectors.dot(poor, clear);
        return Vectors.plus(poor, clear, -kept);
    }

    private static double[] direction(Embedding embedding) {
        double[] raw = new double[embedding.dimension()];
        for (int d = 0; d < raw.length; d++) {
            raw[d] = embedding.at(d);
        }
        return Vectors.unit(raw);
    }
}
