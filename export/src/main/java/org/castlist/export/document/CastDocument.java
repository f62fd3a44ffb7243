package org.castlist.export.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castlist.evaluation.Comparison;
import org.castlist.evaluation.TrackLabels;
import org.castlist.faces.CropStore;
import org.castlist.people.Cast;
import org.castlist.people.Person;
import org.castlist.shots.Shot;
import org.castlist.tracks.Footage;

/**
 * A cast with all that an export may tell about it.
 *
 * @param cast who is in the film, and when
 * @param made how it was made, a line for each choice and number, in the order to show; keys and values are for people
 * @param pictures where the pictures of the faces lie, and how the film itself is read again
 * @param toolVersion the version of Castlist that writes it
 * @param comparison what the adaptation changed, where that is known
 * @param labels who the tracks really show, where somebody said so
 */
public record CastDocument(
        Cast cast,
        Map<String, String> made,
        Pictures pictures,
        String toolVersion,
        Optional<Comparison> comparison,
        Optional<TrackLabels> labels) {

    /**
     * What there is to look at.
     *
     * @param crops where the pictures of the faces lie
     * @param studio reads the film again and writes others; empty where nobody can
     */
    public record Pictures(CropStore crops, Optional<Studio> studio) {}

    public CastDocument {
        made = Collections.unmodifiableMap(new LinkedHashMap<>(made));
    }

    /** A cast of which neither what the adaptation changed is known nor who the tracks really show. */
    public CastDocument(Cast cast, Map<String, String> made, CropStore crops, String toolVersion) {
        this(cast, made, crops, toolVersion, Optional.empty(), Optional.empty());
    }

    /** A cast whose film is not read again. */
    public CastDocument(
            Cast cast,
            Map<String, String> made,
            CropStore crops,
            String toolVersion,
            Optional<Comparison> comparison,
            Optional<TrackLabels> labels) {
        this(cast, made, new Pictures(crops, Optional.empty()), toolVersion, comparison, labels);
    }

    /** The same, whose film can be read again. */
    public CastDocument with(Studio studio) {
        return new CastDocument(
                cast, made, new Pictures(crops(), Optional.of(studio)), toolVersion, comparison, labels);
    }

    /** Where the pictures of the faces lie. */
    public CropStore crops() {
        return pictures.crops();
    }

    public Footage footage() {
        return cast.footage();
    }

    /** The people that a reviewer did not hide, with the most screen time first. */
    public List<Person> shownPeople() {
        return cast.people().stream().filter(person -> !person.hidden()).toList();
    }

    /** Seconds into the film at which watching began: above 0 when only a part of it was asked for. */
    public double watchedFrom() {
        List<Shot> shots = footage().shots();
        return shots.isEmpty() ? 0 : shots.get(0).span().start().seconds();
    }

    /** Seconds into the film at which watching ended. */
    public double watchedUntil() {
        return footage().seconds();
    }

    /** Length of the film in seconds: what its file says, or else what was watched of it. */
    public double filmSeconds() {
        return footage().film().duration().orElse(watchedUntil());
    }
}
