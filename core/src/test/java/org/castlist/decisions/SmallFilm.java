package org.castlist.decisions;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.faces.Box;
import org.castlist.people.Cast;
import org.castlist.people.Correction;
import org.castlist.people.CorrectionLog;
import org.castlist.people.FoundPeople;
import org.castlist.people.Person;
import org.castlist.people.Review;
import org.castlist.shots.Shot;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.Footage;
import org.castlist.tracks.TrackedBox;
import org.castlist.tracks.UnknownReason;
import org.castlist.video.Film;
import org.castlist.video.Moment;
import org.castlist.video.Rational;
import org.castlist.video.Span;

/**
 * A film written by hand: who has which tracks, how long each is, and how alike faces are. Tracks of one face have a cosine of
 * 0.6, those of a face and a look of it one that is given, all others 0.
 */
final class SmallFilm {
    private static final Rational SECOND = new Rational(1, 1);
    private static final int DIMENSION = 128;
    private static final double ALIKE = 0.6;

    private final List<FaceTrack> tracks = new ArrayList<>();
    private final List<TrackFeatures> features = new ArrayList<>();
    private final List<Shot> shots = new ArrayList<>();
    private final Map<String, Integer> axes = new HashMap<>();
    private final Map<String, List<String>> people = new LinkedHashMap<>();
    private CorrectionLog log = CorrectionLog.EMPTY;
    private long time;

    /** So many tracks of a face, of so many seconds each, which the clustering gave to a person. */
    SmallFilm person(String id, int count, int seconds, String face) {
        return person(id, count, seconds, face, face, ALIKE);
    }

    /** The same for a look of the face that is only so much like it. */
    SmallFilm person(String id, int count, int seconds, String face, String look, double cosine) {
        for (int i = 0; i < count; i++) {
            people.computeIfAbsent(id, any -> new ArrayList<>()).add(track(seconds, face, look, cosine));
        }
        return this;
    }

    /** The person has no clear face. */
    SmallFilm hardToSee(String id) {
        List<String> theirs = people.getOrDefault(id, List.of());
        features.replaceAll(track -> theirs.contains(track.track()) ? poorer(track) : track);
        return this;
    }

    private static TrackFeatures poorer(TrackFeatures track) {
        float[] point = track.embeddings().get(0).toArray();
        float[] shorter = new float[point.length];
        for (int d = 0; d < point.length; d++) {
            shorter[d] = point[d] / 2;
        }
        return new TrackFeatures(track.track(), List.of(new Embedding(shorter)), List.of());
    }

    /** A track that is nobody's. */
    SmallFilm unknown(int seconds, String face, String look, double cosine) {
        track(seconds, face, look, cosine);
        return this;
    }

    /** A track that is on screen together with the last one. */
    SmallFilm atOnce(String id, String face) {
        FaceTrack last = tracks.get(tracks.size() - 1);
        String track = track((int) last.seconds(), face, face, ALIKE);
        FaceTrack own = tracks.remove(tracks.size() - 1);
        shots.remove(shots.size() - 1);
        time -= (long) own.seconds();
        tracks.add(new FaceTrack(track, last.shot(), last.span(), last.boxes(), List.of(), Optional.empty()));
        people.computeIfAbsent(id, any -> new ArrayList<>()).add(track);
        return this;
    }

    private String track(int seconds, String face, String look, double cosine) {
        String id = "t-" + tracks.size();
        Moment start = new Moment(time, SECOND);
        Span span = new Span(start, new Moment(time + seconds, SECOND));
        TrackedBox box = new TrackedBox(time, start, new Box(0, 0, 50, 50), 1);
        tracks.add(new FaceTrack(id, shots.size(), span, List.of(box), List.of(), Optional.empty()));
        shots.add(new Shot(shots.size(), span, time, seconds));
        time += seconds;
        float[] point = new float[DIMENSION];
        double ofFace = cosine / Math.sqrt(ALIKE);
        point[axis(face)] = (float) ofFace;
        point[axis(look)] += (float) Math.sqrt(ALIKE - ofFace * ofFace);
        point[axis("only " + id)] = (float) Math.sqrt(1 - ALIKE);
        features.add(new TrackFeatures(id, List.of(new Embedding(point)), List.of()));
        return id;
    }

    private int axis(String name) {
        return axes.computeIfAbsent(name, any -> axes.size());
    }

    Footage footage() {
        Film film = new Film(Path.of("small.mp4"), 640, 360, SECOND, 0, OptionalDouble.empty());
        return new Footage(film, shots, tracks);
    }

    List<TrackFeatures> features() {
        return features;
    }

    /** What a reviewer said. */
    SmallFilm said(Correction correction) {
        log = log.with(correction, review().cast(), Instant.EPOCH);
        return this;
    }

    /** The clustering found other people. */
    SmallFilm foundAnew(Map<String, List<String>> others) {
        people.clear();
        people.putAll(others);
        return this;
    }

    Review review() {
        Map<String, UnknownReason> unknown = new HashMap<>();
        tracks.forEach(track -> unknown.put(track.id(), UnknownReason.NO_CLEAR_FACE));
        List<Person> found = new ArrayList<>();
        people.forEach((id, theirs) -> {
            unknown.keySet().removeAll(theirs);
            found.add(new Person(id, Optional.empty(), false, theirs));
        });
        FoundPeople base = FoundPeople.of(new Cast(footage(), found, unknown), Set.of());
        return Review.of(footage(), base, log, 99);
    }

    List<Question> questions() {
        return decisions().questions();
    }

    Decisions decisions() {
        return DecisionQueue.of(footage(), features, Optional.empty()).decisions(review());
    }
}
