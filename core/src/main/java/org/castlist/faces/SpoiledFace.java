package org.castlist.faces;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.castlist.video.Pixels;

/**
 * Makes pictures of a face poor on purpose, in the ways of films: too far away, out of focus, moved. How much is drawn
 * anew for each picture. What it makes shows the same person in the same pose, so that whatever a network sees change is the
 * picture's fault.
 */
public final class SpoiledFace {
    private static final int LEAST_SIDE = 10;
    private static final int MOST_SIDE = 40;
    private static final double LEAST_BLUR = 1;
    private static final double MOST_BLUR = 4.5;
    private static final double SHORTEST_SHAKE = 4;
    private static final double LONGEST_SHAKE = 18;

    /** What goes into one pixel of a row: pixels from {@code first} on, with weights of sum 1. */
    private static final class Mix {
        private final int first;
        private final double[] weights;

        Mix(int first, double[] weights) {
            this.first = first;
            this.weights = weights;
        }
    }

    /** A pixel beside the one that is computed. */
    private record Offset(int x, int y) {}

    private SpoiledFace() {}

    /**
     * The face from far away, out of focus, and shaken: three pictures of the same size.
     *
     * @param face square
     * @param seed of how far, how much and where to
     */
    public static List<Pixels> of(Pixels face, long seed) {
        if (face.width() != face.height()) {
            throw new IllegalArgumentException("a face must be square, not " + face.width() + "x" + face.height());
        }
        Random random = new Random(seed);
        int side = LEAST_SIDE + random.nextInt(MOST_SIDE - LEAST_SIDE);
        double blur = between(LEAST_BLUR, MOST_BLUR, random);
        double length = between(SHORTEST_SHAKE, LONGEST_SHAKE, random);
        double angle = between(0, Math.PI, random);
        return List.of(
                small(face, Math.min(side, face.width())),
                mixed(face, gaussian(blur, face.width())),
                shaken(face, length, angle));
    }

    private static double between(double least, double most, Random random) {
        return least + (most - least) * random.nextDouble();
    }

    /** As if the face had only so many pixels a side: means of areas, made large again by linear interpolation. */
    static Pixels small(Pixels face, int side) {
        return mixed(mixed(face, areas(face.width(), side)), lines(side, face.width()));
    }

    private static List<Mix> areas(int from, int to) {
        double scale = (double) from / to;
        List<Mix> mixes = new ArrayList<>();
        for (int i = 0; i < to; i++) {
            int first = (int) (i * scale);
            int last = Math.min(from, (int) Math.ceil((i + 1) * scale));
            double[] weights = new double[last - first];
            for (int j = first; j < last; j++) {
                weights[j - first] = (Math.min(j + 1, (i + 1) * scale) - Math.max(j, i * scale)) / scale;
            }
            mixes.add(new Mix(first, weights));
        }
        return mixes;
    }

    private static List<Mix> lines(int from, int to) {
        List<Mix> mixes = new ArrayList<>();
        for (int i = 0; i < to; i++) {
            double at = Math.min(Math.max((i + 0.5) * from / to - 0.5, 0), from - 1);
            int first = Math.min((int) at, Math.max(0, from - 2));
            double share = at - first;
            mixes.add(new Mix(first, from == 1 ? new double[] {1} : new double[] {1 - share, share}));
        }
        return mixes;
    }

    private static List<Mix> gaussian(double sigma, int size) {
        int reach = (int) Math.ceil(2.5 * sigma);
        List<Mix> mixes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int first = Math.max(0, i - reach);
            double[] weights = new double[Math.min(size - 1, i + reach) - first + 1];
            for (int j = 0; j < weights.length; j++) {
                weights[j] = Math.exp(-Math.pow((first + j - i) / sigma, 2) / 2);
            }
            double sum = Arrays.stream(weights).sum();
            Arrays.setAll(weights, j -> weights[j] / sum);
            mixes.add(new Mix(first, weights));
        }
        return mixes;
    }

    /** The same mixture along rows and along columns. */
    private static Pixels mixed(Pixels square, List<Mix> mixes) {
        int from = square.width();
        int to = mixes.size();
        double[] rows = new double[from * to * 3]; // from rows of to pixels
        for (int y = 0; y < from; y++) {
            for (int x = 0; x < to; x++) {
                Mix mix = mixes.get(x);
                for (int j = 0; j < mix.weights.length; j++) {
                    for (int c = 0; c < 3; c++) {
                        rows[(y * to + x) * 3 + c] += mix.weights[j] * square.at(mix.first + j, y, c);
                    }
                }
            }
        }
        double[] sums = new double[to * to * 3];
        for (int y = 0; y < to; y++) {
            Mix mix = mixes.get(y);
            for (int j = 0; j < mix.weights.length; j++) {
                int row = (mix.first + j) * to * 3;
                for (int i = 0; i < to * 3; i++) {
                    sums[y * to * 3 + i] += mix.weights[j] * rows[row + i];
                }
            }
        }
        return pixels(to, sums, 1);
    }

    /** The mean along a straight way of the camera. */
    private static Pixels shaken(Pixels face, double length, double angle) {
        int size = face.width();
        List<Offset> way = new ArrayList<>();
        int half = (int) Math.round(length / 2);
        for (int step = -half; step <= half; step++) {
            way.add(new Offset((int) Math.round(step * Math.cos(angle)), (int) Math.round(step * Math.sin(angle))));
        }
        double[] sums = new double[size * size * 3];
        for (Offset offset : way) {
            for (int y = 0; y < size; y++) {
                int fromY = Math.min(Math.max(y + offset.y, 0), size - 1);
                for (int x = 0; x < size; x++) {
                    int fromX = Math.min(Math.max(x + offset.x, 0), size - 1);
                    for (int c = 0; c < 3; c++) {
                        sums[(y * size + x) * 3 + c] += face.at(fromX, fromY, c);
                    }
                }
            }
        }
        return pixels(size, sums, way.size());
    }

    private static Pixels pixels(int size, double[] sums, int count) {
        byte[] rgb = new byte[sums.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) Math.round(sums[i] / count);
        }
        return new Pixels(size, size, rgb);
    }
}
