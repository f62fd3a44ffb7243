package org.castlist.adaptation;

/** Arithmetic on vectors of D numbers. */
final class Vectors {
    private Vectors() {}

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += a[d] * b[d];
        }
        return sum;
    }

    static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    /** The same direction with length 1; a zero vector stays zero. */
    static double[] unit(double[] a) {
        double norm = norm(a);
        return norm == 0 ? a.clone() : plus(new double[a.length], a, 1 / norm);
    }

    /** {@code a + factor * b}. */
    static double[] plus(double[] a, double[] b, double factor) {
        double[] sum = new double[a.length];
        for (int d = 0; d < a.length; d++) {
            sum[d] = a[d] + factor * b[d];
        }
        return sum;
    }
}
