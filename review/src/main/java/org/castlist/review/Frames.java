package org.castlist.review;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.castlist.project.Jpeg;
import org.castlist.video.FilmOpener;
import org.castlist.video.FilmReader;
import org.castlist.video.Frame;
import org.castlist.video.Moment;

/**
 * Single pictures of the film, for browsers that cannot play its file. One at a time.
 *
 * @param films opens the film
 */
record Frames(FilmOpener films) {
    private static final int WIDEST = 1280;
    private static final float QUALITY = 0.85f;
    /** A moment that was rounded on the way to the page and back still means the frame that it was. */
    private static final double ROUNDING = 0.001;

    /**
     * The frame that is shown at a moment, as JPEG.
     *
     * @param seconds since the film's first picture; after the end the last frame is meant
     */
    synchronized byte[] jpeg(Path file, double seconds) throws IOException {
        Moment wanted = Moment.ofSeconds(Math.max(0, seconds) + ROUNDING);
        try (FilmReader reader = films.open(file, wanted)) {
            Frame shown = null;
            try {
                for (Optional<Frame> next = reader.next(); next.isPresent(); next = reader.next()) {
                    Frame frame = next.get();
                    if (shown != null && wanted.isBefore(frame.time())) {
                        frame.close();
                        break;
                    }
                    if (shown != null) {
                        shown.close();
                    }
                    shown = frame;
                }
                if (shown == null) {
                    throw new IOException("no picture of " + file + " could be decoded there");
                }
                return encoded(shown);
            } finally {
                if (shown != null) {
                    shown.close();
                }
            }
        }
    }

    private static byte[] encoded(Frame frame) throws IOException {
        double scale = Math.min(1, WIDEST / (double) frame.width());
        int width = Math.max(1, (int) Math.round(frame.width() * scale));
        int height = Math.max(1, (int) Math.round(frame.height() * scale));
        return Jpeg.encoded(frame.view(width, height), QUALITY);
    }
}
