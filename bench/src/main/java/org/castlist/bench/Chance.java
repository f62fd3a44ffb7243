package org.castlist.bench;

/** What a seed means to a method, and so how often it is run. */
enum Chance {
    /** Nothing: one run says all. */
    NONE,
    /** Another seed, another answer, in no time. */
    SEED,
    /** Another seed, another training, which takes long. */
    TRAINING,
    /** The same of the face network itself, which needs pictures. */
    TRAINING_WITH_PICTURES;

    boolean trains() {
        return this == TRAINING || this == TRAINING_WITH_PICTURES;
    }

    /** Whether it can be run on such tracks. */
    boolean canRunOn(boolean pictures) {
        return pictures || this != TRAINING_WITH_PICTURES;
    }
}
