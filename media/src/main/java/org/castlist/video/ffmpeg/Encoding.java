package org.castlist.video.ffmpeg;

import org.castlist.video.Rational;

/**
 * How a {@link FilmWriter} encodes.
 *
 * @param codec FFmpeg's name of an encoder in its LGPL build, such as {@code libopenh264} or {@code mpeg4}
 * @param pixelFormat FFmpeg's name of a pixel format that the encoder takes, such as {@code yuv420p}
 * @param timeBase the finest step of time: moments are rounded to it
 * @param bFrames how many frames in a row may refer to a later one; libopenh264 makes none
 * @param keyEvery a key frame every so many frames, at least 1
 * @param bitsPerSecond what the encoder aims at, on average
 */
public record Encoding(
        String codec, String pixelFormat, Rational timeBase, int bFrames, int keyEvery, long bitsPerSecond) {

    /** H.264, which everything plays: a key frame every two seconds or so, times to a 90,000th second, 4 Mbit/s. */
    public static final Encoding H264 =
            new Encoding("libopenh264", "yuv420p", new Rational(1, 90_000), 0, 50, 4_000_000);

    public Encoding {
        if (bFrames < 0 || keyEvery < 1 || bitsPerSecond < 1) {
            throw new IllegalArgumentException("an encoding needs 0 or more b-frames, a key frame every 1 or more and"
                    + " 1 or more bits a second, not " + bFrames + ", " + keyEvery + " and " + bitsPerSecond);
        }
    }

    /** The same at another bit rate. */
    public Encoding withBitsPerSecond(long bits) {
        return new Encoding(codec, pixelFormat, timeBase, bFrames, keyEvery, bits);
    }

    /** The same with another finest step of time. */
    public Encoding withTimeBase(Rational step) {
        return new Encoding(codec, pixelFormat, step, bFrames, keyEvery, bitsPerSecond);
    }
}
