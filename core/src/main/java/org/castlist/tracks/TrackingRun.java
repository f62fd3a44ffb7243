package org.castlist.tracks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import org.castlist.faces.Box;
import org.castlist.faces.Face;
import org.castlist.video.Moment;

/**
 * One run of a {@link FaceTracker} over one shot. It is told every frame of the shot in order, by {@link #next} where the
 * detector looked and by {@link #skip} where it did not. One thread at a time. Cost of a moment: O(n^3) for n faces, some
 * microseconds for ten. Memory: a few numbers a box and a frame.
 */
public final class TrackingRun {
    private final FaceTracker settings;
    private final int shot;
    private final Judge judge;
    private final ShotFrames frames = new ShotFrames();
    private final List<Trail> trails = new ArrayList<>();
    private final List<List<Trail.Strand>> ended = new ArrayList<>();
    private double lastLook = Double.NaN;
    private int strands;
    private long doubtful;

    TrackingRun(FaceTracker settings, int shot) {
        this.settings = settings;
        this.shot = shot;
        this.judge = new Judge(settings.doubts(), settings.gates());
    }

    /** A frame that the detector did not look at. */
    public void skip(long frame, Moment time) {
        frames.add(frame, time);
    }

    /**
     * A frame that the detector looked at.
     *
     * @param observations its faces, in any order
     * @param camera how the background moved since the last such frame, in pixels of the upright frame
     * @return for each face the number of its strand, from 1: the part of a track that is surely one face: {@link RawTrack#strands}
     *     says at the end which strands make a track. Empty for a face that belongs to none
     */
    public List<OptionalInt> next(long frame, Moment time, List<Observation> observations, CameraMotion camera) {
        frames.add(frame, time);
        double seconds = Double.isNaN(lastLook) ? 0 : time.seconds() - lastLook;
        lastLook = time.seconds();
        trails.forEach(trail -> trail.predict(seconds, camera));

        List<Observation> faces = withoutDuplicates(observations);
        Pairing pairing = new Pairing(trails, faces, settings);
        judge.raiseDoubts(trails, faces, pairing, time);
        int[] strandOf = follow(frame, time, faces, pairing);
        settleDoubts(time, faces, pairing);
        beginTracks(frame, time, faces, pairing, strandOf);
        endLostTracks(time);
        return numbers(observations, faces, strandOf);
    }

    /**
     * Where the faces being followed are expected next.
     *
     * @param camera how the background moved since the last look
     */
    public List<Box> expected(CameraMotion camera) {
        return trails.stream().map(trail -> camera.apply(trail.box())).toList();
    }

    /** Ends the run: every track, by first frame and then from left to right. */
    public List<RawTrack> finish() {
        trails.forEach(trail -> collect(trail.end()));
        trails.clear();
        List<RawTrack> tracks = new ArrayList<>();
        for (List<Trail.Strand> track : ended) {
            List<TrackedBox> detected =
                    track.stream().flatMap(strand -> strand.boxes().stream()).toList();
            tracks.add(new RawTrack(
                    shot,
                    track.stream().map(Trail.Strand::number).toList(),
                    frames.filled(settings.smoothing().smooth(detected))));
        }
        ended.clear();
        tracks.sort(Comparator.comparingLong(
                        (RawTrack track) -> track.boxes().get(0).frame())
                .thenComparingDouble(track -> track.boxes().get(0).box().x())
                .thenComparing(track -> track.strands().get(0)));
        return tracks;
    }

    /**
     * How many faces belong to no track so far, though seen well enough: two people were so near each other that it could be
     * either. The tracks have filled-in boxes there.
     */
    public long doubtful() {
        return doubtful;
    }

    /** Goes on with the trails that were found; answers the strand of each face, 0 for none. */
    private int[] follow(long frame, Moment time, List<Observation> faces, Pairing pairing) {
        int[] strandOf = new int[faces.size()];
        for (int i = 0; i < trails.size(); i++) {
            if (pairing.isFound(i)) {
                int face = pairing.face(i);
                strandOf[face] =
                        trails.get(i).see(tracked(frame, time, faces.get(face).face()));
            } else {
                trails.get(i).miss();
            }
        }
        return strandOf;
    }

    private void settleDoubts(Moment time, List<Observation> faces, Pairing pairing) {
        for (int i = 0; i < trails.size(); i++) {
            if (!pairing.isFound(i) || !pairing.isStrong(pairing.face(i))) {
                continue;
            }
            Trail trail = trails.get(i);
            Observation face = faces.get(pairing.face(i));
            boolean clear = judge.isClear(i, trails, faces, pairing);
            if (trail.isInDoubt()) {
                switch (judge.verdict(trail, face, clear, time)) {
                    case KEEP -> doubtful += trail.keep();
                    case SPLIT -> collect(trail.split());
                    case WAIT -> {}
                }
            }
            if (clear && !trail.isInDoubt() && face.looksKnown()) {
                trail.remember(face.likeness(), worth(face.face()));
            }
        }
    }

    private void beginTracks(long frame, Moment time, List<Observation> faces, Pairing pairing, int[] strandOf) {
        for (int j = 0; j < faces.size(); j++) {
            Face face = faces.get(j).face();
            if (!pairing.isTaken(j) && face.score() >= settings.scores().newTrack()) {
                Trail trail = new Trail(tracked(frame, time, face), () -> ++strands);
                strandOf[j] = strands;
                if (faces.get(j).looksKnown() && judge.isAlone(j, faces)) {
                    trail.remember(faces.get(j).likeness(), worth(face));
                }
                trails.add(trail);
            }
        }
    }

    private void collect(Trail.Ended left) {
        ended.addAll(left.tracks());
        doubtful += left.leftOut();
    }

    private void endLostTracks(Moment time) {
        FaceTracker.Patience patience = settings.patience();
        for (Iterator<Trail> all = trails.iterator(); all.hasNext(); ) {
            Trail trail = all.next();
            if (trail.missed() > patience.moments() && trail.secondsUnseen(time) > patience.seconds()) {
                collect(trail.end());
                all.remove();
            }
        }
    }

    /** Of faces that cover each other almost wholly only the surest. */
    private List<Observation> withoutDuplicates(List<Observation> observations) {
        List<Observation> kept = new ArrayList<>();
        observations.stream()
                .sorted(Comparator.comparingDouble((Observation o) -> -o.face().score()))
                .filter(o -> kept.stream()
                        .noneMatch(better ->
                                isDuplicate(o.face().box(), better.face().box())))
                .forEach(kept::add);
        return kept;
    }

    private boolean isDuplicate(Box one, Box other) {
        return 1 - one.iou(other) < settings.gates().duplicate();
    }

    private static List<OptionalInt> numbers(List<Observation> observations, List<Observation> faces, int[] strandOf) {
        List<OptionalInt> numbers = new ArrayList<>(Collections.nCopies(observations.size(), OptionalInt.empty()));
        for (int j = 0; j < strandOf.length; j++) {
            if (strandOf[j] > 0) {
                numbers.set(placeOf(faces.get(j), observations), OptionalInt.of(strandOf[j]));
            }
        }
        return numbers;
    }

    /** By identity, since two equal observations are still two. */
    private static int placeOf(Observation face, List<Observation> observations) {
        int place = 0;
        while (observations.get(place) != face) {
            place++;
        }
        return place;
    }

    private static TrackedBox tracked(long frame, Moment time, Face face) {
        return new TrackedBox(frame, time, face.box(), face.score());
    }

    /** Large and sure pictures show best who it is. */
    private static double worth(Face face) {
        return face.score() * Math.sqrt(face.box().area());
    }
}
