package org.castlist.tracks;

import java.util.Optional;
import org.castlist.video.Pixels;

/** A small grey picture, and where its parts lie in another. */
final class Luma {
    private static final int LEAST_CONTRAST = 6; // mean difference to the neighbour, grey levels
    private static final double CLEARLY_BETTER = 0.7;

    private final int width;
    private final int height;
    private final int[] grey; // height x width, 0 to 255

    private Luma(int width, int height, int[] grey) {
        this.width = width;
        this.height = height;
        this.grey = grey;
    }

    /** The picture at half its size. */
    static Luma halved(Pixels picture) {
        int width = picture.width() / 2;
        int height = picture.height() / 2;
        int[] grey = new int[width * height];
        byte[] rgb = picture.rgb();
        int stride = picture.width() * 3;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int i = 2 * y * stride + 6 * x;
                grey[y * width + x] =
                        light(rgb, i) + light(rgb, i + 3) + light(rgb, i + stride) + light(rgb, i + stride + 3) >> 10;
            }
        }
        return new Luma(width, height, grey);
    }

    /** 256 times the luma (ITU-R BT.601). */
    private static int light(byte[] rgb, int i) {
        return 77 * (rgb[i] & 0xff) + 150 * (rgb[i + 1] & 0xff) + 29 * (rgb[i + 2] & 0xff);
    }

    /** The picture so many times smaller. */
    Luma reduced(int factor) {
        int smallWidth = width / factor;
        int smallHeight = height / factor;
        int[] small = new int[smallWidth * smallHeight];
        for (int y = 0; y < smallHeight * factor; y++) {
            for (int x = 0; x < smallWidth * factor; x++) {
                small[y / factor * smallWidth + x / factor] += grey[y * width + x];
            }
        }
        for (int i = 0; i < small.length; i++) {
            small[i] /= factor * factor;
        }
        return new Luma(smallWidth, smallHeight, small);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** The whole shift (x, y) that makes two pictures most alike. */
    static int[] shift(Luma before, Luma now, int reach) {
        int[] best = {0, 0};
        double least = before.difference(now, 0, 0);
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                double difference = before.difference(now, dx, dy);
                if (difference < least) {
                    least = difference;
                    best = new int[] {dx, dy};
                }
            }
        }
        return best;
    }

    /** Mean absolute difference where the two overlap. */
    private double difference(Luma now, int dx, int dy) {
        long sum = 0;
        int fromX = Math.max(0, -dx);
        int toX = Math.min(width, width - dx);
        int fromY = Math.max(0, -dy);
        int toY = Math.min(height, height - dy);
        for (int y = fromY; y < toY; y++) {
            for (int x = fromX; x < toX; x++) {
                sum += Math.abs(grey[y * width + x] - now.grey[(y + dy) * width + x + dx]);
            }
        }
        return (double) sum / Math.max(1, (toX - fromX) * (toY - fromY));
    }

    /** Whether a block has enough contrast in both directions to be found again. */
    boolean isTextured(int x, int y, int block) {
        if (!holds(x, y, block)) {
            return false;
        }
        int across = 0;
        int down = 0;
        for (int v = y; v < y + block - 1; v++) {
            for (int u = x; u < x + block - 1; u++) {
                int i = v * width + u;
                across += Math.abs(grey[i + 1] - grey[i]);
                down += Math.abs(grey[i + width] - grey[i]);
            }
        }
        int pixels = (block - 1) * (block - 1);
        return across > LEAST_CONTRAST * pixels && down > LEAST_CONTRAST * pixels;
    }

    /**
     * Where a block of another picture lies in this one, to a fraction of a pixel: (x, y). Empty when it lies at the edge of
     * the search or is not clearly better there than elsewhere.
     */
    Optional<double[]> find(Luma other, int x, int y, int block, int guessX, int guessY, int reach) {
        int side = 2 * reach + 1;
        int[] cost = new int[side * side];
        int best = 0;
        long total = 0;
        for (int i = 0; i < cost.length; i++) {
            int u = x + guessX + i % side - reach;
            int v = y + guessY + i / side - reach;
            if (!holds(u, v, block)) {
                return Optional.empty();
            }
            cost[i] = difference(other, x, y, u, v, block);
            total += cost[i];
            best = cost[i] < cost[best] ? i : best;
        }
        int bestX = best % side;
        int bestY = best / side;
        boolean inside = bestX > 0 && bestX < side - 1 && bestY > 0 && bestY < side - 1;
        if (!inside || cost[best] > CLEARLY_BETTER * total / cost.length) {
            return Optional.empty();
        }
        return Optional.of(new double[] {
            x + guessX + bestX - reach + valley(cost[best - 1], cost[best], cost[best + 1]),
            y + guessY + bestY - reach + valley(cost[best - side], cost[best], cost[best + side])
        });
    }

    private boolean holds(int x, int y, int block) {
        return x >= 0 && y >= 0 && x + block <= width && y + block <= height;
    }

    private int difference(Luma other, int x, int y, int u, int v, int block) {
        int sum = 0;
        for (int row = 0; row < block; row++) {
            int there = (y + row) * other.width + x;
            int here = (v + row) * width + u;
            for (int i = 0; i < block; i++) {
                sum += Math.abs(other.grey[there + i] - grey[here + i]);
            }
        }
        return sum;
    }

    /** Where between three costs the least lies, -0.5 to 0.5: two lines of equal slope, as suits absolute differences. */
    private static double valley(int left, int middle, int right) {
        int steepest = Math.max(left, right) - middle;
        return steepest == 0 ? 0 : 0.5 * (left - right) / steepest;
    }
}
