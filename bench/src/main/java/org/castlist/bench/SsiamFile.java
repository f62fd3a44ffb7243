package org.castlist.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.CannotLinks;

/**
 * A file {@code VIDEO_features_NET.mat} of SSiam's authors, as their code reads it: a variable {@code features_...} of D x F x T
 * numbers, of which a track has the first so many columns of its page, and an array of T structs {@code Tracks} with the fields
 * {@code labelid}, {@code numframes} and {@code trackerId}. Where there is a field {@code frames}, as another release of that
 * laboratory has it, tracks that share a number in it are cannot-links. People are called {@code label 1} and so on: the
 * files that are released hold no names.
 */
final class SsiamFile implements TrackSource {
    private static final String TRACKS = "Tracks";
    private static final List<String> FIELDS = List.of("labelid", "numframes", "trackerId");

    @Override
    public boolean knows(Path path) {
        return Files.isRegularFile(path) && String.valueOf(path.getFileName()).matches(".+_features_.+\\.mat");
    }

    @Override
    public List<LabelledTracks> read(Path path) throws IOException {
        try (MatFile file = MatFile.open(path)) {
            String features = features(path, file);
            int[] labels = whole(path, file, "labelid");
            int[] lengths = whole(path, file, "numframes");
            int[] ids = whole(path, file, "trackerId");
            int[] size = file.size(features);
            int pages = size.length < 3 ? 1 : size[2];
            if (pages != labels.length || Arrays.stream(lengths).anyMatch(length -> length < 1 || length > size[1])) {
                throw new IOException(path + " must hold " + features + " of numbers x frames x tracks for its "
                        + labels.length + " tracks, not " + Arrays.toString(size));
            }
            List<TrackFeatures> tracks = new ArrayList<>();
            for (int t = 0; t < labels.length; t++) {
                List<Embedding> frames = Arrays.stream(file.columns(features, t, lengths[t]))
                        .map(Embedding::new)
                        .toList();
                tracks.add(new TrackFeatures("t-" + ids[t], frames, List.of()));
            }
            List<String> people =
                    Arrays.stream(labels).mapToObj(label -> "label " + label).toList();
            return List.of(new LabelledTracks(name(path), tracks, people, cannotLinks(file, labels.length)));
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName()).replaceAll("_features_.*", "");
    }

    private static String features(Path path, MatFile file) throws IOException {
        List<String> features = file.variables().stream()
                .filter(variable -> variable.startsWith("features_"))
                .toList();
        if (features.size() != 1 || !file.fields(TRACKS).containsAll(FIELDS)) {
            throw new IOException(path + " must hold one variable features_NET and an array of structs " + TRACKS
                    + " with " + String.join(", ", FIELDS) + ", but holds " + String.join(", ", described(file)));
        }
        return features.get(0);
    }

    private static List<String> described(MatFile file) {
        return file.variables().stream()
                .map(variable ->
                        file.fields(variable).isEmpty() ? variable : variable + " with " + file.fields(variable))
                .toList();
    }

    private static int[] whole(Path path, MatFile file, String field) throws IOException {
        List<double[]> values = file.field(TRACKS, field);
        int[] numbers = new int[values.size()];
        for (int t = 0; t < numbers.length; t++) {
            double[] value = values.get(t);
            if (value.length != 1 || value[0] != Math.rint(value[0])) {
                throw new IOException(path + " must hold one whole number in each Tracks." + field + ", not "
                        + Arrays.toString(value));
            }
            numbers[t] = (int) value[0];
        }
        return numbers;
    }

    private static CannotLinks cannotLinks(MatFile file, int tracks) throws IOException {
        if (!file.fields(TRACKS).contains("frames")) {
            return CannotLinks.none(tracks);
        }
        SharedFrames shared = new SharedFrames();
        List<double[]> frames = file.field(TRACKS, "frames");
        for (int t = 0; t < tracks; t++) {
            for (double frame : frames.get(t)) {
                shared.add(t, Math.round(frame));
            }
        }
        return shared.cannotLinks(tracks);
    }
}
