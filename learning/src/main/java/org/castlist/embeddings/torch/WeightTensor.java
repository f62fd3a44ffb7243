package org.castlist.embeddings.torch;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** Numbers that a network has learned: a shape and its values in C order. */
public final class WeightTensor {
    /**
     * Smaller numbers count as zero. They change no output, but each product with a denormal number costs a hundred ordinary
     * ones, and exported networks hold many.
     */
    private static final float SMALLEST = 1e-30f;

    private final List<Long> shape;
    private final float[] values;

    /**
     * @param shape a size for each axis; none for a single number
     * @param values as many as the shape says; copied, and those nearer to zero than 1e-30 set to zero
     */
    public WeightTensor(List<Long> shape, float[] values) {
        long size = shape.stream().reduce(1L, (a, b) -> a * b);
        if (size != values.length) {
            throw new IllegalArgumentException(
                    "a tensor of shape " + shape + " needs " + size + " values, not " + values.length);
        }
        this.shape = List.copyOf(shape);
        this.values = values.clone();
        for (int i = 0; i < values.length; i++) {
            if (Math.abs(values[i]) < SMALLEST) {
                this.values[i] = 0;
            }
        }
    }

    public List<Long> shape() {
        return shape;
    }

    /** How many numbers it holds. */
    public int size() {
        return values.length;
    }

    /** A copy of the values, in C order. */
    public float[] toArray() {
        return values.clone();
    }

    /** The values as 32-bit little-endian numbers. */
    byte[] toBytes() {
        ByteBuffer bytes =
                ByteBuffer.allocate(Math.multiplyExact(4, values.length)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WeightTensor that && shape.equals(that.shape) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * shape.hashCode() + Arrays.hashCode(values);
    }
}
