package org.castlist.shots;

import java.util.Locale;

/** The shot detectors by name, as the command line shows and completes them. */
public enum ShotDetectorChoice {
    /** Hard cuts by comparison with their neighbours, flashes left out, and fades. */
    ADAPTIVE(CutsAndFades.standard()),
    /** Hard cuts by a fixed threshold, and fades. */
    CONTENT(new CutsAndFades(ContentDetector.asPublished(), FadeDetector.standard())),
    /** The adaptive detector as published, without fades. */
    ADAPTIVE_AS_PUBLISHED(AdaptiveDetector.asPublished()),
    /** The content detector as published, without fades. */
    CONTENT_AS_PUBLISHED(ContentDetector.asPublished());

    private final ShotDetector detector;

    ShotDetectorChoice(ShotDetector detector) {
        this.detector = detector;
    }

    /** The method with its standard settings. */
    public ShotDetector detector() {
        return detector;
    }

    /** The name on the command line, such as {@code adaptive}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
