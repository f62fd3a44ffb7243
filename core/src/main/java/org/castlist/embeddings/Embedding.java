package org.castlist.embeddings;

import java.util.Arrays;

/**
 * What the network says of one face: D numbers, as it gave them. The raw length is a quality signal, so making it a unit
 * vector is a visible step.
 */
public final class Embedding {
    private final float[] values;

    /**
     * @param values D finite numbers; copied
     */
    public Embedding(float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException("an embedding must be finite, not " + value);
            }
        }
        this.values = values.clone();
    }

    /** D. */
    public int dimension() {
        return values.length;
    }

    /** A copy of the D numbers. */
    public float[] toArray() {
        return values.clone();
    }

    public float at(int d) {
        return values[d];
    }

    /** Euclidean length. */
    public double norm() {
        double sum = 0;
        for (float value : values) {
            sum += (double) value * value;
        }
        return Math.sqrt(sum);
    }

    /** The same direction with length 1; a zero vector stays zero. */
    public Embedding unit() {
        double norm = norm();
        if (norm == 0) {
            return this;
        }
        float[] scaled = new float[values.length];
        for (int d = 0; d < values.length; d++) {
            scaled[d] = (float) (values[d] / norm);
        }
        return new Embedding(scaled);
    }

    /** Cosine of the angle between two, -1 to 1; 0 where one is zero. */
    public double cosine(Embedding other) {
        double dot = 0;
        for (int d = 0; d < values.length; d++) {
            dot += (double) values[d] * other.values[d];
        }
        double norms = norm() * other.norm();
        return norms == 0 ? 0 : dot / norms;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
