package org.castlist.video.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_RGB;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_get_pix_fmt;
import static org.bytedeco.ffmpeg.global.avutil.av_make_q;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BILINEAR;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU601;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import java.io.IOException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.castlist.video.Pixels;
import org.castlist.video.Rational;

/** Pictures to packets. */
final class Encoder implements AutoCloseable {
    private final AVCodecContext codec;
    private final AVFrame picture;
    private final SwsContext fromRgb;
    private final BytePointer rgb;
    private final PointerPointer<BytePointer> rgbPlanes = new PointerPointer<>(new BytePointer[4]);
    private final IntPointer rgbStrides = new IntPointer(new int[4]);

    /** @param globalHeader whether the container keeps the decoder's set-up in its header */
    Encoder(FilmWriter.Settings settings, boolean globalHeader) throws IOException {
        codec = open(settings, globalHeader);
        picture = av_frame_alloc();
        picture.width(codec.width()).height(codec.height()).format(codec.pix_fmt());
        picture.colorspace(codec.colorspace());
        picture.color_range(codec.color_range());
        av_frame_get_buffer(picture, 0);
        fromRgb = conversion(codec);
        rgb = new BytePointer((long) codec.width() * codec.height() * 3);
        rgbPlanes.put(0, rgb);
        rgbStrides.put(0, codec.width() * 3);
    }

    private static AVCodecContext open(FilmWriter.Settings settings, boolean globalHeader) throws IOException {
        Encoding encoding = settings.encoding();
        AVCodec encoder = avcodec_find_encoder_by_name(encoding.codec());
        if (encoder == null) {
            throw new IOException("this build of FFmpeg has no encoder '" + encoding.codec() + "'");
        }
        AVCodecContext codec = avcodec_alloc_context3(encoder);
        codec.width(settings.width()).height(settings.height());
        codec.pix_fmt(av_get_pix_fmt(encoding.pixelFormat()));
        PixelLayout layout = new PixelLayout(codec.pix_fmt());
        int matrix = settings.height() > 576 ? SWS_CS_ITU709 : SWS_CS_ITU601;
        codec.colorspace(layout.rgb() ? AVCOL_SPC_RGB : matrix);
        codec.color_range(layout.fullRange() ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG);
        codec.sample_aspect_ratio(fraction(settings.pixelAspect()));
        codec.time_base(fraction(encoding.timeBase()));
        codec.framerate(fraction(settings.frameRate()));
        codec.gop_size(encoding.keyEvery()).max_b_frames(encoding.bFrames()).bit_rate(encoding.bitsPerSecond());
        codec.flags(globalHeader ? AV_CODEC_FLAG_GLOBAL_HEADER : 0);
        int code = avcodec_open2(codec, encoder, (AVDictionary) null);
        if (code < 0) {
            avcodec_free_context(codec);
            throw new IOException("the encoder does not take " + settings + ": " + Ffmpeg.reason(code));
        }
        return codec;
    }

    private static AVRational fraction(Rational rational) {
        return av_make_q(Math.toIntExact(rational.numerator()), Math.toIntExact(rational.denominator()));
    }

    private static SwsContext conversion(AVCodecContext codec) {
        int width = codec.width();
        int height = codec.height();
        SwsContext conversion = sws_getContext(
                width,
                height,
                AV_PIX_FMT_RGB24,
                width,
                height,
                codec.pix_fmt(),
                SWS_BILINEAR,
                null,
                null,
                (DoublePointer) null);
        int range = codec.color_range() == AVCOL_RANGE_JPEG ? 1 : 0;
        IntPointer matrix = sws_getCoefficients(codec.colorspace());
        sws_setColorspaceDetails(conversion, matrix, 1, matrix, range, 0, 1 << 16, 1 << 16);
        return conversion;
    }

    AVCodecContext codec() {
        return codec;
    }

    /** Takes a picture to be shown at a time, in ticks of the encoder's time base. */
    void encode(Pixels pixels, long ticks, long duration) throws IOException {
        // The encoder may still hold the last picture's memory.
        Ffmpeg.check(av_frame_make_writable(picture), "a picture could not be encoded");
        rgb.put(pixels.rgb(), 0, pixels.rgb().length);
        sws_scale(fromRgb, rgbPlanes, rgbStrides, 0, pixels.height(), picture.data(), picture.linesize());
        picture.pts(ticks);
        picture.duration(duration);
        Ffmpeg.check(avcodec_send_frame(codec, picture), "a picture could not be encoded");
    }

    /** Takes no more pictures; what is held back comes out. */
    void finish() throws IOException {
        Ffmpeg.check(avcodec_send_frame(codec, null), "the last pictures could not be encoded");
    }

    /** Fills a packet if one is ready. */
    boolean next(AVPacket packet) {
        return avcodec_receive_packet(codec, packet) == 0;
    }

    @Override
    public void close() {
        sws_freeContext(fromRgb);
        av_frame_free(picture);
        avcodec_free_context(codec);
        rgb.deallocate();
        rgbPlanes.deallocate();
        rgbStrides.deallocate();
    }
}
