package org.castlist.clustering;

/**
 * What cosines of two tracks look like in one film: those of one person as one bell curve, those of two people as another.
 * Where the curves cross is where to stop merging.
 *
 * @param different of tracks of two people
 * @param same of tracks of one person
 * @param share how many of the pairs not known to be two people are one person, 0 to 1
 */
public record CosineMixture(Bell different, Bell same, double share) {

    private static final double MIN_SHARE = 1e-4;
    private static final double MAX_SHARE = 0.6;
    private static final double MIN_DEVIATION = 0.02;
    private static final int MIN_APART = 20;
    private static final int MAX_ROUNDS = 200;
    private static final double SETTLED = 1e-7;
    private static final int STEPS = 2000;

    /** The least probability of being one person, for a pair nearer than that bell's middle. */
    private static final double SURE = 1 / (1 + Math.exp(-4));

    /** A normal density. */
    public record Bell(double mean, double deviation) {
        double logDensity(double value) {
            double z = (value - mean) / deviation;
            return -z * z / 2 - Math.log(deviation) - Math.log(2 * Math.PI) / 2;
        }
    }

    /**
     * Learns both bells by expectation and maximisation.
     *
     * @param open cosines of pairs that may be one person or two, at least one
     * @param apart cosines of pairs known to be two people
     * @param expected what such cosines usually look like, and how many pairs that is worth
     */
    static CosineMixture fit(Cosines open, Cosines apart, ExpectedCosines expected) {
        CosineMixture mixture = expected.pairs() > 0 ? expected.mixture() : firstGuess(open, apart);
        for (int round = 0; round < MAX_ROUNDS; round++) {
            CosineMixture next = mixture.improved(open, apart, expected);
            double change = Math.abs(next.same.mean - mixture.same.mean)
                    + Math.abs(next.same.deviation - mixture.same.deviation)
                    + Math.abs(next.different.mean - mixture.different.mean);
            mixture = next;
            if (change < SETTLED) {
                break;
            }
        }
        return mixture;
    }

    /** With enough known pairs from those, else from all. */
    private static CosineMixture firstGuess(Cosines open, Cosines apart) {
        boolean known = apart.total() >= MIN_APART;
        Cosines all = known ? apart : open.and(apart);
        double middle = known ? all.mean() : all.quantile(0.5);
        double spread = known ? all.standardDeviation() : middle - all.quantile(0.1587); // one deviation below
        double deviation = Math.max(spread, MIN_DEVIATION);
        double same = Math.max(middle + 4 * deviation, open.quantile(0.97));
        return new CosineMixture(new Bell(middle, deviation), new Bell(same, 1.5 * deviation), 0.1);
    }

    private CosineMixture improved(Cosines open, Cosines apart, ExpectedCosines expected) {
        Weighted one = new Weighted();
        Weighted two = new Weighted();
        open.forEach((value, count) -> {
            double probability = probabilityOfOne(value);
            one.add(value, count * probability);
            two.add(value, count * (1 - probability));
        });
        apart.forEach(two::add);
        double share = Math.min(MAX_SHARE, Math.max(MIN_SHARE, one.weight / open.total()));
        one.add(expected.mixture().same, expected.pairs());
        two.add(expected.mixture().different, expected.pairs());
        return new CosineMixture(two.bell(different), one.bell(same), share);
    }

    private double probabilityOfOne(double value) {
        if (value < different.mean) {
            return 0;
        }
        double probability = 1 / (1 + Math.exp(-logOdds(value, share)));
        return value > same.mean ? Math.max(probability, SURE) : probability;
    }

    /**
     * How much better one person explains a cosine than two do: the logarithm of the ratio of the two densities. The wider
     * curve would win again far out on the other side; there it stays what it is at its turning point.
     */
    public double evidenceOfOne(double cosine) {
        double a = 1 / (different.deviation * different.deviation);
        double b = 1 / (same.deviation * same.deviation);
        double turn = (a * different.mean - b * same.mean) / (a - b); // infinite for curves of one width
        double value = a > b ? Math.max(cosine, turn) : a < b ? Math.min(cosine, turn) : cosine;
        double fromDifferent = value - different.mean;
        double fromSame = value - same.mean;
        return (a * fromDifferent * fromDifferent - b * fromSame * fromSame) / 2
                + Math.log(different.deviation / same.deviation);
    }

    private double logOdds(double value, double share) {
        return same.logDensity(value) - different.logDensity(value) + Math.log(share / (1 - share));
    }

    /** The least cosine that one person explains better than two. */
    public double equalDensity() {
        return firstAbove(0.5);
    }

    /** The least cosine at which one person is likelier than two, given how rare pairs of one person are. */
    double equalPosterior() {
        return firstAbove(share);
    }

    private double firstAbove(double share) {
        double from = different.mean;
        double to = Math.max(same.mean, from + 0.001);
        for (int step = 0; step <= STEPS; step++) {
            double value = from + (to - from) * step / STEPS;
            if (logOdds(value, share) > 0) {
                return value;
            }
        }
        return to;
    }

    /** Sums of a weighted sample. */
    private static final class Weighted {
        private double weight;
        private double sum;
        private double squares;

        void add(double value, double itsWeight) {
            weight += itsWeight;
            sum += itsWeight * value;
            squares += itsWeight * value * value;
        }

        void add(Bell bell, double itsWeight) {
            weight += itsWeight;
            sum += itsWeight * bell.mean;
            squares += itsWeight * (bell.deviation * bell.deviation + bell.mean * bell.mean);
        }

        /** The bell of the sample, or the one before where the sample is empty. */
        Bell bell(Bell before) {
            if (weight < 1e-12) {
                return before;
            }
            double mean = sum / weight;
            double variance = Math.max(0, squares / weight - mean * mean);
            return new Bell(mean, Math.max(MIN_DEVIATION, Math.sqrt(variance)));
        }
    }
}
