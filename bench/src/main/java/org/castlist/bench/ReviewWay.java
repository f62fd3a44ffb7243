package org.castlist.bench;

/** A way to go through a film until its cast is right. */
enum ReviewWay {
    /** The queue in its order. */
    QUEUE("queue"),
    /** The same questions in any order. */
    ANY_ORDER("queue in any order"),
    /** The queue, answered by somebody who errs now and then. */
    ERRING("queue, 2 % of answers wrong"),
    /** The queue, with the people found anew after every ten answers. */
    FOUND_ANEW("queue, people found anew every 10"),
    /** No questions: every person and every track of nobody. */
    ONE_BY_ONE("one by one, corrections only"),
    /** The same, where saying who somebody is counts too. */
    LOOKS_COUNTED("one by one");

    private static final double ERRORS = 0.02;

    private final String title;

    ReviewWay(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Whether the queue is asked at all. */
    boolean asks() {
        return this != ONE_BY_ONE && this != LOOKS_COUNTED;
    }

    /** Whether two runs on one set may differ. */
    boolean isRandom() {
        return this == ANY_ORDER || this == ERRING;
    }

    /** How often an answer is wrong, 0 to 1. */
    double errors() {
        return this == ERRING ? ERRORS : 0;
    }
}
