package org.castlist.app;

/**
 * What a short stretch of a film cost and left.
 *
 * @param seconds its length in film time; pictures of a folder
 * @param watching what watching it cost, without what is paid once a film
 * @param tracks how many there are in it
 * @param crops kept pictures of them
 * @param disk bytes that it left
 */
record Sample(double seconds, ProbeCost watching, Tracks tracks, int crops, Disk disk) {

    /**
     * A stretch cuts tracks off that go on beyond it; such a track is found in two stretches, or more, and is one in the film.
     *
     * @param all tracks seen
     * @param cutEnds how many of their starts and ends are the stretch's, not their own
     */
    record Tracks(int all, int cutEnds) {
        Tracks {
            if (all < 0 || cutEnds < 0 || cutEnds > 2 * all) {
                throw new IllegalArgumentException(
                        "a track must have at most two ends cut off, not " + cutEnds + " of " + all + " tracks");
            }
        }

        /** As many as begin, or end, in a stretch of this kind on average: each is then counted once in the film. */
        double counted() {
            return all - cutEnds / 2.0;
        }
    }

    /**
     * @param ofTracks bytes of crops and embeddings, of which a track has a certain number however long it is
     * @param ofTime all other bytes, boxes above all
     */
    record Disk(double ofTracks, double ofTime) {}

    Sample {
        if (!(seconds > 0)) {
            throw new IllegalArgumentException("a sample must have a length, not " + seconds);
        }
    }
}
