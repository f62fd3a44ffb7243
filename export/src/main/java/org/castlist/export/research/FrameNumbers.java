package org.castlist.export.research;

import java.util.List;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.ExactTime;
import org.castlist.shots.Shot;
import org.castlist.tracks.TrackedBox;
import org.castlist.video.Film;
import org.castlist.video.Moment;
import org.castlist.video.Rational;

/**
 * The numbers that other programs give to the frames of a film, from 0 for its first; of a folder, those of its pictures.
 *
 * <p>Frames are counted and not computed, since rates vary. Only those that were not watched, before or after the part
 * that was, are reckoned by the film's average rate.
 *
 * @param pictures whether the film is a folder, whose pictures are numbered by their seconds
 * @param before frames before the first that was watched
 * @param count frames of the whole film
 */
record FrameNumbers(boolean pictures, long before, long count) {
    private static final Rational PICTURES_A_SECOND = new Rational(1, 1);

    static FrameNumbers of(CastDocument document) {
        Film film = document.footage().film();
        List<Shot> shots = document.footage().shots();
        if (film.isPictures() || shots.isEmpty()) {
            return new FrameNumbers(film.isPictures(), 0, film.pictures().size());
        }
        Shot first = shots.get(0);
        Shot last = shots.get(shots.size() - 1);
        long before =
                first.firstFrame() > 0 ? 0 : ExactTime.nearest(first.span().start(), film.frameRate());
        long watched = last.firstFrame() + last.frames();
        return new FrameNumbers(false, before, before + watched + after(document, last));
    }

    /** A file's duration is seldom exact: a frame more than was decoded is no frame. */
    private static long after(CastDocument document, Shot last) {
        Rational rate = document.footage().film().frameRate();
        long end = ExactTime.nearest(Moment.ofSeconds(document.filmSeconds()), rate);
        long left = end - ExactTime.nearest(last.span().end(), rate);
        return left > 1 ? left : 0;
    }

    long of(TrackedBox box) {
        return pictures ? ExactTime.nearest(box.time(), PICTURES_A_SECOND) : before + box.frame();
    }
}
