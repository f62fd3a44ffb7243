package org.castlist.decisions;

import java.util.List;

/** One kind of doubt about a cast. */
interface Suspicion {

    /**
     * What was found.
     *
     * @param questions those that are worth asking, in no order
     * @param seconds of track time that are wrong, as far as can be expected, whether worth asking or not
     */
    record Findings(List<Question> questions, double seconds) {}

    Findings in(Situation situation, Worth worth);
}
