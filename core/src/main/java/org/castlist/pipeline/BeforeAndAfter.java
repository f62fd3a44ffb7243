package org.castlist.pipeline;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.castlist.adaptation.Progress;
import org.castlist.adaptation.TrackSpace;
import org.castlist.adaptation.Workshop;
import org.castlist.evaluation.Comparison;
import org.castlist.maps.MapPoint;
import org.castlist.maps.Tsne;
import org.castlist.people.Person;
import org.castlist.people.Review;

/**
 * Shows what the adaptation did for a film: the same tracks, clustered without it.
 *
 * @param plain Act II without adaptation
 * @param maps draws both spaces
 */
public record BeforeAndAfter(Pipeline plain, Tsne maps) {

    /**
     * Compares a result with that without adaptation.
     *
     * @param review what the result was made from
     */
    public Comparison compare(Watched watched, Review review, Outcome adapted, Progress progress) throws IOException {
        Outcome before = plain.run(watched, knowing(adapted, review), Workshop.of(progress));
        List<MapPoint> first = maps.draw(before.space(), progress);
        List<MapPoint> second =
                samePoints(before.space(), adapted.space()) ? first : maps.drawFrom(first, adapted.space(), progress);
        return Comparison.of(before.cast(), adapted.cast(), before.byTrack(first), adapted.byTrack(second));
    }

    /** As if the people of the result had been known before, so that whoever they match takes their ids. */
    private static Review knowing(Outcome adapted, Review review) {
        int highest =
                adapted.cast().people().stream().mapToInt(Person::number).max().orElse(0);
        return new Review(
                adapted.cast(),
                review.constraints(),
                review.answered(),
                review.heeded(),
                review.lost(),
                Math.max(review.highestNumber(), highest));
    }

    private static boolean samePoints(TrackSpace a, TrackSpace b) {
        return IntStream.range(0, a.size()).allMatch(i -> Arrays.equals(a.point(i), b.point(i)));
    }
}
