package org.castlist.video.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.castlist.video.Film;
import org.castlist.video.Frame;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;
import org.castlist.video.Region;

/** A decoded picture as FFmpeg left it; only what is viewed is ever converted. */
final class FfmpegFrame implements Frame {
    private final AVFrame picture;
    private final Moment time;
    private final Film film;
    private final Scaler scaler;
    private boolean closed;

    /** @param picture freed with this frame */
    FfmpegFrame(AVFrame picture, Moment time, Film film, Scaler scaler) {
        this.picture = picture;
        this.time = time;
        this.film = film;
        this.scaler = scaler;
    }

    @Override
    public Moment time() {
        return time;
    }

    @Override
    public int width() {
        return film.width();
    }

    @Override
    public int height() {
        return film.height();
    }

    /**
     * Averages over the source pixels where the view is smaller, interpolates where it is larger. Where stored pixels are
     * oblong, the region is widened to whole stored pixels. Brightness is cut out to the pixel, colour to the sample that
     * two or four pixels share.
     */
    @Override
    public Pixels view(Region region, int width, int height) {
        if (closed) {
            throw new IllegalStateException("the frame at " + time + " was closed before it was viewed");
        }
        return scaler.view(picture, View.of(region, width, height, film, picture.width(), picture.height()));
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            av_frame_free(picture);
        }
    }
}
