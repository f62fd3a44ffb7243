package org.castlist.app;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.castlist.adaptation.NuisanceLearning;

/**
 * What the analysis of a film, or of what is left of it, will cost.
 *
 * @param wall seconds by the clock, if the machine stays as busy as while it was probed
 * @param processor seconds of processor time
 * @param tracks how many will be found
 * @param disk bytes that the project folder will grow by
 * @param memory bytes that the process will hold at most
 */
record Forecast(Range wall, Range processor, Range tracks, Range disk, Range memory) {

    /** Nothing is left to do. */
    static final Forecast NOTHING = new Forecast(Range.ZERO, Range.ZERO, Range.ZERO, Range.ZERO, Range.ZERO);

    /** A margin on both sides, since two probes of one film differ too; chosen, not measured. */
    private static final double REPEATABILITY = 1.25;

    /** One stretch tells nothing of how much others differ from it. */
    private static final double ONE_STRETCH = 2;

    /** Act II with default settings: so many tracks took so long, on an AMD EPYC; twice either way. */
    private static final double MEASURED_TRACKS = 4800;

    private static final double MEASURED_SECONDS = 30;

    /** To make one face poor in three ways and embed what comes out, by the default network, measured on the same machine. */
    private static final double SECONDS_A_FACE = 0.03;

    private static final double MACHINES_DIFFER = 2;

    /** Its growth with the number of tracks, from 300 to 4800: distances grow by the square, the map's steps by hardly more. */
    private static final double EXPONENT = 1.5;

    /** Bytes of an embedding in memory, and of a distance between two tracks. */
    private static final double EMBEDDING = 512 * Float.BYTES;

    private static final double DISTANCE = Double.BYTES;

    /**
     * What is paid once a film, whatever its length.
     *
     * @param starting loading networks and compiling, writing a project without faces
     * @param disk bytes of a project without faces
     * @param memory bytes that the process held while it probed
     * @param heap bytes that Java may take into use besides, in a longer run
     */
    record Once(ProbeCost starting, double disk, double memory, double heap) {}

    /**
     * From a few stretches to the whole. The range is what the film would cost if all of it were like its cheapest stretch,
     * and like its dearest.
     *
     * @param samples at least one
     * @param seconds how much there is to watch
     */
    static Forecast of(List<Sample> samples, Once once, double seconds) {
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("a forecast must have at least one sample");
        }
        Range tracks = tracks(samples, seconds);
        double crops = ofTrack(samples, Sample::crops);
        Range people =
                tracks.map(count -> actTwo(count) + learning(count, crops)).widened(MACHINES_DIFFER);
        boolean alone = samples.size() == 1 && sum(samples, Sample::seconds) < seconds;
        double margin = alone ? ONE_STRETCH : REPEATABILITY;
        Range wall = rate(samples, sample -> sample.watching().wall()).times(seconds);
        Range processor = rate(samples, sample -> sample.watching().processor()).times(seconds);
        Range disk = tracks.times(ofTrack(samples, sample -> sample.disk().ofTracks()))
                .plus(rate(samples, sample -> sample.disk().ofTime()).times(seconds))
                .plus(Range.exactly(once.disk()));
        return new Forecast(
                wall.plus(Range.exactly(once.starting().wall())).widened(margin).plus(people),
                processor
                        .plus(Range.exactly(once.starting().processor()))
                        .widened(margin)
                        .plus(people),
                tracks,
                alone ? disk.widened(ONE_STRETCH) : disk,
                memory(tracks, crops, once));
    }

    private static double ofTrack(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        return sum(samples, figure)
                / Math.max(1, sum(samples, sample -> sample.tracks().all()));
    }

    /** A track that is cut off may be one of many that are as short as that, or one that is far longer: between the two. */
    private static Range tracks(List<Sample> samples, double seconds) {
        Range counted = rate(samples, sample -> sample.tracks().counted()).times(seconds);
        double all = sum(samples, sample -> sample.tracks().all()) / sum(samples, Sample::seconds) * seconds;
        double likely = (counted.likely() + all) / 2;
        return new Range(Math.min(counted.low(), likely), likely, Math.max(counted.high(), all));
    }

    private static double actTwo(double tracks) {
        return MEASURED_SECONDS * Math.pow(tracks / MEASURED_TRACKS, EXPONENT);
    }

    /** What poor pictures do is learned from so many faces at most, once a film. */
    private static double learning(double tracks, double cropsOfTrack) {
        NuisanceLearning standard = NuisanceLearning.standard();
        return SECONDS_A_FACE * Math.min(standard.crops(), tracks * Math.min(standard.cropsPerTrack(), cropsOfTrack));
    }

    private static Range memory(Range tracks, double cropsOfTrack, Once once) {
        Range numbers = tracks.map(count -> numbers(count, cropsOfTrack));
        return numbers.plus(new Range(once.memory(), once.memory(), once.memory() + once.heap()));
    }

    /** Bytes of what Act II needs of all tracks at once: embeddings, and the distances between any two. */
    static double numbers(double tracks, double cropsOfTrack) {
        return tracks * cropsOfTrack * EMBEDDING + tracks * tracks * DISTANCE;
    }

    /** So much a second: in the cheapest stretch, in all together, and in the dearest. */
    private static Range rate(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        double[] rates = samples.stream()
                .mapToDouble(sample -> figure.applyAsDouble(sample) / sample.seconds())
                .sorted()
                .toArray();
        double mean = sum(samples, figure) / sum(samples, Sample::seconds);
        double last = rates[rates.length - 1];
        return new Range(Math.min(rates[0], mean), mean, Math.max(last, mean)); // a mean may err by rounding
    }

    private static double sum(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        return samples.stream().mapToDouble(figure).sum();
    }

    /** This one and then another, in one process. */
    Forecast plus(Forecast other) {
        return new Forecast(
                wall.plus(other.wall),
                processor.plus(other.processor),
                tracks.plus(other.tracks),
                disk.plus(other.disk),
                new Range(
                        Math.max(memory.low(), other.memory.low()),
                        Math.max(memory.likely(), other.memory.likely()),
                        Math.max(memory.high(), other.memory.high())));
    }
}
