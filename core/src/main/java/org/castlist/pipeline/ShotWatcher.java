package org.castlist.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.castlist.faces.Face;
import org.castlist.faces.FacePicture;
import org.castlist.faces.FaceSearch;
import org.castlist.pipeline.ShotFinisher.Followed;
import org.castlist.tracks.CameraMotion;
import org.castlist.tracks.CameraMotionEstimator;
import org.castlist.tracks.Observation;
import org.castlist.tracks.RawTrack;
import org.castlist.tracks.TrackedBox;
import org.castlist.tracks.TrackingRun;
import org.castlist.video.Frame;
import org.castlist.video.Moment;

/** Watches one shot, frame by frame: searches, follows, and takes pictures of the faces it follows. */
final class ShotWatcher {
    private final Eyes eyes;
    private final CropChoice choice;
    private final FaceSearch.Run search;
    private final TrackingRun tracking;
    private final Map<Integer, Candidates> pictures = new HashMap<>(); // by strand
    private final Map<Long, Moment> ends = new HashMap<>(); // of frames that were searched
    private final CameraMotionEstimator motion = new CameraMotionEstimator();

    ShotWatcher(Eyes eyes, WatchSettings settings, int shot) {
        this.eyes = eyes;
        this.choice = settings.crops();
        this.search = settings.search().begin(eyes.detector());
        this.tracking = settings.tracker().begin(shot);
    }

    /** The next frame of the shot; if it is one to be searched, it is closed here. */
    void take(Tick tick) throws IOException {
        if (tick.look().isEmpty()) {
            tracking.skip(tick.number(), tick.time());
            return;
        }
        try (Frame frame = tick.look().get()) {
            look(tick, frame);
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    private void look(Tick tick, Frame frame) throws IOException {
        CameraMotion camera = motion.next(tick.small())
                .scaled((double) frame.width() / tick.small().width());
        ends.put(tick.number(), tick.end());

        List<Face> faces = search.look(frame, tracking.expected(camera));
        List<Observation> observations = new ArrayList<>();
        for (Face face : faces) {
            observations.add(new Observation(face, new LazyLook(eyes, frame, face)));
        }
        List<OptionalInt> strands = tracking.next(tick.number(), tick.time(), observations, camera);
        for (int i = 0; i < faces.size(); i++) {
            if (strands.get(i).isPresent()) {
                picture(strands.get(i).getAsInt(), frame, faces.get(i));
            }
        }
    }

    private void picture(int strand, Frame frame, Face face) throws IOException {
        Candidates candidates = pictures.computeIfAbsent(strand, none -> new Candidates(choice));
        if (candidates.wants(frame.time(), face)) {
            candidates.add(FacePicture.take(frame, face, eyes.landmarks()));
        }
    }

    /** How many faces belong to no track, though seen well enough; final once it is finished. */
    long doubtful() {
        return tracking.doubtful();
    }

    /** The faces followed through the shot, by first frame and then from left to right. */
    List<Followed> finish() {
        List<Followed> followed = new ArrayList<>();
        for (RawTrack track : tracking.finish()) {
            Candidates all = new Candidates(choice);
            track.strands().stream()
                    .map(pictures::get)
                    .filter(Objects::nonNull)
                    .forEach(strand -> strand.pictures().forEach(all::add));
            TrackedBox last = track.boxes().get(track.boxes().size() - 1);
            Moment end = ends.getOrDefault(last.frame(), last.time());
            followed.add(new Followed(track.boxes(), end, all.best()));
        }
        return followed;
    }
}
