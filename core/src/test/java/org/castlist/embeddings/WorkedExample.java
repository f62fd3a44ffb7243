package org.castlist.embeddings;

import java.util.List;
import org.castlist.tracks.CannotLinks;

/** The examples whose figures were computed apart from this project. */
public final class WorkedExample {

    /** One track of three crops. */
    public static final List<TrackFeatures> THREE_CROPS =
            List.of(track("t-0", new float[] {3, 4}, new float[] {0, 1}, new float[] {10, 0}));

    public static final CannotLinks ALONE = CannotLinks.none(1);

    /** Seven tracks of eleven crops; poor pictures are short and lean towards the fourth axis. */
    public static final List<TrackFeatures> SEVEN_TRACKS = List.of(
            track("t-0", new float[] {4, 0, 0, 1}, new float[] {4, 1, 0, 1}),
            track("t-1", new float[] {3.5f, 0.5f, 0, 1}),
            track("t-2", new float[] {0, 4, 0, 1}, new float[] {0.5f, 4, 0, 1}),
            track("t-3", new float[] {0, 3.5f, 0.5f, 1}),
            track("t-4", new float[] {1, 0.2f, 0, 1.5f}, new float[] {0.8f, 0.3f, 0, 1.6f}),
            track("t-5", new float[] {0.2f, 1, 0, 1.5f}),
            track("t-6", new float[] {0, 0.3f, 4, 1}, new float[] {0, 0, 3.6f, 1}));

    private WorkedExample() {}

    private static TrackFeatures track(String id, float[]... crops) {
        return new TrackFeatures(id, List.of(crops).stream().map(Embedding::new).toList(), List.of());
    }
}
