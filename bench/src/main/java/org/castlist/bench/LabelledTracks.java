package org.castlist.bench;

import java.util.List;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.CannotLinks;

/**
 * Face tracks whose people are known: what a benchmark runs on.
 *
 * @param name of the set
 * @param tracks T tracks
 * @param people the label of each
 * @param cannotLinks among them
 */
public record LabelledTracks(String name, List<TrackFeatures> tracks, List<String> people, CannotLinks cannotLinks) {

    public LabelledTracks {
        if (tracks.size() != people.size() || tracks.size() != cannotLinks.size()) {
            throw new IllegalArgumentException(name + " has " + tracks.size() + " tracks, labels of " + people.size()
                    + " and cannot-links of " + cannotLinks.size());
        }
        tracks = List.copyOf(tracks);
        people = List.copyOf(people);
    }

    /** Only some of the tracks. */
    public LabelledTracks only(List<Integer> chosen) {
        return new LabelledTracks(
                name,
                chosen.stream().map(tracks::get).toList(),
                chosen.stream().map(people::get).toList(),
                cannotLinks.only(chosen.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** How many people the labels name. */
    public int numberOfPeople() {
        return (int) people.stream().distinct().count();
    }
}
