package org.castlist.adaptation;

/**
 * Crops in one pool, as far as mean distances need them. The distance of two crops a and b is a product of what each asks
 * with what the other answers, {@code (<asks(a), answers(b)> + <asks(b), answers(a)>) / 2}. A mean of such products over all
 * pairs of crops is one product of means, so that sums are all that a pool must keep.
 *
 * <p>The loss of a self-distillation is such a product, and so are the cosine distance and the square of the Euclidean one.
 */
public final class CropPool {
    private final double[] asks; // K, the sum over the crops
    private final double[] answers; // K, the sum over the crops
    private final double own; // the sum over the crops of <asks(a), answers(a)>
    private final int crops;
    private final double[] point; // D, the sum over the crops of the points of their tracks

    private CropPool(double[] asks, double[] answers, double own, int crops, double[] point) {
        this.asks = asks;
        this.answers = answers;
        this.own = own;
        this.crops = crops;
        this.point = point;
    }

    /**
     * The crops of one track.
     *
     * @param asks F x K, at least one crop
     * @param answers F x K
     * @param point D coordinates of the track
     */
    public static CropPool of(double[][] asks, double[][] answers, double[] point) {
        if (asks.length == 0 || asks.length != answers.length) {
            throw new IllegalArgumentException("a pool needs crops that ask and answer, not " + asks.length + " and "
                    + answers.length + " of them");
        }
        double own = 0;
        for (int crop = 0; crop < asks.length; crop++) {
            own += Vectors.dot(asks[crop], answers[crop]);
        }
        double[] scaled = Vectors.plus(new double[point.length], point, asks.length);
        return new CropPool(sum(asks), sum(answers), own, asks.length, scaled);
    }

    private static double[] sum(double[][] rows) {
        double[] sum = new double[rows[0].length];
        for (double[] row : rows) {
            if (row.length != sum.length) {
                throw new IllegalArgumentException(
                        "crops of one pool must have equally many numbers, not " + sum.length + " and " + row.length);
            }
            sum = Vectors.plus(sum, row, 1);
        }
        return sum;
    }

    /** All crops of both. */
    CropPool and(CropPool other) {
        return new CropPool(
                Vectors.plus(asks, other.asks, 1),
                Vectors.plus(answers, other.answers, 1),
                own + other.own,
                crops + other.crops,
                Vectors.plus(point, other.point, 1));
    }

    /** How many crops. */
    int size() {
        return crops;
    }

    /** How many numbers a crop asks. */
    int width() {
        return asks.length;
    }

    /** The mean distance of a crop of this pool to one of the other. */
    double distance(CropPool other) {
        double sum = Vectors.dot(asks, other.answers) + Vectors.dot(other.asks, answers);
        return sum / 2 / ((double) crops * other.crops);
    }

    /** The mean distance of two different crops of this pool, which has at least two. */
    double ownDistance() {
        return (Vectors.dot(asks, answers) - own) / ((double) crops * (crops - 1));
    }

    /** What it asks on average, then what it answers: 2 K numbers. */
    float[] asksAndAnswers() {
        return halves(asks, answers);
    }

    /** Half of what it answers on average, then half of what it asks, so that products with the others are distances. */
    float[] halfAnswersAndAsks() {
        return halves(Vectors.plus(new double[width()], answers, 0.5), Vectors.plus(new double[width()], asks, 0.5));
    }

    private float[] halves(double[] first, double[] second) {
        float[] both = new float[first.length + second.length];
        for (int k = 0; k < first.length; k++) {
            both[k] = (float) (first[k] / crops);
            both[first.length + k] = (float) (second[k] / crops);
        }
        return both;
    }

    /** The mean point of its crops' tracks. */
    float[] point() {
        float[] mean = new float[point.length];
        for (int d = 0; d < mean.length; d++) {
            mean[d] = (float) (point[d] / crops);
        }
        return mean;
    }
}
