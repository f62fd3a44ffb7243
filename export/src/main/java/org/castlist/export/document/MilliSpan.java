package org.castlist.export.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.castlist.people.Appearance;
import org.castlist.video.Span;

/**
 * A stretch of time in whole milliseconds, for formats that know nothing finer.
 *
 * @param start its first millisecond
 * @param end the first after it, above {@code start}: however short a stretch, it lasts
 */
public record MilliSpan(long start, long end) {

    public MilliSpan {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a stretch must last, not from " + start + " to " + end + " ms");
        }
    }

    /** The milliseconds nearest to a span. */
    public static MilliSpan of(Span span) {
        long start = ExactTime.millis(span.start());
        return new MilliSpan(start, Math.max(start + 1, ExactTime.millis(span.end())));
    }

    /** When a person is on screen, in order; no two overlap, since those that would after rounding are one. */
    public static List<MilliSpan> of(List<Appearance> appearances) {
        List<MilliSpan> apart = new ArrayList<>();
        for (Appearance appearance : appearances) {
            MilliSpan next = of(appearance.span());
            int last = apart.size() - 1;
            if (last >= 0 && next.start < apart.get(last).end) {
                apart.set(last, new MilliSpan(apart.get(last).start, Math.max(apart.get(last).end, next.end)));
            } else {
                apart.add(next);
            }
        }
        return apart;
    }

    /** The start in seconds, with three decimals. */
    public BigDecimal startSeconds() {
        return BigDecimal.valueOf(start, 3);
    }

    /** The end in seconds, with three decimals. */
    public BigDecimal endSeconds() {
        return BigDecimal.valueOf(end, 3);
    }

    /** The length in seconds, with three decimals. */
    public BigDecimal seconds() {
        return BigDecimal.valueOf(end - start, 3);
    }
}
