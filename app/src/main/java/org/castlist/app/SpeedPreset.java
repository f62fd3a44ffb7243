package org.castlist.app;

import org.castlist.faces.FaceSearch;
import org.castlist.pipeline.Cadence;
import org.castlist.pipeline.CropChoice;

/** How much trouble to take over each second of film. */
enum SpeedPreset {
    FAST("3 looks a second, small faces sought once in a while", 3, new FaceSearch(2, 0.2, 12), 5),
    BALANCED("6 looks a second, small faces sought once a second", 6, new FaceSearch(2, 0.2, 6), 8),
    THOROUGH("12 looks a second, small faces sought four times a second", 12, new FaceSearch(3, 0.25, 3), 12);

    private final String description;
    private final double looksPerSecond;
    private final FaceSearch search;
    private final int crops;

    SpeedPreset(String description, double looksPerSecond, FaceSearch search, int crops) {
        this.description = description;
        this.looksPerSecond = looksPerSecond;
        this.search = search;
        this.crops = crops;
    }

    String description() {
        return description;
    }

    Cadence cadence(int everyFrames) {
        return new Cadence(looksPerSecond, everyFrames);
    }

    FaceSearch search() {
        return search;
    }

    CropChoice crops() {
        return new CropChoice(crops, 2, 3 * crops);
    }
}
