package org.castlist.bench;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.castlist.adaptation.NuisanceLearning;
import org.castlist.adaptation.Progress;
import org.castlist.adaptation.Workshop;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.CannotLinks;

/**
 * Face tracks whose people are known: what a benchmark runs on.
 *
 * @param name of the set
 * @param tracks T tracks
 * @param people the label of each
 * @param cannotLinks among them
 * @param pictures of the tracks; empty when only numbers are known
 */
record LabelledTracks(
        String name,
        List<TrackFeatures> tracks,
        List<String> people,
        CannotLinks cannotLinks,
        Optional<Pictures> pictures) {

    /** Numbers only. */
    LabelledTracks(String name, List<TrackFeatures> tracks, List<String> people, CannotLinks cannotLinks) {
        this(name, tracks, people, cannotLinks, Optional.empty());
    }

    LabelledTracks {
        if (tracks.size() != people.size() || tracks.size() != cannotLinks.size()) {
            throw new IllegalArgumentException(name + " has " + tracks.size() + " tracks, labels of " + people.size()
                    + " and cannot-links of " + cannotLinks.size());
        }
        tracks = List.copyOf(tracks);
        people = List.copyOf(people);
    }

    /** Only some of the tracks. */
    LabelledTracks only(List<Integer> chosen) {
        return new LabelledTracks(
                name,
                chosen.stream().map(tracks::get).toList(),
                chosen.stream().map(people::get).toList(),
                cannotLinks.only(chosen.stream().mapToInt(Integer::intValue).toArray()),
                pictures);
    }

    /** Without the tracks of the people whose label the pattern matches whole. */
    LabelledTracks without(Pattern label) {
        List<Integer> others = IntStream.range(0, tracks.size())
                .filter(i -> !label.matcher(people.get(i)).matches())
                .boxed()
                .toList();
        return others.size() == tracks.size() ? this : only(others);
    }

    /** The tracks, with what a method may work with beside them. */
    Workshop workshop() throws IOException {
        return new Workshop(
                Progress.SILENT,
                pictures.map(Pictures::store),
                pictures.map(Pictures::network),
                pictures.isEmpty()
                        ? Optional.empty()
                        : NuisanceLearning.standard()
                                .learn(tracks, pictures.get().spoiled(), Progress.SILENT),
                Optional.empty());
    }

    /** How many people the labels name. */
    int numberOfPeople() {
        return (int) people.stream().distinct().count();
    }
}
