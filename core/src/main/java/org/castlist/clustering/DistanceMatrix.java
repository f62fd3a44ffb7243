package org.castlist.clustering;

import org.castlist.tracks.CannotLinks;

/** The distances of every pair, once each, in single precision: 2 T² bytes, 200 MB for 10,000 tracks. */
final class DistanceMatrix {
    private final float[][] rows; // row i: the distances of i to 0 ... i - 1

    /**
     * Takes the rows over.
     *
     * @param rows row i: the distances of i to 0 ... i - 1
     */
    DistanceMatrix(float[][] rows) {
        this.rows = rows;
    }

    int size() {
        return rows.length;
    }

    float get(int i, int j) {
        return i > j ? rows[i][j] : rows[j][i];
    }

    void set(int i, int j, float distance) {
        if (i > j) {
            rows[i][j] = distance;
        } else {
            rows[j][i] = distance;
        }
    }

    /** The distances of {@code i} to 0 ... {@code i} - 1; shared, not to be written. */
    float[] before(int i) {
        return rows[i];
    }

    /** Puts the cannot-linked pairs infinitely far apart. */
    void separate(CannotLinks cannotLinks) {
        for (int i = 0; i < rows.length; i++) {
            for (int j : cannotLinks.of(i)) {
                set(i, j, Float.POSITIVE_INFINITY);
            }
        }
    }
}
