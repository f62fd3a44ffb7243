package org.castlist.adaptation.videocentralised;

import java.nio.FloatBuffer;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.castlist.adaptation.training.FilmFrames;

/** The clips of a film's tracks as the network takes them: frames at unit length. */
final class FilmClips {
    private final FilmFrames film;
    private final ClipSampler sampler;
    private final float[][] frames; // all of the film, D numbers each, unit length or zero

    FilmClips(FilmFrames film, ClipSampler sampler) {
        this.film = film;
        this.sampler = sampler;
        this.frames = IntStream.range(0, film.size())
                .mapToObj(frame -> unit(film.values(frame)))
                .toArray(float[][]::new);
    }

    /**
     * Clips to learn from, each frame with noise of its own.
     *
     * @param length L of them all
     * @return N x S x L x D numbers: the clips of the first track, then those of the second ...
     */
    float[] draw(int[] tracks, int length, RandomGenerator random) {
        FloatBuffer values = newBuffer(tracks, length);
        for (int track : tracks) {
            for (int clip = 0; clip < sampler.perTrack(); clip++) {
                for (int frame : sampler.draw(film.length(track), length, random)) {
                    values.put(noisy(frames[film.start(track) + frame], random));
                }
            }
        }
        return values.array();
    }

    /** Clips that lie evenly over their tracks: N x S x {@link ClipSampler#longest} x D numbers. */
    float[] even(int[] tracks) {
        FloatBuffer values = newBuffer(tracks, sampler.longest());
        for (int track : tracks) {
            for (int clip = 0; clip < sampler.perTrack(); clip++) {
                for (int frame : sampler.even(film.length(track), clip)) {
                    values.put(frames[film.start(track) + frame]);
                }
            }
        }
        return values.array();
    }

    private FloatBuffer newBuffer(int[] tracks, int length) {
        return FloatBuffer.allocate(tracks.length * sampler.perTrack() * length * film.dimension());
    }

    private float[] noisy(float[] frame, RandomGenerator random) {
        if (sampler.noise() == 0) {
            return frame;
        }
        float[] noisy = new float[frame.length];
        for (int d = 0; d < frame.length; d++) {
            noisy[d] = (float) (frame[d] + sampler.noise() * random.nextGaussian());
        }
        return unit(noisy);
    }

    /** At length 1; a zero vector stays zero. */
    static float[] unit(float[] vector) {
        return unit(
                IntStream.range(0, vector.length).mapToDouble(d -> vector[d]).toArray());
    }

    /** The same in single precision. */
    static float[] unit(double[] vector) {
        double squares = 0;
        for (double value : vector) {
            squares += value * value;
        }
        float[] unit = new float[vector.length];
        for (int d = 0; d < unit.length; d++) {
            unit[d] = (float) (squares == 0 ? 0 : vector[d] / Math.sqrt(squares));
        }
        return unit;
    }
}
