package org.castlist.pipeline;

import java.io.IOException;
import java.util.List;
import org.castlist.adaptation.Progress;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.people.CastChanges;
import org.castlist.shots.Shot;
import org.castlist.tracks.FaceTrack;
import org.castlist.video.Film;
import org.castlist.video.Moment;

/**
 * Hears what a run does, stage by stage: the progress bar, the project's writer and a test's probe are implementations.
 * All calls of one run come from one thread at a time.
 */
public interface Observer extends Progress {

    /** The film was opened. */
    default void opened(Film film) {}

    /** Everything up to this moment has been decoded and searched for faces. */
    default void watchedUntil(Moment moment) {}

    /**
     * A shot is complete. Whoever must not lose it writes it down now.
     *
     * @param tracks its tracks, those put aside included
     * @param features the embeddings of the tracks that have crops
     */
    default void finishedShot(Shot shot, List<FaceTrack> tracks, List<TrackFeatures> features) throws IOException {}

    /** The people were found with corrections in mind that were made since the last time. */
    default void heeded(CastChanges changes) {}

    /** A long computation of Act II is so far. */
    @Override
    default void at(String step, double fraction) {}
}
