package org.castlist.project;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.faces.FaceCrop;
import org.castlist.shots.Shot;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.Footage;
import org.castlist.tracks.UnknownReason;
import org.castlist.video.Film;
import org.castlist.video.Span;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The tables that Act I fills: film, shots, tracks, crops.
 *
 * @param first number of the first shot that belongs here: 0 but for a range of the film's shots
 */
record WatchingTables(Handle handle, int first) {

    /** Those of a whole film. */
    WatchingTables(Handle handle) {
        this(handle, 0);
    }

    /** The one row of {@code watching}. */
    record Watching(String fingerprint, Film film, boolean finished) {}

    Optional<Watching> watching() {
        return handle.createQuery("SELECT * FROM watching")
                .map((row, context) ->
                        new Watching(row.getString("fingerprint"), film(row), row.getBoolean("finished")))
                .findOne();
    }

    /**
     * Begins with nothing, or goes on with the whole shots if the fingerprint is the one on record.
     *
     * @param hasPicture whether the file of a crop is there
     * @return the number of the shot to go on with; those before it stay
     * @throws IOException when somebody who was forgotten would be seen again
     */
    int begin(Film film, String fingerprint, Predicate<String> hasPicture) throws IOException {
        Optional<Watching> same = watching().filter(one -> one.fingerprint().equals(fingerprint));
        note(film, fingerprint, same.map(Watching::finished).orElse(false));
        int whole = same.isPresent() ? wholeShots(hasPicture) : first;
        requireNobodyForgottenFrom(whole);
        if (whole < next()) {
            eraseFrom(whole);
        }
        if (same.isEmpty()) {
            handle.execute("DELETE FROM stage");
        }
        return whole;
    }

    private void requireNobodyForgottenFrom(int shot) throws IOException {
        boolean forgotten =
                handle.createQuery("SELECT count(*) FROM track WHERE shot >= :shot AND unknown = :forgotten")
                                .bind("shot", shot)
                                .bind("forgotten", UnknownReason.FORGOTTEN.key())
                                .mapTo(Integer.class)
                                .one()
                        > 0;
        if (forgotten) {
            throw new IOException("somebody in this project was forgotten, and with these settings the film would be"
                    + " watched anew and their face found again. Analyse it with the settings as before, or choose"
                    + " another folder with -o for a project that knows nothing of it");
        }
    }

    /** The first shot that is not all there, pictures included. */
    private int wholeShots(Predicate<String> hasPicture) {
        int whole = next();
        for (FaceTrack track : tracks()) {
            if (!track.crops().stream().map(FaceCrop::file).allMatch(hasPicture)) {
                whole = Math.min(whole, track.shot());
            }
        }
        return whole;
    }

    private void note(Film film, String fingerprint, boolean finished) {
        handle.createUpdate(
                        "INSERT OR REPLACE INTO watching (id, fingerprint, file, width, height, frame_rate, rotation,"
                                + " duration, finished, pictures) VALUES (1, :fingerprint, :file, :width, :height, :rate,"
                                + " :rotation, :duration, :finished, :pictures)")
                .bind("fingerprint", fingerprint)
                .bind("file", film.file().toString())
                .bind("width", film.width())
                .bind("height", film.height())
                .bind("rate", Times.text(film.frameRate()))
                .bind("rotation", film.rotation())
                .bind(
                        "duration",
                        film.duration().isPresent() ? (Double) film.duration().getAsDouble() : null)
                .bind("finished", finished)
                .bind("pictures", String.join("/", film.pictures()))
                .execute();
    }

    void finish() {
        handle.execute("UPDATE watching SET finished = 1");
    }

    /** Forgets this shot and all later ones, and that the film was watched to its end. */
    private void eraseFrom(int shot) {
        handle.createUpdate("DELETE FROM shot WHERE number >= :shot")
                .bind("shot", shot)
                .execute();
        handle.execute("UPDATE watching SET finished = 0");
        new ComparisonTable(handle).erase(); // a map of the shots that are left would look whole
        new NuisanceTable(handle).erase();
    }

    /** Adds the next shot, or replaces one. */
    void add(Shot shot, List<FaceTrack> tracks, List<TrackFeatures> features) {
        int next = next();
        if (shot.index() > next) {
            throw new IllegalArgumentException("shot " + shot.index() + " must not follow shot " + (next - 1));
        }
        handle.createUpdate("DELETE FROM shot WHERE number = :number")
                .bind("number", shot.index())
                .execute();
        handle.createUpdate("INSERT INTO shot VALUES (:number, :starts, :ends, :firstFrame, :frames, :leftOut)")
                .bind("number", shot.index())
                .bind("starts", Times.text(shot.span().start()))
                .bind("ends", Times.text(shot.span().end()))
                .bind("firstFrame", shot.firstFrame())
                .bind("frames", shot.frames())
                .bind("leftOut", ProjectJson.text(shot.leftOut()))
                .execute();
        addTracks(shot.index(), tracks);
        addCrops(tracks, features.stream().collect(Collectors.toMap(TrackFeatures::track, one -> one)));
    }

