package org.castlist.video;

/**
 * A stretch of presentation time.
 *
 * @param start its first moment
 * @param end the first moment after it; not before {@code start}
 */
public record Span(Moment start, Moment end) {

    public Span {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a span must not end before it starts: " + start + " to " + end);
        }
    }

    /** Length in seconds. */
    public double seconds() {
        return end.seconds() - start.seconds();
    }

    public boolean contains(Moment moment) {
        return !moment.isBefore(start) && moment.isBefore(end);
    }

    /** Whether the two share more than an end point. */
    public boolean overlaps(Span other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }
}
