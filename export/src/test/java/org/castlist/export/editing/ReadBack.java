package org.castlist.export.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.Exported;
import org.castlist.people.Appearance;
import org.castlist.people.Person;
import org.castlist.video.Rational;

/**
 * An appearance as a reader of an export sees it.
 *
 * @param name who
 * @param start number of the first frame
 * @param end number of the first frame after it
 */
record ReadBack(String name, long start, long end) {

    private static final Comparator<ReadBack> ORDER = Comparator.comparing(ReadBack::name)
            .thenComparingLong(ReadBack::start)
            .thenComparingLong(ReadBack::end);

    /** Every appearance of everybody who is not hidden is there, at most half a frame from its time, and nothing else. */
    static void assertTellsTheCast(List<ReadBack> read, CastDocument document, Rational rate) {
        List<ReadBack> sorted = read.stream().sorted(ORDER).toList();
        int next = 0;
        List<Person> people = new ArrayList<>(document.cast().people());
        people.removeIf(Person::hidden);
        people.sort(Comparator.comparing(Person::title));
        for (Person person : people) {
            for (Appearance appearance : document.cast().appearances(person)) {
                ReadBack seen = sorted.get(next++);
                double start = appearance.span().start().seconds() * rate.toDouble();
                double end = appearance.span().end().seconds() * rate.toDouble();
                assertThat(seen.name()).isEqualTo(person.title());
                assertThat(seen.end()).isGreaterThan(seen.start());
                assertThat((double) seen.start()).isCloseTo(start, within(0.5 + 1e-6));
                assertThat((double) seen.end()).isCloseTo(end, within(0.5 + 1e-6));
            }
        }
        assertThat(sorted).hasSize(next).hasSizeGreaterThan(3);
    }

    /** A hostile name as it can be read back from a format of lines. */
    static String oneLine(String name) {
        return Exported.encodable(name).replaceAll("\\s+", " ").strip();
    }
}
