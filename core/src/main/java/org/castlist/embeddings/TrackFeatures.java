package org.castlist.embeddings;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.castlist.faces.FaceCrop;

/**
 * A track with the embeddings of its crops (F x D).
 *
 * @param track the track's id
 * @param embeddings one a crop, at least one, all of the same dimension
 * @param crops the pictures that they were made from, in the same order; empty when only numbers are known
 */
public record TrackFeatures(String track, List<Embedding> embeddings, List<FaceCrop> crops) {

    public TrackFeatures {
        if (embeddings.isEmpty()) {
            throw new IllegalArgumentException("track " + track + " must have an embedding");
        }
        if (!crops.isEmpty() && crops.size() != embeddings.size()) {
            throw new IllegalArgumentException(
                    "track " + track + " has " + embeddings.size() + " embeddings of " + crops.size() + " crops");
        }
        int dimension = embeddings.get(0).dimension();
        for (Embedding embedding : embeddings) {
            if (embedding.dimension() != dimension) {
                throw new IllegalArgumentException("track " + track + " mixes embeddings of " + dimension + " and "
                        + embedding.dimension() + " numbers");
            }
        }
        embeddings = List.copyOf(embeddings);
        crops = List.copyOf(crops);
    }

    /** D. */
    public int dimension() {
        return embeddings.get(0).dimension();
    }

    /** The same with its crops in order of time, which are kept best first; as it is where only numbers are known. */
    public TrackFeatures inTime() {
        List<Integer> order = IntStream.range(0, crops.size())
                .boxed()
                .sorted(Comparator.comparing((Integer crop) -> crops.get(crop).time())
                        .thenComparing(crop -> crops.get(crop).file()))
                .toList();
        return crops.isEmpty()
                ? this
                : new TrackFeatures(
                        track,
                        order.stream().map(embeddings::get).toList(),
                        order.stream().map(crops::get).toList());
    }

    /** The mean of the embeddings as the network gave them: D numbers, so that clear pictures, which are longer, count more. */
    public double[] mean() {
        double[] mean = new double[dimension()];
        for (Embedding embedding : embeddings) {
            for (int d = 0; d < mean.length; d++) {
                mean[d] += embedding.at(d) / embeddings.size();
            }
        }
        return mean;
    }

    /** Euclidean length of the {@linkplain #mean() mean}: long for a track of clear pictures that agree with each other. */
    public double clarity() {
        double sum = 0;
        for (double value : mean()) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }
}
