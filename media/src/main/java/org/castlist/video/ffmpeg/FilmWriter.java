package org.castlist.video.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_new;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_GLOBALHEADER;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_close;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_display_rotation_set;
import static org.bytedeco.ffmpeg.global.avutil.av_rescale;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.castlist.video.FilmSink;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;
import org.castlist.video.Rational;

/**
 * Writes a film without sound, one picture after another, each at its own time; the ending of the file's name decides
 * the container ({@code .mp4}, {@code .mkv}, {@code .ts}).
 */
public final class FilmWriter implements FilmSink {

    /**
     * What a film to be written is like.
     *
     * @param width pixels across, as stored
     * @param height pixels down, as stored
     * @param frameRate frames per second, about; guides the encoder, while each frame has its own time
     * @param rotation degrees clockwise that players shall turn the stored pictures: 0, 90, 180 or 270
     * @param pixelAspect how many times as wide as high players shall show a pixel; 1 for square ones
     * @param encoding how to encode
     */
    public record Settings(
            int width, int height, Rational frameRate, int rotation, Rational pixelAspect, Encoding encoding) {

        /** H.264 with square pixels that needs no turning. */
        public static Settings of(int width, int height, Rational frameRate) {
            return new Settings(width, height, frameRate, 0, new Rational(1, 1), Encoding.H264);
        }

        /** The same, to be turned so many degrees clockwise: 0, 90, 180 or 270. */
        public Settings withRotation(int degrees) {
            return new Settings(width, height, frameRate, degrees, pixelAspect, encoding);
        }

        /** The same, encoded differently. */
        public Settings withEncoding(Encoding other) {
            return new Settings(width, height, frameRate, rotation, pixelAspect, other);
        }
    }

    private final Settings settings;
    private final AVFormatContext format;
    private final AVStream stream;
    private final Encoder encoder;
    private final AVPacket packet = av_packet_alloc();
    private final long ticksPerFrame;
    private long latest = -1;

    private FilmWriter(Settings settings, AVFormatContext format, Encoder encoder) {
        this.settings = settings;
        this.format = format;
        this.stream = avformat_new_stream(format, null);
        this.encoder = encoder;
        double timeBase = settings.encoding().timeBase().toDouble();
        this.ticksPerFrame = Math.max(1, Math.round(1 / (settings.frameRate().toDouble() * timeBase)));
    }

    /**
     * Begins a film; an existing file is overwritten. Whoever opens it closes it, else the film has no end.
     *
     * @throws IOException when the file cannot be written or the encoder does not take the settings
     */
    public static FilmWriter open(Path file, Settings settings) throws IOException {
        Ffmpeg.load();
        AVFormatContext format = new AVFormatContext(null);
        int code = avformat_alloc_output_context2(format, null, null, String.valueOf(file.getFileName()));
        if (code < 0) {
            throw new IOException("no film can be written to '" + file + "'; end its name in .mp4, .mkv or .ts");
        }
        return open(file, settings, format);
    }

    /** Begins a film in the MP4 container, whatever its file's name ends in. */
    static FilmWriter openMp4(Path file, Settings settings, String comment) throws IOException {
        Ffmpeg.load();
        AVFormatContext format = new AVFormatContext(null);
        Ffmpeg.check(avformat_alloc_output_context2(format, null, "mp4", null), "no MP4 film can be written");
        AVDictionary metadata = new AVDictionary(null);
        try (BytePointer key = new BytePointer("comment", StandardCharsets.UTF_8);
                BytePointer value = new BytePointer(comment, StandardCharsets.UTF_8)) {
            av_dict_set(metadata, key, value, 0);
        }
        format.metadata(metadata); // freed with the format
        return open(file, settings, format);
    }

    private static FilmWriter open(Path file, Settings settings, AVFormatContext format) throws IOException {
        FilmWriter writer;
        try {
            boolean globalHeader = (format.oformat().flags() & AVFMT_GLOBALHEADER) != 0;
            writer = new FilmWriter(settings, format, new Encoder(settings, globalHeader));
        } catch (IOException e) {
            avformat_free_context(format);
            throw e;
        }
        try {
            writer.begin(file);
        } catch (IOException e) {
            writer.free();
            throw e;
        }
        return writer;
    }

    private void begin(Path file) throws IOException {
        AVCodecParameters parameters = stream.codecpar();
        avcodec_parameters_from_context(parameters, encoder.codec());
        stream.time_base(encoder.codec().time_base());
        stream.avg_frame_rate(encoder.codec().framerate());
        stream.sample_aspect_ratio(encoder.codec().sample_aspect_ratio());
        if (settings.rotation() != 0) {
            turn(parameters);
        }
        AVIOContext output = new AVIOContext(null);
        try (BytePointer address = Ffmpeg.address(file)) {
            Ffmpeg.check(avio_open(output, address, AVIO_FLAG_WRITE), "'" + file + "' cannot be written");
        }
        format.pb(output);
        Ffmpeg.check(avformat_write_header(format, (AVDictionary) null), "'" + file + "' cannot hold such a film");
    }

    private void turn(AVCodecParameters parameters) {
        AVPacketSideData sideData = new AVPacketSideData(null);
        int[] count = {0};
        AVPacketSideData matrix =
                av_packet_side_data_new(sideData, count, AV_PKT_DATA_DISPLAYMATRIX, 9 * Integer.BYTES, 0);
        av_display_rotation_set(new IntPointer(matrix.data()), settings.rotation());
        parameters.coded_side_data(sideData).nb_coded_side_data(count[0]);
    }

    @Override
    public void write(Pixels pixels, Moment moment) throws IOException {
        if (pixels.width() != settings.width() || pixels.height() != settings.height()) {
            throw new IllegalArgumentException("the film's pictures are " + settings.width() + "x" + settings.height()
                    + ", not " + pixels.width() + "x" + pixels.height());
        }
        long ticks = ticks(moment);
        if (ticks <= latest) {
            throw new IllegalArgumentException(
                    "a picture must come after 0 and after the one before it, not at " + moment);
        }
        encoder.encode(pixels, ticks, ticksPerFrame);
        latest = ticks;
        drain();
    }

    private long ticks(Moment moment) {
        Rational from = moment.timeBase();
        Rational to = settings.encoding().timeBase();
        return av_rescale(moment.ticks(), from.numerator() * to.denominator(), from.denominator() * to.numerator());
    }

    private void drain() throws IOException {
        while (encoder.next(packet)) {
            packet.stream_index(stream.index());
            av_packet_rescale_ts(packet, encoder.codec().time_base(), stream.time_base());
            Ffmpeg.check(av_interleaved_write_frame(format, packet), "the film cannot be written any further");
        }
    }

    @Override
    public void close() throws IOException {
        try {
            encoder.finish();
            drain();
            Ffmpeg.check(av_write_trailer(format), "the film's end cannot be written");
        } finally {
            free();
        }
    }

    private void free() {
        av_packet_free(packet);
        encoder.close();
        if (format.pb() != null) {
            avio_close(format.pb());
        }
        avformat_free_context(format);
    }
}