    private void addTracks(int shot, List<FaceTrack> tracks) {
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO track VALUES (:shot, :position, :id, :starts, :ends, :unknown, :boxes)");
        for (int i = 0; i < tracks.size(); i++) {
            FaceTrack track = tracks.get(i);
            if (track.shot() != shot) {
                throw new IllegalArgumentException(
                        "track " + track.id() + " must be in shot " + shot + ", not " + track.shot());
            }
            batch.bind("shot", shot)
                    .bind("position", i)
                    .bind("id", track.id())
                    .bind("starts", Times.text(track.span().start()))
                    .bind("ends", Times.text(track.span().end()))
                    .bind("unknown", track.unknown().map(UnknownReason::key))
                    .bind("boxes", Packed.boxes(track.boxes()))
                    .add();
        }
        execute(batch);
    }

    private void addCrops(List<FaceTrack> tracks, Map<String, TrackFeatures> features) {
        PreparedBatch batch =
                handle.prepareBatch("INSERT INTO crop VALUES (:track, :position, :file, :facts, :embedding)");
        for (FaceTrack track : tracks) {
            List<Embedding> embeddings = Optional.ofNullable(features.get(track.id()))
                    .map(TrackFeatures::embeddings)
                    .orElse(List.of());
            if (!embeddings.isEmpty() && embeddings.size() != track.crops().size()) {
                throw new IllegalArgumentException("track " + track.id() + " has " + embeddings.size()
                        + " embeddings of " + track.crops().size() + " crops");
            }
            for (int i = 0; i < track.crops().size(); i++) {
                FaceCrop crop = track.crops().get(i);
                batch.bind("track", track.id())
                        .bind("position", i)
                        .bind("file", crop.file())
                        .bind("facts", Packed.facts(crop))
                        .bind("embedding", embeddings.isEmpty() ? null : Packed.embedding(embeddings.get(i)))
                        .add();
            }
        }
        execute(batch);
    }

    private static void execute(PreparedBatch batch) {
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    Footage footage(Watching watching) throws IOException {
        return new Footage(watching.film, shots(), tracks());
    }

    /** The last shot so far. */
    Optional<Shot> last() {
        List<Shot> all = bareShots("ORDER BY number DESC LIMIT 1");
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /** Number of the shot that is to come. */
    int next() {
        return handle.createQuery("SELECT coalesce(max(number) + 1, :first) FROM shot")
                .bind("first", first)
                .mapTo(Integer.class)
                .one();
    }

    private List<Shot> shots() throws IOException {
        List<String> leftOut = handle.createQuery("SELECT left_out FROM shot ORDER BY number")
                .mapTo(String.class)
                .list();
        List<Shot> shots = new ArrayList<>();
        for (Shot bare : bareShots("ORDER BY number")) {
            Map<String, Long> counts = ProjectJson.counts(leftOut.get(shots.size()));
            shots.add(new Shot(bare.index(), bare.span(), bare.firstFrame(), bare.frames(), counts));
        }
        return shots;
    }

    private List<Shot> bareShots(String which) {
        return handle.createQuery("SELECT * FROM shot " + which)
                .map((row, context) ->
                        new Shot(row.getInt("number"), span(row), row.getLong("first_frame"), row.getLong("frames")))
                .list();
    }

    private List<FaceTrack> tracks() {
        Map<String, List<FaceCrop>> crops = new HashMap<>();
        handle.createQuery("SELECT track, file, facts FROM crop ORDER BY track, position")
                .map((row, context) -> crops.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                        .add(Packed.crop(row.getString(2), row.getBytes(3))))
                .forEach(added -> {});
        return handle.createQuery("SELECT * FROM track ORDER BY shot, position")
                .map((row, context) -> new FaceTrack(
                        row.getString("id"),
                        row.getInt("shot"),
                        span(row),
                        Packed.boxes(row.getBytes("boxes")),
                        crops.getOrDefault(row.getString("id"), List.of()),
                        Optional.ofNullable(row.getString("unknown")).map(WatchingTables::reason)))
                .list();
    }

    /** The embeddings of these tracks, in their order. */
    List<TrackFeatures> features(List<FaceTrack> tracks) {
        Map<String, List<Embedding>> embeddings = new LinkedHashMap<>();
        handle.createQuery("SELECT track, embedding FROM crop WHERE embedding IS NOT NULL ORDER BY track, position")
                .map((row, context) -> embeddings
                        .computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                        .add(Packed.embedding(row.getBytes(2))))
                .forEach(added -> {});
        return tracks.stream()
                .filter(track -> embeddings.containsKey(track.id()))
                .map(track ->
                        new TrackFeatures(track.id(), embeddings.getOrDefault(track.id(), List.of()), track.crops()))
                .toList();
    }

    private static Film film(ResultSet row) throws SQLException {
        double seconds = row.getDouble("duration");
        OptionalDouble duration = row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(seconds);
        String pictures = row.getString("pictures");
        return new Film(
                Path.of(row.getString("file")),
                row.getInt("width"),
                row.getInt("height"),
                row.getInt("rotation"),
                new Film.Timing(Times.rational(row.getString("frame_rate")), duration),
                pictures.isEmpty() ? List.of() : List.of(pictures.split("/", -1)));
    }

    private static Span span(ResultSet row) throws SQLException {
        return new Span(Times.moment(row.getString("starts")), Times.moment(row.getString("ends")));
    }

    private static UnknownReason reason(String key) {
        for (UnknownReason reason : UnknownReason.values()) {
            if (reason.key().equals(key)) {
                return reason;
            }
        }
        throw new IllegalArgumentException("a track in a project must not be unknown for '" + key + "'");
    }
}
