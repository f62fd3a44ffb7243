package org.castlist.adaptation.training;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.faces.FaceCrop;
import org.castlist.tracks.CannotLinks;

/**
 * All frames of a film's tracks, one track after another. The tracks stand in an order that depends only on what they hold,
 * so that what is learned from them does not depend on the order in which they came.
 *
 * <p>Memory: N x D floats for N frames.
 */
public final class FilmFrames {
    private final List<TrackFeatures> tracks; // in our order
    private final int[] order; // their numbers in the order they came
    private final CannotLinks cannotLinks; // in our order
    private final float[][] values; // N x D
    private final int[] starts; // the first frame of each track, and N

    private FilmFrames(List<TrackFeatures> tracks, int[] order, CannotLinks cannotLinks) {
        this.tracks = tracks;
        this.order = order;
        this.cannotLinks = cannotLinks;
        this.values = tracks.stream()
                .flatMap(track -> track.embeddings().stream())
                .map(Embedding::toArray)
                .toArray(float[][]::new);
        this.starts = new int[tracks.size() + 1];
        for (int t = 0; t < tracks.size(); t++) {
            starts[t + 1] = starts[t] + tracks.get(t).embeddings().size();
        }
    }

    /** The frames of these tracks. */
    public static FilmFrames of(List<TrackFeatures> tracks, CannotLinks cannotLinks) {
        int[] order = IntStream.range(0, tracks.size())
                .boxed()
                .sorted(Comparator.comparing(tracks::get, FilmFrames::compare))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] places = new int[order.length];
        for (int t = 0; t < order.length; t++) {
            places[order[t]] = t;
        }
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < order.length; i++) {
            for (int j : cannotLinks.of(i)) {
                pairs.add(new int[] {places[i], places[j]});
            }
        }
        List<TrackFeatures> sorted = Arrays.stream(order).mapToObj(tracks::get).toList();
        return new FilmFrames(sorted, order, CannotLinks.of(order.length, pairs));
    }

    private static int compare(TrackFeatures a, TrackFeatures b) {
        int frames = Math.min(a.embeddings().size(), b.embeddings().size());
        for (int f = 0; f < frames; f++) {
            int difference = Arrays.compare(
                    a.embeddings().get(f).toArray(), b.embeddings().get(f).toArray());
            if (difference != 0) {
                return difference;
            }
        }
        int lengths = Integer.compare(a.embeddings().size(), b.embeddings().size());
        return lengths != 0 ? lengths : a.track().compareTo(b.track());
    }

    /** N, how many frames. */
    public int size() {
        return values.length;
    }

    /** T, how many tracks. */
    public int tracks() {
        return tracks.size();
    }

    /** D, how many numbers a frame has; 0 without frames. */
    public int dimension() {
        return values.length == 0 ? 0 : values[0].length;
    }

    /** The first frame of a track; its others follow. */
    public int start(int track) {
        return starts[track];
    }

    /** How many frames a track has. */
    public int length(int track) {
        return starts[track + 1] - starts[track];
    }

    /** The D numbers of a frame as the face network gave them; shared, not to be written. */
    public float[] values(int frame) {
        return values[frame];
    }

    /** The track of a frame. */
    public int trackOf(int frame) {
        int found = Arrays.binarySearch(starts, frame);
        return found >= 0 ? found : -found - 2;
    }

    /** Whether every frame still knows its picture. */
    public boolean havePictures() {
        return tracks.stream().noneMatch(track -> track.crops().isEmpty());
    }

    /** The picture that a frame was made from. */
    public FaceCrop crop(int frame) {
        int track = trackOf(frame);
        return tracks.get(track).crops().get(frame - starts[track]);
    }

    /** The mean of a track's frames. */
    public double[] mean(int track) {
        return tracks.get(track).mean();
    }

    /** Pairs of tracks in our order. */
    public CannotLinks cannotLinks() {
        return cannotLinks;
    }

    /** A track in our order. */
    public TrackFeatures track(int track) {
        return tracks.get(track);
    }

    /** Tells these frames, tracks and cannot-links from any others. */
    public String fingerprint() {
        MessageDigest digest = newDigest();
        ByteBuffer numbers = ByteBuffer.allocate(Float.BYTES * dimension());
        for (float[] frame : values) {
            numbers.clear();
            numbers.asFloatBuffer().put(frame);
            digest.update(numbers);
        }
        StringBuilder shape = new StringBuilder(Arrays.toString(starts));
        for (int t = 0; t < tracks.size(); t++) {
            shape.append(Arrays.toString(cannotLinks.of(t)));
        }
        digest.update(shape.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether any two frames are different. */
    public boolean differ() {
        return Arrays.stream(values).anyMatch(frame -> !Arrays.equals(frame, values[0]));
    }

    /** The number that a track in our order had when it came. */
    public int asItCame(int track) {
        return order[track];
    }

    /** One thing a track in our order, put into the order in which the tracks came. */
    public <A> List<A> asTheyCame(List<A> perTrack) {
        List<A> came = new ArrayList<>(perTrack);
        for (int t = 0; t < order.length; t++) {
            came.set(order[t], perTrack.get(t));
        }
        return List.copyOf(came);
    }
}
