package org.castlist.adaptation.videocentralised;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.Arrays;

/** The network once more, one clip and one number at a time. */
final class SlowTransformer {
    private final float[][] weights;
    private final EncoderSize size;

    SlowTransformer(NDList weights, EncoderSize size) {
        this.weights = weights.stream().map(NDArray::toFloatArray).toArray(float[][]::new);
        this.size = size;
    }

    /** The point of L x D frames. */
    double[] point(double[][] frames) {
        double[][] tokens = new double[frames.length + 1][];
        tokens[0] = sum(new double[size.width()], part(2, 0, size.width()));
        for (int f = 0; f < frames.length; f++) {
            tokens[f + 1] = sum(linear(frames[f], 0), part(3, f * size.width(), size.width()));
        }
        int next = 4;
        for (int layer = 0; layer < size.layers(); layer++, next += 12) {
            tokens = block(tokens, next);
        }
        double[] point = linear(norm(tokens[0], next), next + 2);
        double length = Math.sqrt(Arrays.stream(point).map(x -> x * x).sum());
        return Arrays.stream(point).map(x -> x / length).toArray();
    }

    private double[][] block(double[][] tokens, int first) {
        double[][] looked = attention(tokens, first);
        double[][] out = new double[tokens.length][];
        for (int t = 0; t < tokens.length; t++) {
            double[] after = sum(tokens[t], linear(looked[t], first + 4));
            double[] hidden = linear(norm(after, first + 6), first + 8);
            out[t] = sum(
                    after,
                    linear(Arrays.stream(hidden).map(SlowTransformer::gelu).toArray(), first + 10));
        }
        return out;
    }

    private double[][] attention(double[][] tokens, int first) {
        int width = size.width();
        int head = width / size.heads();
        double[][] mixed = new double[tokens.length][width];
        for (int h = 0; h < size.heads(); h++) {
            for (int t = 0; t < tokens.length; t++) {
                double[] asked = linear(norm(tokens[t], first), first + 2);
                double[] shares = new double[tokens.length];
                double all = 0;
                for (int u = 0; u < tokens.length; u++) {
                    double[] seen = linear(norm(tokens[u], first), first + 2);
                    double agreement = 0;
                    for (int d = h * head; d < (h + 1) * head; d++) {
                        agreement += asked[d] * seen[width + d];
                    }
                    shares[u] = Math.exp(agreement / Math.sqrt(head));
                    all += shares[u];
                }
                for (int u = 0; u < tokens.length; u++) {
                    double[] seen = linear(norm(tokens[u], first), first + 2);
                    for (int d = h * head; d < (h + 1) * head; d++) {
                        mixed[t][d] += shares[u] / all * seen[2 * width + d];
                    }
                }
            }
        }
        return mixed;
    }

    private double[] norm(double[] token, int first) {
        double mean = Arrays.stream(token).average().orElseThrow();
        double variance =
                Arrays.stream(token).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
        double[] out = new double[token.length];
        for (int d = 0; d < out.length; d++) {
            out[d] = (token[d] - mean) / Math.sqrt(variance + 1e-5) * weights[first][d] + weights[first + 1][d];
        }
        return out;
    }

    private double[] linear(double[] in, int first) {
        double[] out = part(first + 1, 0, weights[first + 1].length);
        for (int o = 0; o < out.length; o++) {
            for (int i = 0; i < in.length; i++) {
                out[o] += in[i] * weights[first][i * out.length + o];
            }
        }
        return out;
    }

    private double[] part(int array, int from, int count) {
        double[] part = new double[count];
        for (int d = 0; d < count; d++) {
            part[d] = weights[array][from + d];
        }
        return part;
    }

    private static double[] sum(double[] a, double[] b) {
        double[] sum = new double[a.length];
        Arrays.setAll(sum, d -> a[d] + b[d]);
        return sum;
    }

    private static double gelu(double x) {
        return x / 2 * (1 + erf(x / Math.sqrt(2)));
    }

    /** By its series, which is exact enough for small numbers. */
    private static double erf(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; n < 60; n++) {
            term *= -x * x / n;
            sum += term / (2 * n + 1);
        }
        return 2 / Math.sqrt(Math.PI) * sum;
    }
}
