package org.castlist.app;

import java.io.IOException;
import java.util.List;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.pipeline.Observer;
import org.castlist.shots.Shot;
import org.castlist.tracks.FaceTrack;
import org.castlist.video.Film;
import org.castlist.video.Moment;

/** Tells two observers of Act I. */
record BothObservers(Observer first, Observer second) implements Observer {
    @Override
    public void opened(Film film) {
        first.opened(film);
        second.opened(film);
    }

    @Override
    public void watchedUntil(Moment moment) {
        first.watchedUntil(moment);
        second.watchedUntil(moment);
    }

    @Override
    public void finishedShot(Shot shot, List<FaceTrack> tracks, List<TrackFeatures> features) throws IOException {
        first.finishedShot(shot, tracks, features);
        second.finishedShot(shot, tracks, features);
    }
}
