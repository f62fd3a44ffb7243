package org.castlist.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.castlist.adaptation.NuisanceProjection;
import org.castlist.adaptation.Workshop;
import org.castlist.clustering.FilmCalibratedLinkage;
import org.castlist.decisions.DecisionQueue;
import org.castlist.decisions.Decisions;
import org.castlist.faces.Box;
import org.castlist.people.Cast;
import org.castlist.people.ClearFaceRule;
import org.castlist.people.Correction;
import org.castlist.people.CorrectionLog;
import org.castlist.people.FoundPeople;
import org.castlist.people.Person;
import org.castlist.people.Review;
import org.castlist.pipeline.Pipeline;
import org.castlist.shots.Shot;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.Footage;
import org.castlist.tracks.TrackedBox;
import org.castlist.video.Film;
import org.castlist.video.Moment;
import org.castlist.video.Rational;
import org.castlist.video.Span;

/**
 * Labelled tracks as a film that somebody goes through: the people whom the default finds, and the corrections since. Every
 * track is a shot of its own, a second for each of its pictures.
 */
final class FilmUnderReview {
    private static final Pipeline DEFAULT = new Pipeline(
            new NuisanceProjection(), FilmCalibratedLinkage.ofDefaultEmbedder(), ClearFaceRule.ofDefaultEmbedder());

    private final LabelledTracks set;
    private final Footage footage;
    private final Workshop workshop;
    private final DecisionQueue queue;
    private FoundPeople found = FoundPeople.NONE;
    private CorrectionLog log = CorrectionLog.EMPTY;
    private Review review;

    FilmUnderReview(LabelledTracks set) throws IOException {
        this.set = set;
        this.footage = footage(set);
        this.workshop = set.workshop();
        this.queue = new DecisionQueue(footage, set.tracks(), set.cannotLinks(), workshop.nuisance());
        this.review = Review.none(footage);
        cluster();
    }

    private static Footage footage(LabelledTracks set) {
        Rational seconds = new Rational(1, 1);
        List<FaceTrack> tracks = new ArrayList<>();
        List<Shot> shots = new ArrayList<>();
        long time = 0;
        for (int i = 0; i < set.tracks().size(); i++) {
            int length = set.tracks().get(i).embeddings().size();
            Moment start = new Moment(time, seconds);
            Span span = new Span(start, new Moment(time + length, seconds));
            shots.add(new Shot(i, span, time, time + length));
            List<TrackedBox> boxes = List.of(new TrackedBox(time, start, new Box(0, 0, 100, 100), 1));
            tracks.add(new FaceTrack(set.tracks().get(i).track(), i, span, boxes, List.of(), Optional.empty()));
            time += length;
        }
        Film film = new Film(Path.of(set.name()), 100, 100, seconds, 0, OptionalDouble.of(time));
        return new Footage(film, shots, tracks);
    }

    /** Finds the people anew, bound by all that was said. */
    void cluster() throws IOException {
        Cast base =
                DEFAULT.run(set.tracks(), set.cannotLinks(), review, workshop).cast();
        found = FoundPeople.of(base, review.heeded());
        review = Review.of(footage, found, log, highestNumber(base));
    }

    /** Takes a correction to the record. */
    void correct(Correction correction) {
        log = log.with(correction, cast(), Instant.EPOCH);
        review = Review.of(footage, found, log, highestNumber(correction.applyTo(cast())));
    }

    private int highestNumber(Cast cast) {
        return cast.people().stream().mapToInt(Person::number).reduce(review.highestNumber(), Math::max);
    }

    /** An id that nobody ever had. */
    String newPerson() {
        return "p-" + (review.highestNumber() + 1);
    }

    Cast cast() {
        return review.cast();
    }

    Decisions decisions() {
        return queue.decisions(review);
    }

    /** What is true. */
    Truth truth() {
        Map<String, String> labels = new HashMap<>();
        Map<String, Double> seconds = new HashMap<>();
        for (int i = 0; i < footage.tracks().size(); i++) {
            FaceTrack track = footage.tracks().get(i);
            labels.put(track.id(), set.people().get(i));
            seconds.put(track.id(), track.seconds());
        }
        return new Truth(labels, seconds);
    }
}
