package org.castlist.decisions;

/**
 * Where asking ends: an answer must be expected to put right a certain share of the film's track time, and must not be
 * known beforehand but for a trifle. Without it a reviewer would be asked about every pair.
 *
 * @param share of the film's track time, above 0
 * @param change least chance that an answer changes the cast
 */
record Worth(double share, double change) {

    static final Worth STANDARD = new Worth(0.0002, 0.05);

    boolean asking(double seconds, double chanceOfChange, double allSeconds) {
        return seconds >= share * allSeconds && chanceOfChange >= change;
    }
}
