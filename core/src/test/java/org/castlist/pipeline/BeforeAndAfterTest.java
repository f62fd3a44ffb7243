package org.castlist.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.castlist.adaptation.Adaptation;
import org.castlist.adaptation.NormWeightedPooling;
import org.castlist.adaptation.PointSpace;
import org.castlist.adaptation.Progress;
import org.castlist.adaptation.Workshop;
import org.castlist.clustering.AverageLinkage;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.evaluation.ComparedTrack;
import org.castlist.evaluation.Comparison;
import org.castlist.faces.Box;
import org.castlist.maps.MapPoint;
import org.castlist.maps.Tsne;
import org.castlist.people.ClearFaceRule;
import org.castlist.people.Constraints;
import org.castlist.people.Review;
import org.castlist.shots.Shot;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.Footage;
import org.castlist.tracks.TrackedBox;
import org.castlist.video.Film;
import org.castlist.video.Moment;
import org.castlist.video.Rational;
import org.castlist.video.Span;
import org.junit.jupiter.api.Test;

/** Ten tracks, one after the other; plain pooling sees three people, 0-3, 4-6 and 7-9. */
class BeforeAndAfterTest {
    private static final int TRACKS = 10;
    private static final double[] PEOPLE = {0, 0, 0, 0, 1.2, 1.2, 1.2, 2.4, 2.4, 2.4}; // as angles
    private static final Tsne MAP = new Tsne(5, 0.5, 300, 1);

    private static final Watched WATCHED = watched();

    private static Watched watched() {
        Rational frame = new Rational(1, 25);
        List<FaceTrack> tracks = new ArrayList<>();
        List<TrackFeatures> features = new ArrayList<>();
        for (int i = 0; i < TRACKS; i++) {
            Span span = new Span(new Moment(10L * i, frame), new Moment(10L * i + 10, frame));
            TrackedBox box = new TrackedBox(10L * i, span.start(), new Box(0, 0, 50, 50), 1);
            tracks.add(new FaceTrack("t-0-" + i, 0, span, List.of(box), List.of(), Optional.empty()));
            features.add(new TrackFeatures("t-0-" + i, List.of(embedding(PEOPLE[i] + 0.001 * i)), List.of()));
        }
        Span whole = new Span(Moment.ZERO, new Moment(100, frame));
        Film film = new Film(Path.of("film.mp4"), 640, 360, new Rational(25, 1), 0, OptionalDouble.empty());
        return new Watched(new Footage(film, List.of(new Shot(0, whole, 0, 100)), tracks), features);
    }

    private static Embedding embedding(double angle) {
        return new Embedding(new float[] {(float) Math.cos(angle), (float) Math.sin(angle)});
    }

    /** Says where each track of the film belongs, whatever its embedding. */
    private static Adaptation to(double... angles) {
        return (tracks, cannotLinks, workshop) -> PointSpace.ofDirections(tracks.stream()
                .map(track -> angles[Integer.parseInt(track.track().substring(4))])
                .map(angle -> new double[] {Math.cos(angle), Math.sin(angle)})
                .toList());
    }

    private static Pipeline pipeline(Adaptation adaptation) {
        return new Pipeline(
                adaptation, new AverageLinkage(OptionalInt.empty(), 0.3, true), ClearFaceRule.byTheFilm(100));
    }

    private static Comparison compare(Adaptation adaptation, Review review) throws IOException {
        Outcome outcome = pipeline(adaptation).run(WATCHED, review, Workshop.SILENT);
        return new BeforeAndAfter(pipeline(new NormWeightedPooling()), MAP)
                .compare(WATCHED, review, outcome, Progress.SILENT);
    }

    private static Review nothingKnown() {
        return Review.none(WATCHED.footage());
    }

    private static List<String> moves(Comparison comparison) {
        return comparison.moved().stream()
                .map(track -> track.track() + ": " + track.before().person().orElse("nobody") + " to "
                        + track.after().person().orElse("nobody"))
                .toList();
    }

    @Test
    void plainPoolingAgainstItselfChangesNothing() throws IOException {
        Comparison comparison = compare(new NormWeightedPooling(), nothingKnown());
        assertThat(comparison.tracks()).extracting(ComparedTrack::track).hasSize(TRACKS);
        assertThat(comparison.moved()).isEmpty();
        assertThat(comparison.sameMap()).isTrue();
        assertThat(comparison.summary()).isEqualTo("nothing: the same 3 people without it");
    }

    @Test
    void aTrackThatWentToSomebodyElseIsNamed() throws IOException {
        Comparison comparison = compare(to(0, 0, 0, 1.2, 1.2, 1.2, 1.2, 2.4, 2.4, 2.4), nothingKnown());
        assertThat(comparison.peopleBefore()).isEqualTo(3);
        assertThat(comparison.peopleAfter()).isEqualTo(3);
        assertThat(moves(comparison)).hasSize(1).first().asString().startsWith("t-0-3: p-");
        assertThat(comparison.sameMap()).isFalse();
        assertThat(comparison.summary())
                .isEqualTo("3 people without it, 3 with it; 1 of 10 tracks are somebody else's");
    }

    @Test
    void ofTwoPeopleWhoBecomeOneTheLargerOneStays() throws IOException {
        Comparison comparison = compare(to(0, 0, 0, 0, 0, 0, 0, 2.4, 2.4, 2.4), nothingKnown());
        assertThat(comparison.peopleBefore()).isEqualTo(3);
        assertThat(comparison.peopleAfter()).isEqualTo(2);
        assertThat(moves(comparison))
                .containsExactly("t-0-4: former-1 to p-1", "t-0-5: former-1 to p-1", "t-0-6: former-1 to p-1");
        assertThat(comparison.tracks())
                .flatExtracting(track -> track.before().person().stream().toList())
                .filteredOn(person -> Comparison.isFormer(person.toString()))
                .hasSize(3);
    }

    @Test
    void aPersonThatFallsApartLosesTheSmallerPart() throws IOException {
        Comparison comparison = compare(to(0, 0, 0, -1.2, 1.2, 1.2, 1.2, 2.4, 2.4, 2.4), nothingKnown());
        assertThat(comparison.peopleAfter()).isEqualTo(4);
        assertThat(moves(comparison)).hasSize(1).first().asString().startsWith("t-0-3: ");
    }

    @Test
    void tracksThatAReviewerBoundTogetherShareADot() throws IOException {
        Review none = nothingKnown();
        Constraints bound = new Constraints(List.of(Set.of("t-0-0", "t-0-9")), List.of(), Set.of("t-0-5"), Set.of());
        Review review = new Review(none.cast(), bound, List.of(), Set.of(), 0, 0);
        Comparison comparison = compare(to(0, 0, 0, 0, 1.2, 1.2, 1.2, 2.4, 2.4, 2.4), review);
        assertThat(comparison.tracks())
                .extracting(ComparedTrack::track)
                .hasSize(TRACKS - 1)
                .doesNotContain("t-0-5");
        Map<String, MapPoint> points = comparison.tracks().stream()
                .collect(Collectors.toMap(
                        ComparedTrack::track, track -> track.after().at()));
        assertThat(points.get("t-0-9")).isNotNull().isEqualTo(points.get("t-0-0"));
        assertThat(Set.copyOf(points.values())).hasSize(TRACKS - 2);
    }
}
