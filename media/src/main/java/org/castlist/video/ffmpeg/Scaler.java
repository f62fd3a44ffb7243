package org.castlist.video.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_UNSPECIFIED;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.swscale.SWS_ACCURATE_RND;
import static org.bytedeco.ffmpeg.global.swscale.SWS_AREA;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU601;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.castlist.video.Pixels;

/**
 * Converts and scales parts of decoded pictures, straight from the decoder's memory. Safe for several threads, which
 * take turns: a view takes less time than decoding its frame.
 */
final class Scaler implements AutoCloseable {

    /** Conversions kept ready. A few sizes come with every frame; each face comes once and costs its own set-up. */
    private static final int KEPT = 16;

    /**
     * From so many rows of the picture to one of the view on, most rows are passed over, as plain bilinear interpolation
     * would in both directions: that halves the time of the small views that every frame is asked for.
     */
    private static final int MANY_ROWS = 3;

    /** What swscale sets up once and can use again. */
    private record Conversion(
            int format, int sourceWidth, int sourceHeight, int width, int height, int matrix, boolean fullRange) {}

    private final Map<Conversion, SwsContext> contexts = new LinkedHashMap<>(KEPT, 0.75f, true);
    private final Map<Integer, PixelLayout> layouts = new HashMap<>();
    private final PointerPointer<BytePointer> sources = new PointerPointer<>(new BytePointer[4]);
    private final PointerPointer<BytePointer> targets = new PointerPointer<>(new BytePointer[4]);
    private final IntPointer sourceStrides = new IntPointer(new int[4]);
    private final IntPointer targetStrides = new IntPointer(new int[4]);
    private BytePointer canvas = new BytePointer(0);
    private byte[] scaled = {};
    private boolean closed;

    synchronized Pixels view(AVFrame picture, View view) {
        if (closed) {
            throw new IllegalStateException("a frame was viewed after its film had been closed");
        }
        if (layout(picture).croppable()) {
            return cut(picture, view);
        }
        AVFrame plain = converted(picture);
        try {
            return cut(plain, view);
        } finally {
            av_frame_free(plain);
        }
    }

    private Pixels cut(AVFrame picture, View view) {
        int stride = reserve(view.across().scaled(), view.down().scaled());
        int everyRow = view.down().length() / view.down().scaled();
        everyRow = everyRow < MANY_ROWS ? 1 : everyRow;
        int rows = view.down().length() / everyRow;
        pointAt(picture, view.across().start(), view.down().start() + (everyRow - 1) / 2, everyRow);
        targets.put(0, canvas);
        targetStrides.put(0, stride);
        SwsContext context = context(conversion(
                picture,
                view.across().length(),
                rows,
                view.across().scaled(),
                view.down().scaled()));
        sws_scale(context, sources, sourceStrides, 0, rows, targets, targetStrides);
        canvas.get(scaled, 0, stride * view.down().scaled());
        return new Pixels(view.width(), view.height(), view.upright(scaled, stride));
    }

    /** Makes room for an RGB picture; returns its stride, with the slack that vector instructions write into. */
    private int reserve(int width, int height) {
        int stride = (width * 3 + 63) / 64 * 64 + 64;
        if (scaled.length < stride * height) {
            canvas.deallocate();
            canvas = new BytePointer((long) stride * (height + 1));
            scaled = new byte[stride * height];
        }
        return stride;
    }

    private void pointAt(AVFrame picture, int x, int y, int everyRow) {
        PixelLayout layout = layout(picture);
        for (int plane = 0; plane < 4; plane++) {
            sources.put(plane, plane < layout.planes() ? layout.at(picture, plane, x, y) : null);
            sourceStrides.put(plane, picture.linesize(plane) * everyRow);
        }
    }

    private PixelLayout layout(AVFrame picture) {
        return layouts.computeIfAbsent(picture.format(), PixelLayout::new);
    }

    private AVFrame converted(AVFrame picture) {
        AVFrame plain = av_frame_alloc();
        plain.width(picture.width()).height(picture.height()).format(AV_PIX_FMT_RGB24);
        av_frame_get_buffer(plain, 0);
        sws_scale(
                context(conversion(picture, picture.width(), picture.height(), picture.width(), picture.height())),
                picture.data(),
                picture.linesize(),
                0,
                picture.height(),
                plain.data(),
                plain.linesize());
        return plain;
    }

    private Conversion conversion(AVFrame picture, int fromWidth, int fromHeight, int width, int height) {
        boolean fullRange =
                picture.color_range() == AVCOL_RANGE_JPEG || layout(picture).fullRange();
        return new Conversion(picture.format(), fromWidth, fromHeight, width, height, matrix(picture), fullRange);
    }

    /** Films that do not name their colour matrix use BT.601 in standard definition and BT.709 above. */
    private static int matrix(AVFrame picture) {
        if (picture.colorspace() != AVCOL_SPC_UNSPECIFIED) {
            return picture.colorspace();
        }
        return picture.width() >= 1280 || picture.height() > 576 ? SWS_CS_ITU709 : SWS_CS_ITU601;
    }

    private SwsContext context(Conversion conversion) {
        SwsContext context = contexts.computeIfAbsent(conversion, Scaler::open);
        if (contexts.size() > KEPT) {
            Conversion eldest = contexts.keySet().iterator().next();
            sws_freeContext(contexts.remove(eldest));
        }
        return context;
    }

    /** Area averaging does not alias when shrinking, and is plain bilinear interpolation when enlarging. */
    private static SwsContext open(Conversion c) {
        SwsContext context = sws_getContext(
                c.sourceWidth,
                c.sourceHeight,
                c.format,
                c.width,
                c.height,
                AV_PIX_FMT_RGB24,
                SWS_AREA | SWS_ACCURATE_RND,
                null,
                null,
                (DoublePointer) null);
        if (context == null) {
            throw new IllegalStateException("FFmpeg cannot convert pictures of pixel format " + c.format + " to RGB");
        }
        // swscale takes RGB pictures through YUV and back: the same matrix both ways, or colours would shift.
        IntPointer matrix = sws_getCoefficients(c.matrix);
        sws_setColorspaceDetails(context, matrix, c.fullRange ? 1 : 0, matrix, 1, 0, 1 << 16, 1 << 16);
        return context;
    }

    @Override
    public synchronized void close() {
        closed = true;
        contexts.values().forEach(context -> sws_freeContext(context));
        contexts.clear();
        canvas.deallocate();
        sources.deallocate();
        targets.deallocate();
        sourceStrides.deallocate();
        targetStrides.deallocate();
    }
}
