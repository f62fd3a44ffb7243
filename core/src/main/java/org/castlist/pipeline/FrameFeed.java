package org.castlist.pipeline;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.castlist.shots.CutFinder;
import org.castlist.video.FilmReader;
import org.castlist.video.Frame;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;

/**
 * Reads a film once, finds its cuts and says which frames are to be searched for faces. A frame leaves when the frame after
 * it has been decided upon, so that the last frame of a shot is known as such; the few frames in between are all it holds.
 */
final class FrameFeed implements AutoCloseable {

    /** Larger side of the frames that the shot detector sees, in pixels. */
    private static final int SMALL = 256;

    private final FilmReader reader;
    private final CutFinder finder;
    private final int framesBetweenLooks;
    private final Optional<Moment> until;
    private final Deque<Held> window = new ArrayDeque<>();
    private Optional<Held> first = Optional.empty();
    private long read;
    private long inShot;
    private boolean ended;

    /** A frame whose fate is open. */
    private static final class Held {
        private final long number;
        private final Frame frame;
        private final Pixels small;
        private final long damagedBefore;
        private boolean startsShot;

        private Held(long number, Frame frame, Pixels small, long damagedBefore) {
            this.number = number;
            this.frame = frame;
            this.small = small;
            this.damagedBefore = damagedBefore;
        }
    }

    private FrameFeed(FilmReader reader, CutFinder finder, int framesBetweenLooks, Optional<Moment> until, long read) {
        this.reader = reader;
        this.finder = finder;
        this.framesBetweenLooks = framesBetweenLooks;
        this.until = until;
        this.read = read;
    }

    /**
     * Reads up to the first frame of interest.
     *
     * @param reader opened at or before {@code from}; closed with the feed
     * @param from the first frame at or after this moment is the first of a shot
     * @param firstNumber the number of that frame in the film
     */
    static FrameFeed open(
            FilmReader reader, CutFinder finder, int framesBetweenLooks, Stretch stretch, Moment from, long firstNumber)
            throws IOException {
        FrameFeed feed = new FrameFeed(reader, finder, framesBetweenLooks, stretch.until(), firstNumber);
        try {
            boolean resumes = stretch.from().isBefore(from);
            feed.first = feed.skipTo(from, resumes ? finder.memory() : 0);
        } catch (IOException | RuntimeException e) {
            feed.close();
            throw e;
        }
        return feed;
    }

    /** Reads up to a moment and shows the detector only the frames just before it, as when it resumes at a cut. */
    private Optional<Held> skipTo(Moment from, int memory) throws IOException {
        Deque<Pixels> before = new ArrayDeque<>();
        for (Optional<Frame> next = nextWithin(); next.isPresent(); next = nextWithin()) {
            Frame frame = next.get();
            Pixels small = small(frame);
            if (!frame.time().isBefore(from)) {
                before.forEach(finder::next);
                // What was damaged before the part of interest belongs to whoever watches that; before a film, to the
                // film.
                return Optional.of(hold(frame, small, from.equals(Moment.ZERO) ? 0 : reader.damaged()));
            }
            frame.close();
            before.addLast(small);
            if (before.size() > memory) {
                before.removeFirst();
            }
        }
        return Optional.empty();
    }

    /** The next frame in order, or empty at the end. */
    Optional<Tick> next() throws IOException {
        while (!ended && window.size() < finder.latency() + 2) {
            readOne();
        }
        if (window.isEmpty()) {
            return Optional.empty();
        }
        Held head = window.removeFirst();
        Held after = window.peekFirst();
        boolean last = after == null || after.startsShot;
        inShot = head.startsShot ? 0 : inShot + 1;
        boolean look = last || inShot % framesBetweenLooks == 0;
        Moment time = head.frame.time();
        if (!look) {
            head.frame.close();
        }
        return Optional.of(new Tick(
                head.number,
                time,
                after == null || reader.film().isPictures() ? oneFrameAfter(time) : after.frame.time(),
                head.startsShot,
                last,
                (after == null ? reader.damaged() : after.damagedBefore) - head.damagedBefore,
                head.small,
                look ? Optional.of(head.frame) : Optional.empty()));
    }

    private void readOne() throws IOException {
        if (first.isPresent()) {
            Held held = first.get();
            held.startsShot = true;
            first = Optional.empty();
            window.addLast(held);
            return;
        }
        Optional<Frame> next = nextWithin();
        if (next.isEmpty()) {
            ended = true;
            return;
        }
        window.addLast(hold(next.get(), small(next.get()), reader.damaged()));
    }

    /** The next frame, unless it lies beyond the part of interest. */
    private Optional<Frame> nextWithin() throws IOException {
        Optional<Frame> next = reader.next();
        if (next.isPresent() && until.isPresent() && !next.get().time().isBefore(until.get())) {
            next.get().close();
            return Optional.empty();
        }
        return next;
    }

    private Held hold(Frame frame, Pixels small, long damagedBefore) {
        Held held = new Held(read++, frame, small, damagedBefore);
        if (finder.next(small)) {
            long starts = held.number - finder.latency();
            window.stream().filter(earlier -> earlier.number == starts).forEach(earlier -> earlier.startsShot = true);
            held.startsShot = starts == held.number;
        }
        return held;
    }

    /** Nothing else says when the last frame ends, or a picture whose neighbour may be missing. */
    private Moment oneFrameAfter(Moment time) {
        double ticks =
                1 / (reader.film().frameRate().toDouble() * time.timeBase().toDouble());
        return new Moment(time.ticks() + Math.max(1, Math.round(ticks)), time.timeBase());
    }

    private static Pixels small(Frame frame) {
        double factor = Math.min(1, (double) SMALL / Math.max(frame.width(), frame.height()));
        return frame.view(Math.max(1, (int) Math.round(frame.width() * factor)), Math.max(1, (int)
                Math.round(frame.height() * factor)));
    }

    @Override
    public void close() {
        window.forEach(held -> held.frame.close());
        first.ifPresent(held -> held.frame.close());
        reader.close();
    }
}
