package org.castlist.app;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.pipeline.Observer;
import org.castlist.shots.Shot;
import org.castlist.tracks.FaceTrack;
import org.castlist.video.Film;
import org.castlist.video.Moment;

/** Measures what watching a stretch costs, from its first frame on: the way there, from the keyframe before, is no part of it. */
final class Stopwatch implements Observer {
    private final Observer recorder;
    private final BooleanSupplier cancelled;
    private ProbeCost begun = ProbeCost.now();
    private boolean watching;

    /**
     * @param recorder hears of finished shots, at the cost that it has in an analysis
     * @param cancelled whether to stop at the next frame
     */
    Stopwatch(Observer recorder, BooleanSupplier cancelled) {
        this.recorder = recorder;
        this.cancelled = cancelled;
    }

    @Override
    public void opened(Film film) {
        begun = ProbeCost.now();
    }

    @Override
    public void watchedUntil(Moment moment) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("interrupted; what the probe had written is deleted.");
        }
        if (!watching) {
            watching = true;
            begun = ProbeCost.now();
        }
    }

    @Override
    public void finishedShot(Shot shot, List<FaceTrack> tracks, List<TrackFeatures> features) throws IOException {
        recorder.finishedShot(shot, tracks, features);
    }

    /** What it cost so far. */
    ProbeCost read() {
        return ProbeCost.since(begun);
    }
}
