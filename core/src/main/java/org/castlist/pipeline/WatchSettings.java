package org.castlist.pipeline;

import org.castlist.faces.FaceSearch;
import org.castlist.shots.ShotDetector;
import org.castlist.tracks.FaceTracker;
import org.castlist.tracks.QualityGate;

/**
 * The numbers behind Act I.
 *
 * @param cadence how often to look for faces
 * @param shots finds the cuts
 * @param search where in a frame to look for faces
 * @param tracker follows faces from look to look
 * @param crops which pictures to keep
 * @param gate which tracks to put aside
 */
public record WatchSettings(
        Cadence cadence,
        ShotDetector shots,
        FaceSearch search,
        FaceTracker tracker,
        CropChoice crops,
        QualityGate gate) {}
