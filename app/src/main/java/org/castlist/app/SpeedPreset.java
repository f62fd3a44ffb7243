package org.castlist.app;

import java.util.Locale;
import org.castlist.faces.FaceSearch;
import org.castlist.pipeline.Cadence;
import org.castlist.pipeline.CropChoice;

/** How much trouble to take over each second of film. */
public enum SpeedPreset {
    FAST(3, new FaceSearch(2, 0.2, 12), 5),
    BALANCED(6, new FaceSearch(2, 0.2, 6), 8),
    THOROUGH(12, new FaceSearch(3, 0.25, 3), 12);

    private final double looksPerSecond;
    private final FaceSearch search;
    private final int crops;

    SpeedPreset(double looksPerSecond, FaceSearch search, int crops) {
        this.looksPerSecond = looksPerSecond;
        this.search = search;
        this.crops = crops;
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

    /** What it does more or less of than the others, in a few words. */
    String effort() {
        return String.format(
                Locale.ROOT,
                "looks for faces %.0f times a second, for small ones by %d x %d tiles in one look of %d; keeps %d crops of a"
                        + " track",
                looksPerSecond,
                search.grid(),
                search.grid(),
                search.scanEvery(),
                crops);
    }

    /** As users write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
