package org.castlist.video.ffmpeg;

import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avformat.AVFMT_TS_DISCONT;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_DEFAULT;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_TIMED_THUMBNAILS;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.javacpp.BytePointer;
import org.castlist.video.UnreadableFilmException;

/** An opened container, of which only the packets of the best video stream are read. */
final class Demuxer implements AutoCloseable {

    /** So many read errors in a row end a film: what follows is not a film any more. */
    private static final int HOPELESS = 1000;

    /** Formats that draw letters: to FFmpeg a text file is a film. */
    private static final Set<String> TEXT = Set.of("tty", "bin", "xbin", "idf", "adf");

    /** Formats of single pictures, beside those whose names end in {@code _pipe}. */
    private static final Set<String> PICTURES = Set.of("image2", "gif");

    private final Path file;
    private final AVFormatContext format;
    private final AVStream stream;
    private long damaged;

    private Demuxer(Path file, AVFormatContext format, AVStream stream) {
        this.file = file;
        this.format = format;
        this.stream = stream;
    }

    /** Opens the film's best video stream. Cost: as much reading as it takes to know the streams, some megabytes at most. */
    static Demuxer open(Path file) throws UnreadableFilmException {
        Ffmpeg.load();
        UnreadableFilm.checkFile(file);
        AVFormatContext format = openContainer(file);
        try {
            if (avformat_find_stream_info(format, (AVDictionary) null) < 0) {
                throw UnreadableFilm.notAFilm(file);
            }
            AVStream stream = bestVideo(format).orElseThrow(() -> UnreadableFilm.noVideo(file));
            for (AVStream other : streams(format)) {
                other.discard(other.index() == stream.index() ? avcodec.AVDISCARD_DEFAULT : avcodec.AVDISCARD_ALL);
            }
            return new Demuxer(file, format, stream);
        } catch (UnreadableFilmException e) {
            avformat_close_input(format);
            throw e;
        }
    }

    /** Opens a file that holds a picture and nothing else: not a film, nor a picture in tiles, of which it would show one. */
    static Demuxer openPicture(Path file) throws UnreadableFilmException {
        Demuxer demuxer = open(file);
        String format = demuxer.format.iformat().name().getString();
        if (format.endsWith("_pipe") || PICTURES.contains(format)) {
            return demuxer;
        }
        demuxer.close();
        throw UnreadableFilm.notAPicture(file);
    }

    private static AVFormatContext openContainer(Path file) throws UnreadableFilmException {
        AVFormatContext format = new AVFormatContext(null);
        AVDictionary options = new AVDictionary(null);
        // A playlist must not make us read other files or the network.
        av_dict_set(options, "protocol_whitelist", "file", 0);
        // A percent sign in a picture's name is a percent sign, not a row of pictures.
        av_dict_set(options, "pattern_type", "none", 0);
        int code;
        try (BytePointer address = Ffmpeg.address(file)) {
            code = avformat_open_input(format, address, null, options);
        } finally {
            av_dict_free(options);
        }
        if (code < 0) {
            throw UnreadableFilm.notAFilm(file);
        }
        if (TEXT.contains(format.iformat().name().getString())) {
            avformat_close_input(format);
            throw UnreadableFilm.notAFilm(file);
        }
        return format;
    }

    private static List<AVStream> streams(AVFormatContext format) {
        return IntStream.range(0, format.nb_streams()).mapToObj(format::streams).toList();
    }

    /** The stream marked as default, else the largest pictures; cover art and thumbnails are no video. */
    private static Optional<AVStream> bestVideo(AVFormatContext format) {
        return streams(format).stream()
                .filter(stream -> stream.codecpar().codec_type() == AVMEDIA_TYPE_VIDEO)
                .filter(stream -> !has(stream, AV_DISPOSITION_ATTACHED_PIC | AV_DISPOSITION_TIMED_THUMBNAILS))
                .filter(stream -> avcodec_find_decoder(stream.codecpar().codec_id()) != null)
                .min(Comparator.comparing((AVStream stream) -> !has(stream, AV_DISPOSITION_DEFAULT))
                        .thenComparing(stream -> -(long) stream.codecpar().width()
                                * stream.codecpar().height()));
    }

    private static boolean has(AVStream stream, int disposition) {
        return (stream.disposition() & disposition) != 0;
    }

    AVFormatContext format() {
        return format;
    }

    AVStream stream() {
        return stream;
    }

    /** Read errors that were skipped so far. */
    long damaged() {
        return damaged;
    }

    /** Fills the packet with the stream's next; the caller unrefs it. False at the end. */
    boolean read(AVPacket packet) throws IOException {
        int failures = 0;
        while (failures < HOPELESS) {
            int code = av_read_frame(format, packet);
            if (code == AVERROR_EOF) {
                break;
            } else if (code < 0) {
                damaged++;
                failures++;
            } else if (packet.stream_index() == stream.index()) {
                return true;
            } else {
                av_packet_unref(packet);
            }
        }
        checkDisk();
        return false;
    }

    /** FFmpeg reports a failing disk as the end of the film; some formats of pictures open their files for themselves. */
    private void checkDisk() throws IOException {
        int error = format.pb() == null ? 0 : format.pb().error();
        if (error < 0 && error != AVERROR_EOF) {
            throw new IOException("'" + file + "' could not be read to its end: " + Ffmpeg.reason(error));
        }
    }

    /** Goes to a place at or before the timestamp, as well as the container can; false if it cannot. */
    boolean seek(long timestamp) {
        return av_seek_frame(format, stream.index(), timestamp, AVSEEK_FLAG_BACKWARD) >= 0;
    }

    /**
     * Whether the film's clock starts anew somewhere, as in recordings that were joined: one timestamp then stands for
     * two places and no seek can be trusted. Only formats that allow it are searched, at the speed of the disk.
     */
    static boolean clockRestarts(Path file) throws IOException {
        AVPacket packet = av_packet_alloc();
        try (Demuxer demuxer = open(file)) {
            if ((demuxer.format.iformat().flags() & AVFMT_TS_DISCONT) == 0) {
                return false;
            }
            long latest = AV_NOPTS_VALUE;
            boolean restarts = false;
            while (!restarts && demuxer.read(packet)) {
                restarts = packet.dts() != AV_NOPTS_VALUE && packet.dts() < latest;
                latest = Math.max(latest, packet.dts());
                av_packet_unref(packet);
            }
            return restarts;
        } finally {
            av_packet_free(packet);
        }
    }

    @Override
    public void close() {
        avformat_close_input(format);
    }
}
