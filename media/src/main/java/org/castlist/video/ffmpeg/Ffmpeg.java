package org.castlist.video.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.castlist.video.Rational;

/** What every user of the native libraries needs: silence, its reasons in words, and its types in ours. */
final class Ffmpeg {

    static {
        // FFmpeg would write to standard error; what goes wrong is counted or thrown instead.
        av_log_set_level(AV_LOG_QUIET);
    }

    private Ffmpeg() {}

    /** Loads the libraries and silences them; every class that is the first to call FFmpeg begins with this. */
    static void load() {
        // The work is done by the class's initialiser, once.
    }

    /** FFmpeg's own words for an error code. */
    static String reason(int code) {
        byte[] words = new byte[128];
        av_strerror(code, words, words.length);
        int length = 0;
        while (words[length] != 0) {
            length++;
        }
        return new String(words, 0, length, StandardCharsets.UTF_8);
    }

    /** Passes good results on. */
    static int check(int code, String failed) throws IOException {
        if (code < 0) {
            throw new IOException(failed + ": " + reason(code));
        }
        return code;
    }

    /** A file's name for FFmpeg: always the file itself, even where its name looks like a protocol or an option. */
    static BytePointer address(Path file) {
        return new BytePointer("file:" + file.toAbsolutePath(), StandardCharsets.UTF_8);
    }

    static boolean isPositive(AVRational fraction) {
        return fraction.num() > 0 && fraction.den() > 0;
    }

    static Rational rational(AVRational fraction) {
        return new Rational(fraction.num(), fraction.den());
    }
}
