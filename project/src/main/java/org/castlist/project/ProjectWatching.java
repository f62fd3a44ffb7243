package org.castlist.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.castlist.adaptation.NuisanceSubspace;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.pipeline.Observer;
import org.castlist.pipeline.Watched;
import org.castlist.shots.Shot;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.Footage;
import org.castlist.video.Film;
import org.jspecify.annotations.Nullable;

/** Act I of a project's film: what is watched is committed shot by shot, so that a killed run goes on where it stopped. */
public final class ProjectWatching {
    private final Database database;
    private final CropFolder crops;
    private final Path ranges;
    private @Nullable Footage footage; // of a film watched to its end, once it was asked for

    /**
     * For {@link Project} only.
     *
     * @param ranges lie there until they are merged
     */
    ProjectWatching(Database database, CropFolder crops, Path ranges) {
        this.database = database;
        this.crops = crops;
        this.ranges = ranges;
    }

    /**
     * Begins watching or goes on. If the fingerprint is the one on record, all shots committed so far stay, up to the first
     * that misses a picture; otherwise everything watched is erased, but no correction.
     *
     * @param fingerprint of all that decides what Act I will see: the file, settings, models, version
     */
    public WatchedSoFar begin(Film film, String fingerprint) throws IOException {
        return begin(film, fingerprint, 0);
    }

    /** The same for a project of those shots only that begin with this one. */
    WatchedSoFar begin(Film film, String fingerprint, int first) throws IOException {
        reread();
        int next = database.in(handle -> new WatchingTables(handle, first).begin(film, fingerprint, crops::has));
        crops.eraseFrom(next);
        WatchedSoFar soFar = soFar().orElseThrow();
        if (soFar.finished()) {
            Folders.delete(ranges);
        }
        return soFar;
    }

    /** Writes each finished shot down, in one transaction. */
    public Observer recorder() {
        return recorder(0);
    }

    Observer recorder(int first) {
        return new Observer() {
            @Override
            public void finishedShot(Shot shot, List<FaceTrack> tracks, List<TrackFeatures> features)
                    throws IOException {
                reread();
                database.in(handle -> {
                    new WatchingTables(handle, first).add(shot, tracks, features);
                    return shot;
                });
            }
        };
    }

    /** The film was watched to its end. */
    public void finish() throws IOException {
        reread();
        database.in(handle -> {
            new WatchingTables(handle).finish();
            return ranges;
        });
        Folders.delete(ranges);
    }

    /** With what {@link #begin} was called last; empty before. */
    public Optional<String> fingerprint() throws IOException {
        return database.in(handle -> new WatchingTables(handle).watching().map(WatchingTables.Watching::fingerprint));
    }

    /** What is committed; empty before {@link #begin}. A two-hour film takes about a second. */
    public Optional<WatchedSoFar> soFar() throws IOException {
        return database.in(handle -> {
            WatchingTables tables = new WatchingTables(handle);
            Optional<WatchingTables.Watching> watching = tables.watching();
            if (watching.isEmpty()) {
                return Optional.empty();
            }
            Footage seen = tables.footage(watching.get());
            Watched watched = new Watched(seen, tables.features(seen.tracks()));
            return Optional.of(new WatchedSoFar(watched, watching.get().finished()));
        });
    }

    /** What Act I left behind; empty while the film is not watched to its end. */
    public Optional<Watched> watched() throws IOException {
        return soFar().filter(WatchedSoFar::finished).map(WatchedSoFar::watched);
    }

    /**
     * What poor pictures do to this film's embeddings.
     *
     * @param learnedFrom as it was {@linkplain #save saved} with
     * @return empty when it was learned from something else, or never
     */
    public Optional<NuisanceSubspace> nuisance(String learnedFrom) throws IOException {
        return database.in(handle -> new NuisanceTable(handle).read(learnedFrom));
    }

    /** The same whatever it was learned from: what the people were found with last. */
    public Optional<NuisanceSubspace> nuisance() throws IOException {
        return database.in(handle -> new NuisanceTable(handle).read());
    }

    /** Keeps it until something is learned from something else, or somebody is forgotten. */
    public void save(NuisanceSubspace nuisance, String learnedFrom) throws IOException {
        database.in(handle -> {
            new NuisanceTable(handle).replace(learnedFrom, nuisance);
            return nuisance;
        });
    }

    /** The last shot that is committed. */
    Optional<Shot> lastShot() throws IOException {
        return database.in(handle -> new WatchingTables(handle).last());
    }

    /** The same as {@link #watched} without the embeddings, and kept in memory. */
    Optional<Footage> footage() throws IOException {
        if (footage != null) {
            return Optional.of(footage);
        }
        Optional<Footage> read = database.in(handle -> {
            WatchingTables tables = new WatchingTables(handle);
            Optional<WatchingTables.Watching> watching = tables.watching();
            boolean finished = watching.map(WatchingTables.Watching::finished).orElse(false);
            return finished ? Optional.of(tables.footage(watching.orElseThrow())) : Optional.<Footage>empty();
        });
        footage = read.orElse(null);
        return read;
    }

    /** The tracks may be others: they are read again when they are asked for next. */
    void reread() {
        footage = null;
    }
}
