package org.castlist.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.faces.CropStore;
import org.castlist.shots.CutFinder;
import org.castlist.shots.Shot;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.Footage;
import org.castlist.video.Film;
import org.castlist.video.FilmOpener;
import org.castlist.video.FilmReader;
import org.castlist.video.Moment;
import org.castlist.video.Span;

/**
 * Act I: one read of a film, shot by shot, in bounded memory. Three threads overlap: one decodes and finds the cuts, one
 * searches and follows, one embeds and hands finished shots over.
 *
 * @param opener decodes
 * @param eyes the networks
 * @param crops keeps the pictures of faces
 * @param settings the numbers
 */
public record Watching(FilmOpener opener, Eyes eyes, CropStore crops, WatchSettings settings) {

    /** Frames that the decoder may be ahead, and shots that may wait for their embeddings. */
    private static final int FRAMES_AHEAD = 24;

    private static final int SHOTS_AHEAD = 4;

    /** Seconds before the resume point where reading starts, so that decoders have a keyframe and warm up. */
    private static final double RUN_UP = 2;

    /**
     * Watches a film, or what is left of it.
     *
     * @param already what an interrupted run with the same settings has finished; its shots are not watched again, and the
     *     result is the same as that of an undisturbed run
     * @param observer hears of each finished shot in order, from one thread at a time
     */
    public Watched watch(Path file, Stretch stretch, Optional<Watched> already, Observer observer) throws IOException {
        return watch(file, stretch, ShotRange.whole(stretch), already, observer);
    }

    /**
     * Watches a range of the shots of a stretch: shots, tracks, ids, crops and embeddings are those that a run over the
     * whole stretch finds there.
     *
     * @param already what an interrupted run over the same range has finished
     */
    public Watched watch(Path file, Stretch stretch, ShotRange range, Optional<Watched> already, Observer observer)
            throws IOException {
        ShotRange left =
                range.after(already.map(watched -> watched.footage().shots()).orElse(List.of()));
        Collected collected = new Collected(already, observer);

        FilmReader reader =
                opener.open(file, Moment.ofSeconds(Math.max(0, left.from().seconds() - RUN_UP)));
        Film film = reader.film();
        collected.opened(film);
        CutFinder cuts = settings.shots().begin(film.frameRate());
        int between = settings.cadence().framesBetweenLooks(film.frameRate());
        ShotFinisher finisher = new ShotFinisher(eyes.embedder(), crops, settings.gate());
        FrameFeed feed = FrameFeed.open(reader, cuts, between, stretch, left.from(), left.firstFrame());
        try (Prefetched frames = new Prefetched(feed, FRAMES_AHEAD);
                Conveyor conveyor = new Conveyor(SHOTS_AHEAD)) {
            int next = left.first();
            while (next < left.end() && watchShot(next, frames, finisher, conveyor, collected)) {
                next++;
            }
            conveyor.drain();
            left.requireReached(next);
        }
        return collected.watched(film);
    }

    /** Watches one shot and sends it off to be finished; false at the end of the film. */
    private boolean watchShot(
            int index, Prefetched frames, ShotFinisher finisher, Conveyor conveyor, Collected collected)
            throws IOException {
        Optional<Tick> next = frames.next();
        if (next.isEmpty()) {
            return false;
        }
        Tick first = next.get();
        Tick tick = first;
        ShotWatcher watcher = new ShotWatcher(eyes, settings, index);
        watcher.take(tick);
        long damaged = tick.damaged();
        while (!tick.lastOfShot()) {
            tick = frames.next().orElseThrow(() -> new IOException("the film ended within a shot"));
            watcher.take(tick);
            damaged += tick.damaged();
            collected.watchedUntil(tick);
        }
        List<ShotFinisher.Followed> followed = watcher.finish();
        Shot shot = new Shot(
                index,
                new Span(first.time(), tick.end()),
                first.number(),
                tick.number() - first.number() + 1,
                Map.of("damagedFrames", damaged, "doubtfulFaces", watcher.doubtful()));
        conveyor.send(() -> collected.add(finisher.finish(shot, followed)));
        return true;
    }

    /** What has been finished so far; it also keeps the observer from being called by two threads at once. */
    private static final class Collected {
        private final Observer observer;
        private final List<Shot> shots = new ArrayList<>();
        private final List<FaceTrack> tracks = new ArrayList<>();
        private final List<TrackFeatures> features = new ArrayList<>();

        private Collected(Optional<Watched> already, Observer observer) {
            this.observer = observer;
            already.ifPresent(watched -> {
                shots.addAll(watched.footage().shots());
                tracks.addAll(watched.footage().tracks());
                features.addAll(watched.features());
            });
        }

        private synchronized void opened(Film film) {
            observer.opened(film);
        }

        private synchronized void watchedUntil(Tick tick) {
            observer.watchedUntil(tick.end());
        }

        private synchronized void add(ShotFinisher.Finished finished) throws IOException {
            observer.finishedShot(finished.shot(), finished.tracks(), finished.features());
            shots.add(finished.shot());
            tracks.addAll(finished.tracks());
            features.addAll(finished.features());
        }

        private synchronized Watched watched(Film film) {
            return new Watched(new Footage(film, shots, tracks), features);
        }
    }
}
