package org.castlist.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Points of a plane in squares within squares: far crowds push like one heavy point, which makes a step of t-SNE cost
 * T log T in place of T² (Barnes and Hut's tree).
 */
final class QuadTree {
    private static final int DEEPEST = 40; // squares; points still together there are at one place

    private final double[] x;
    private final double[] y;
    private final Square root;

    /** A square with its points' number and mean; a leaf has no parts. */
    private record Square(double side, int count, double x, double y, List<Square> parts) {}

    QuadTree(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        double left = IntStream.range(0, x.length).mapToDouble(i -> x[i]).min().orElse(0);
        double right = IntStream.range(0, x.length).mapToDouble(i -> x[i]).max().orElse(0);
        double top = IntStream.range(0, y.length).mapToDouble(i -> y[i]).min().orElse(0);
        double bottom =
                IntStream.range(0, y.length).mapToDouble(i -> y[i]).max().orElse(0);
        int[] points = IntStream.range(0, x.length).toArray();
        root = square(points, new double[] {left, top}, Math.max(right - left, bottom - top), 0);
    }

    /** @param corner least x and least y */
    private Square square(int[] points, double[] corner, double side, int depth) {
        double sumX = 0;
        double sumY = 0;
        for (int point : points) {
            sumX += x[point];
            sumY += y[point];
        }
        List<Square> parts = List.of();
        if (points.length > 1 && depth < DEEPEST && side > 0) {
            parts = parts(points, corner, side / 2, depth + 1);
        }
        return new Square(side, points.length, sumX / points.length, sumY / points.length, parts);
    }

    private List<Square> parts(int[] points, double[] corner, double half, int depth) {
        int[] counts = new int[4];
        int[] quarter = new int[points.length];
        for (int n = 0; n < points.length; n++) {
            quarter[n] = (x[points[n]] >= corner[0] + half ? 1 : 0) + (y[points[n]] >= corner[1] + half ? 2 : 0);
            counts[quarter[n]]++;
        }
        List<Square> parts = new ArrayList<>(4);
        for (int q = 0; q < 4; q++) {
            int[] inside = new int[counts[q]];
            int next = 0;
            for (int n = 0; n < points.length && next < inside.length; n++) {
                if (quarter[n] == q) {
                    inside[next++] = points[n];
                }
            }
            if (inside.length > 0) {
                double[] at = {corner[0] + (q % 2) * half, corner[1] + q / 2 * half};
                parts.add(square(inside, at, half, depth));
            }
        }
        return parts;
    }

    /**
     * What all others do to one point, before it is divided by the sum of all nearnesses.
     *
     * @param openingAngle a square that looks smaller counts as one point; up to 0.7 no square with the point itself does
     * @param push 2 x T, where the point's own is written
     * @return the sum of the point's nearnesses 1 / (1 + d²) to the others
     */
    double push(int point, double openingAngle, double[][] push) {
        Pushed pushed = new Pushed(x[point], y[point], openingAngle * openingAngle);
        pushed.by(root);
        push[0][point] = pushed.x;
        push[1][point] = pushed.y;
        return pushed.nearness - 1; // less that to itself, which pushes nowhere
    }

    private static final class Pushed {
        private final double fromX;
        private final double fromY;
        private final double squaredAngle;
        private double x;
        private double y;
        private double nearness;

        Pushed(double fromX, double fromY, double squaredAngle) {
            this.fromX = fromX;
            this.fromY = fromY;
            this.squaredAngle = squaredAngle;
        }

        void by(Square square) {
            double dx = fromX - square.x;
            double dy = fromY - square.y;
            double squared = dx * dx + dy * dy;
            if (square.parts.isEmpty() || square.side * square.side < squaredAngle * squared) {
                double near = 1 / (1 + squared);
                nearness += square.count * near;
                x += square.count * near * near * dx;
                y += square.count * near * near * dy;
                return;
            }
            for (Square part : square.parts) {
                by(part);
            }
        }
    }
}
