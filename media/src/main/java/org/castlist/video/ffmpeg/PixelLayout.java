package org.castlist.video.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_BAYER;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_BITSTREAM;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_PAL;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_PLANAR;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_FLAG_RGB;
import static org.bytedeco.ffmpeg.global.avutil.av_image_fill_max_pixsteps;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_count_planes;
import static org.bytedeco.ffmpeg.global.avutil.av_pix_fmt_desc_get;

import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVPixFmtDescriptor;
import org.bytedeco.javacpp.BytePointer;

/** How a pixel format lies in memory, so that a part of a picture can be pointed at without copying it. */
final class PixelLayout {
    private static final int ALPHA_PLANE = 3;

    private final int planes;
    private final int[] steps = new int[4];
    private final int chromaShiftX;
    private final int chromaShiftY;
    private final boolean croppable;
    private final boolean rgb;
    private final boolean fullRange;

    PixelLayout(int pixelFormat) {
        AVPixFmtDescriptor format = av_pix_fmt_desc_get(pixelFormat);
        av_image_fill_max_pixsteps(steps, new int[4], format);
        planes = av_pix_fmt_count_planes(pixelFormat);
        chromaShiftX = format.log2_chroma_w();
        chromaShiftY = format.log2_chroma_h();
        boolean sharesSamples = (chromaShiftX | chromaShiftY) != 0 && (format.flags() & AV_PIX_FMT_FLAG_PLANAR) == 0;
        long awkward = AV_PIX_FMT_FLAG_BITSTREAM | AV_PIX_FMT_FLAG_PAL | AV_PIX_FMT_FLAG_BAYER;
        rgb = (format.flags() & AV_PIX_FMT_FLAG_RGB) != 0;
        fullRange =
                rgb || format.nb_components() < 3 || format.name().getString().startsWith("yuvj");
        croppable = !sharesSamples && (format.flags() & awkward) == 0;
    }

    /** False where pixels share bytes, have a palette or a mosaic: such a picture must be converted before it is cut. */
    boolean croppable() {
        return croppable;
    }

    boolean rgb() {
        return rgb;
    }

    /** Whether brightness is always 0 to 255 in this format, whatever a film says: RGB, grey, and what JPEG brought. */
    boolean fullRange() {
        return fullRange;
    }

    int planes() {
        return planes;
    }

    /** Where the pixel (x, y) lies in a plane of a picture. */
    BytePointer at(AVFrame picture, int plane, int x, int y) {
        boolean chroma = plane > 0 && plane < ALPHA_PLANE;
        long column = chroma ? x >> chromaShiftX : x;
        long row = chroma ? y >> chromaShiftY : y;
        return picture.data(plane).getPointer(row * picture.linesize(plane) + column * steps[plane]);
    }
}
