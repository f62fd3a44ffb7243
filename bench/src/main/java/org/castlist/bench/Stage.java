package org.castlist.bench;

/** What the time of a job goes into, in the order of the table. */
enum Stage {
    OPENING("opening networks and project"),
    DECODING("decoding"),
    SMALL_VIEWS("small view of every frame"),
    SHOTS("finding cuts"),
    DETECTION_VIEWS("views for the detector"),
    DETECTION_WHOLE("detector, whole frames"),
    DETECTION_TILES("detector, tiles"),
    LANDMARK_VIEWS("views for landmarks"),
    LANDMARKS("landmarks"),
    CROP_VIEWS("views for crops and doubts"),
    EMBEDDING("embedding"),
    JPEG("keeping crops (JPEG)"),
    CASTING("Act II: adapting, clustering, casting"),
    DECODER_THREAD("rest of the decoding thread"),
    WATCHING_THREAD("rest of the watching thread: camera motion, tracking, turning and measuring crops"),
    EMBEDDER_THREAD("rest of the embedding thread"),
    MACHINERY("compiling, collecting garbage, other threads");

    private final String title;

    Stage(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
