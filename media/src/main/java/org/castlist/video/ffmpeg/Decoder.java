package org.castlist.video.ffmpeg;

import static org.bytedeco.ffmpeg.avutil.AVFrame.AV_FRAME_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_ENOMEM;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_clone;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import java.io.IOException;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/**
 * Packets to pictures, in presentation order. A packet that cannot be decoded, and a picture that the decoder had to
 * patch, are skipped and counted: a patched picture shows what was never filmed. What the container itself passes over
 * without a word, as FFmpeg does in damaged Matroska files, cannot be counted; such pictures are just missing.
 */
final class Decoder implements AutoCloseable {
    private final Demuxer demuxer;
    private final AVCodecContext codec;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame received = av_frame_alloc();
    private long damaged;

    private boolean awaitsKeyPicture;
    private long keyPicture = AV_NOPTS_VALUE;

    /** @param threads 0 for one per core */
    Decoder(Demuxer demuxer, int threads) throws IOException {
        this.demuxer = demuxer;
        AVCodec decoder = avcodec_find_decoder(demuxer.stream().codecpar().codec_id());
        this.codec = avcodec_alloc_context3(decoder);
        avcodec_parameters_to_context(codec, demuxer.stream().codecpar());
        codec.pkt_timebase(demuxer.stream().time_base());
        codec.thread_count(threads);
        int code = avcodec_open2(codec, decoder, (AVDictionary) null);
        if (code < 0) {
            free();
            throw new IOException(
                    "FFmpeg's decoder " + decoder.name().getString() + " did not start: " + Ffmpeg.reason(code));
        }
    }

    /** The next picture, which the caller frees; empty at the end. */
    Optional<AVFrame> next() throws IOException {
        while (true) {
            int code = avcodec_receive_frame(codec, received);
            if (code == AVERROR_EOF) {
                return Optional.empty();
            } else if (code == AVERROR_EAGAIN()) {
                feed();
            } else if (code == AVERROR_ENOMEM()) {
                throw new IOException("no memory was left to decode a picture");
            } else if (code < 0 || isPatched(received)) {
                damaged++;
            } else if (!precedesKeyPicture(received)) {
                AVFrame picture = av_frame_clone(received);
                av_frame_unref(received);
                return Optional.of(picture);
            }
        }
    }

    private void feed() throws IOException {
        if (!demuxer.read(packet)) {
            avcodec_send_packet(codec, null);
            return;
        }
        if (awaitsKeyPicture && (packet.flags() & AV_PKT_FLAG_KEY) != 0) {
            awaitsKeyPicture = false;
            keyPicture = packet.pts();
        }
        if (!awaitsKeyPicture && avcodec_send_packet(codec, packet) < 0) {
            damaged++;
        }
        av_packet_unref(packet);
    }

    private static boolean isPatched(AVFrame picture) {
        return (picture.flags() & AV_FRAME_FLAG_CORRUPT) != 0 || picture.decode_error_flags() != 0;
    }

    /** Pictures shown before the key picture that a seek landed on may refer to others from before it: not whole either. */
    private boolean precedesKeyPicture(AVFrame picture) {
        return keyPicture != AV_NOPTS_VALUE && picture.best_effort_timestamp() < keyPicture;
    }

    /** Goes on at a key picture at or before the timestamp, or somewhat after it if the container is imprecise. */
    boolean seek(long timestamp) {
        boolean sought = demuxer.seek(timestamp);
        avcodec_flush_buffers(codec);
        awaitsKeyPicture = true;
        keyPicture = AV_NOPTS_VALUE;
        return sought;
    }

    Demuxer demuxer() {
        return demuxer;
    }

    /** Packets and pictures skipped so far. */
    long damaged() {
        return damaged + demuxer.damaged();
    }

    private void free() {
        av_packet_free(packet);
        av_frame_free(received);
        avcodec_free_context(codec);
    }

    /** Closes the container too. */
    @Override
    public void close() {
        free();
        demuxer.close();
    }
}
