package org.castlist.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.faces.CropStore;
import org.castlist.faces.FaceCrop;
import org.castlist.pipeline.Observer;
import org.castlist.pipeline.ShotRange;
import org.castlist.pipeline.Watched;
import org.castlist.shots.Shot;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.Footage;
import org.castlist.video.Film;

/**
 * What one worker saw of a range of a film's shots: a small project folder of its own, which can be resumed and be carried
 * to another machine, until it is merged into the film's project.
 */
public final class RangeProject implements AutoCloseable {
    private final Project project;
    private final ShotRange range;

    private RangeProject(Project project, ShotRange range) {
        this.project = project;
        this.range = range;
    }

    /** Opens the folder, or makes it; only its owner can enter it. */
    public static RangeProject open(Path folder, ShotRange range) throws IOException {
        return new RangeProject(Project.open(folder), range);
    }

    /** Begins watching or goes on, as {@link ProjectWatching#begin} does with a whole film. */
    public WatchedSoFar begin(Film film, String fingerprint) throws IOException {
        return project.watching().begin(film, mark(fingerprint), range.first());
    }

    private String mark(String fingerprint) {
        return fingerprint + " " + range;
    }

    /** Whether the range was watched to its end, with this fingerprint and no other. */
    public boolean isWatched(String fingerprint) throws IOException {
        return project.watching().fingerprint().equals(Optional.of(mark(fingerprint)))
                && footage().isPresent();
    }

    public CropStore crops() {
        return project.crops();
    }

    /** Writes each finished shot down, in one transaction. */
    public Observer recorder() {
        return project.watching().recorder(range.first());
    }

    /** What was seen of the film; empty before the range is watched to its end. */
    public Optional<Footage> footage() throws IOException {
        return project.watching().watched().map(Watched::footage);
    }

    /** The range was watched to its end. */
    public void finish() throws IOException {
        project.watching().finish();
    }

    /**
     * Adds the shots to the film's project, each in one transaction; those that it has already are left alone, so that a
     * merge that was killed can be done again.
     *
     * @param observer hears of each shot that was added
     * @throws IOException when the shots do not go on where the film's end, or when this range is not finished
     */
    public void mergeInto(Project film, Observer observer) throws IOException {
        Watched watched = project.watching()
                .watched()
                .orElseThrow(() -> new IOException("the range at " + project.folder() + " is not watched to its end"));
        int next = film.watching().lastShot().map(shot -> shot.index() + 1).orElse(0);
        Observer recorder = film.watching().recorder();
        watched.retell(new Observer() {
            @Override
            public void finishedShot(Shot shot, List<FaceTrack> tracks, List<TrackFeatures> features)
                    throws IOException {
                if (shot.index() >= next) {
                    requireContinued(film, shot);
                    copyCrops(film, tracks);
                    recorder.finishedShot(shot, tracks, features);
                    observer.finishedShot(shot, tracks, features);
                }
            }
        });
    }

    private static void requireContinued(Project film, Shot shot) throws IOException {
        boolean continued = film.watching()
                .lastShot()
                .map(last -> last.span().end().equals(shot.span().start())
                        && last.firstFrame() + last.frames() == shot.firstFrame())
                .orElse(shot.index() == 0);
        if (!continued) {
            throw new IOException("shot " + shot.index() + ", which was watched apart, does not begin where the shots"
                    + " before it end; the film seems to have changed meanwhile");
        }
    }

    private void copyCrops(Project film, List<FaceTrack> tracks) throws IOException {
        for (FaceTrack track : tracks) {
            for (FaceCrop crop : track.crops()) {
                film.cropFolder().copy(crop.file(), project.cropFolder());
            }
        }
    }

    /** Deletes one that is closed. */
    public static void delete(Path folder) throws IOException {
        Folders.delete(folder);
    }

    @Override
    public void close() throws IOException {
        project.close();
    }
}
