package org.castlist.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.castlist.adaptation.Adaptation;
import org.castlist.adaptation.TrackSpace;
import org.castlist.embeddings.TrackFeatures;

/** What was trained in this run, so that several clusterings share one training. */
final class Trainings {
    private final Map<Training, Trained> done = new HashMap<>();
    private double spared;

    /** Equal settings, seed included, and equal tracks: an equal space. */
    private record Training(Adaptation adaptation, List<TrackFeatures> tracks) {}

    private record Trained(TrackSpace space, double seconds) {}

    /** The adaptation that trains only what was not trained yet. */
    Adaptation once(Adaptation adaptation) {
        return (tracks, cannotLinks, workshop) -> {
            Training training = new Training(adaptation, tracks);
            Trained before = done.get(training);
            if (before != null) {
                spared += before.seconds();
                return before.space();
            }
            long start = System.nanoTime();
            TrackSpace space = adaptation.adapt(tracks, cannotLinks, workshop);
            done.put(training, new Trained(space, (System.nanoTime() - start) / 1e9));
            return space;
        };
    }

    /** Seconds of training that were not spent since the last question, because they had been spent before. */
    double spared() {
        double seconds = spared;
        spared = 0;
        return seconds;
    }
}
