package org.castlist.video;

/**
 * One decoded picture of a film, upright: rotation metadata is already taken into account. It holds native memory until
 * it is closed. One thread at a time.
 */
public interface Frame extends AutoCloseable {

    /** Presentation time since the film's first picture. */
    Moment time();

    /** Pixels across, of the upright picture. */
    int width();

    /** Pixels down, of the upright picture. */
    int height();

    /** A region of the upright frame, scaled to the given size; beyond the frame the edge is repeated. */
    Pixels view(Region region, int width, int height);

    /** The whole frame, scaled to the given size. */
    default Pixels view(int width, int height) {
        return view(new Region(0, 0, width(), height()), width, height);
    }

    @Override
    void close();
}
