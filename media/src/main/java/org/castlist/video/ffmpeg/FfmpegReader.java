package org.castlist.video.ffmpeg;

import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.castlist.video.Film;
import org.castlist.video.FilmReader;
import org.castlist.video.Frame;
import org.castlist.video.Moment;
import org.castlist.video.Rational;

/** One read of a film. Frames may be viewed and closed on other threads while this one decodes. */
final class FfmpegReader implements FilmReader {

    /** How many seconds before the wanted moment to seek, until a seek lands early enough. */
    private static final int[] SECONDS_BACK = {0, 2, 10, 60};

    private final Decoder decoder;
    private final Film film;
    private final Rational timeBase;
    private final long origin;
    private final boolean hasTimestamps;
    private final Clock clock;
    private final boolean mirrored;
    private final Scaler scaler = new Scaler();
    private Optional<Frame> ahead;
    private boolean closed;

    /** @param first the film's first picture */
    private FfmpegReader(Path file, Decoder decoder, AVFrame first) {
        this.decoder = decoder;
        FilmHeader header = new FilmHeader(decoder.demuxer(), first);
        this.film = header.film(file);
        this.mirrored = header.isMirrored();
        this.timeBase = header.timeBase();
        this.hasTimestamps = first.pts() != AV_NOPTS_VALUE;
        long timestamp = first.best_effort_timestamp();
        this.origin = timestamp == AV_NOPTS_VALUE ? 0 : timestamp;
        this.clock = new Clock(origin, header.ticksPerFrame(), Math.round(1 / timeBase.toDouble()));
        this.ahead = Optional.of(frame(first));
    }

    static FfmpegReader open(Path file, int threads) throws IOException {
        return open(file, Demuxer.open(file), threads);
    }

    /** Opens a file only if it is a picture. */
    static FfmpegReader openPicture(Path file) throws IOException {
        return open(file, Demuxer.openPicture(file), 1);
    }

    private static FfmpegReader open(Path file, Demuxer demuxer, int threads) throws IOException {
        Decoder decoder = new Decoder(demuxer, threads);
        try {
            AVFrame first = decoder.next().orElseThrow(() -> UnreadableFilm.noPicture(file));
            return new FfmpegReader(file, decoder, first);
        } catch (IOException e) {
            decoder.close();
            throw e;
        }
    }

    @Override
    public Film film() {
        return film;
    }

    @Override
    public Optional<Frame> next() throws IOException {
        if (closed) {
            throw new IllegalStateException("'" + film.file() + "' was read after it had been closed");
        }
        if (ahead.isEmpty()) {
            return decoder.next().map(this::frame);
        }
        Optional<Frame> next = ahead;
        ahead = Optional.empty();
        return next;
    }

    private Frame frame(AVFrame picture) {
        long ticks = clock.ticks(picture.best_effort_timestamp());
        Frame frame = new FfmpegFrame(picture, new Moment(ticks, timeBase), film, scaler);
        return mirrored ? new MirroredFrame(frame) : frame;
    }

    /**
     * Goes on at a frame at or before the moment. False, with the reader to be closed, where that cannot be known to give
     * the frames and times that a read from the start gives.
     */
    boolean seek(Moment from) throws IOException {
        if (!hasTimestamps || Demuxer.clockRestarts(film.file())) {
            return false;
        }
        for (int back : SECONDS_BACK) {
            long ticks = (long) Math.floor((from.seconds() - back) / timeBase.toDouble());
            if (ticks <= 0 || !decoder.seek(origin + ticks)) {
                return false;
            }
            dropAhead();
            clock.restart();
            ahead = decoder.next().map(this::frame);
            if (ahead.isPresent() && !from.isBefore(ahead.get().time())) {
                return true;
            }
        }
        return false;
    }

    private void dropAhead() {
        ahead.ifPresent(Frame::close);
        ahead = Optional.empty();
    }

    @Override
    public long damaged() {
        return decoder.damaged();
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            dropAhead();
            scaler.close();
            decoder.close();
        }
    }
}
