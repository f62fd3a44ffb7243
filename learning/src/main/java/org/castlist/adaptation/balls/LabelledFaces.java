package org.castlist.adaptation.balls;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;

/** Tracks of films whose people are known: what a network learns from that is to be used on other films. */
public final class LabelledFaces {

    /**
     * One face of each of some tracks.
     *
     * @param values B x D, one after another
     * @param people B numbers, 0 to {@code howMany - 1}
     */
    record Batch(float[] values, int[] people, int howMany) {}

    private final List<TrackFeatures> tracks;
    private final List<String> people;

    /**
     * @param tracks T tracks of one dimension
     * @param people the name of each; a name means one person throughout
     */
    public LabelledFaces(List<TrackFeatures> tracks, List<String> people) {
        if (tracks.size() != people.size()) {
            throw new IllegalArgumentException(tracks.size() + " tracks need a person each, not " + people.size());
        }
        if (people.stream().distinct().count() < 2) {
            throw new IllegalArgumentException("to learn who is who takes at least two people");
        }
        this.tracks = List.copyOf(tracks);
        this.people = List.copyOf(people);
        for (TrackFeatures track : tracks) {
            if (track.dimension() != dimension()) {
                throw new IllegalArgumentException("tracks to learn from must have one dimension, not " + dimension()
                        + " and " + track.dimension());
            }
        }
    }

    /** T. */
    public int size() {
        return tracks.size();
    }

    /** How many people there are. */
    public int numberOfPeople() {
        return (int) people.stream().distinct().count();
    }

    /** D. */
    int dimension() {
        return tracks.get(0).dimension();
    }

    /** A random face of each of so many random tracks, or of all where there are no more. */
    Batch draw(int count, Random random) {
        int[] chosen = IntStream.range(0, tracks.size()).toArray();
        int size = Math.min(count, chosen.length);
        Map<String, Integer> numbers = new HashMap<>();
        float[] values = new float[size * dimension()];
        int[] labels = new int[size];
        for (int i = 0; i < size; i++) {
            int other = i + random.nextInt(chosen.length - i);
            int track = chosen[other];
            chosen[other] = chosen[i];
            List<Embedding> faces = tracks.get(track).embeddings();
            float[] face = faces.get(random.nextInt(faces.size())).toArray();
            System.arraycopy(face, 0, values, i * face.length, face.length);
            labels[i] = numbers.computeIfAbsent(people.get(track), name -> numbers.size());
        }
        return new Batch(values, labels, numbers.size());
    }

    /** Tells these faces and names from any others. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer numbers = ByteBuffer.allocate(Float.BYTES * dimension());
            for (int t = 0; t < tracks.size(); t++) {
                digest.update((t + people.get(t)).getBytes(StandardCharsets.UTF_8));
                for (Embedding face : tracks.get(t).embeddings()) {
                    numbers.clear();
                    numbers.asFloatBuffer().put(face.toArray());
                    digest.update(numbers);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
