package org.castlist.tracks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.castlist.faces.Box;
import org.castlist.faces.Face;
import org.castlist.video.Moment;
import org.castlist.video.Rational;

/** A shot with actors whose paths are known, seen by a detector with the usual faults. */
final class Stage {
    /** Where an actor is at a frame. */
    interface Path {
        Box at(double frame);
    }

    /** A face embedding that costs something: who was asked about is noted. */
    private final class Look implements Likeness {
        private final int actor;
        private final double noise;

        Look(int actor, double noise) {
            this.actor = actor;
            this.noise = noise;
        }

        @Override
        public double similarity(Likeness other) {
            Look that = (Look) other;
            asked.add(this);
            asked.add(that);
            return (actor == that.actor ? 0.6 : 0.05) + noise + that.noise;
        }
    }

    static final Rational RATE = new Rational(1, 25);

    private final List<Path> actors = new ArrayList<>();
    private final Set<Likeness> asked = new HashSet<>();
    private final Map<Integer, Set<Integer>> actorsOfStrand = new HashMap<>();
    private int every = 1;
    private double jitter = 0.04;
    private double missing;
    private double suppression = 0.3;
    private boolean looks;
    private int detections;
    private long doubtful;

    Stage actor(Path path) {
        actors.add(path);
        return this;
    }

    Stage lookEvery(int frames) {
        every = frames;
        return this;
    }

    Stage jitter(double share) {
        jitter = share;
        return this;
    }

    Stage missing(double share) {
        missing = share;
        return this;
    }

    /** Faces that overlap by more are seen as one, the first actor's. */
    Stage suppression(double iou) {
        suppression = iou;
        return this;
    }

    Stage withLooks() {
        looks = true;
        return this;
    }

    /** Plays so many frames to a tracker. */
    List<RawTrack> play(int frames, long seed) {
        return play(FaceTracker.standard(), frames, seed);
    }

    List<RawTrack> play(FaceTracker tracker, int frames, long seed) {
        Random random = new Random(seed);
        TrackingRun run = tracker.begin(3);
        for (int frame = 0; frame < frames; frame++) {
            Moment time = new Moment(frame, RATE);
            if (frame % every != 0) {
                run.skip(frame, time);
                continue;
            }
            List<Integer> who = new ArrayList<>();
            List<Observation> seen = see(frame, random, who);
            List<OptionalInt> strands = run.next(frame, time, seen, CameraMotion.NONE);
            for (int j = 0; j < who.size(); j++) {
                int actor = who.get(j);
                strands.get(j)
                        .ifPresent(strand -> actorsOfStrand
                                .computeIfAbsent(strand, s -> new TreeSet<>())
                                .add(actor));
            }
        }
        List<RawTrack> tracks = run.finish();
        doubtful = run.doubtful();
        return tracks;
    }

    private List<Observation> see(int frame, Random random, List<Integer> who) {
        List<Observation> seen = new ArrayList<>();
        List<Box> visible = new ArrayList<>();
        for (int actor = 0; actor < actors.size(); actor++) {
            Box box = actors.get(actor).at(frame);
            boolean hidden = visible.stream().anyMatch(front -> front.iou(box) > suppression);
            boolean missed = random.nextDouble() < missing;
            Box noisy = new Box(
                    box.x() + jitter * box.width() * random.nextGaussian(),
                    box.y() + jitter * box.height() * random.nextGaussian(),
                    box.width() * Math.exp(jitter * random.nextGaussian()),
                    box.height() * Math.exp(jitter * random.nextGaussian()));
            double score = 0.8 + 0.19 * random.nextDouble();
            Likeness look = new Look(actor, 0.04 * random.nextGaussian());
            if (!hidden && !missed) {
                visible.add(box);
                seen.add(new Observation(new Face(noisy, score), looks ? look : Likeness.NONE));
                who.add(actor);
                detections++;
            }
        }
        return seen;
    }

    /** The actors that a track shows; more than one is an identity switch. */
    Set<Integer> actorsOf(RawTrack track) {
        Set<Integer> actorsOf = new TreeSet<>();
        track.strands().forEach(strand -> actorsOf.addAll(actorsOfStrand.getOrDefault(strand, Set.of())));
        return actorsOf;
    }

    String describe(RawTrack track) {
        return track.strands().stream()
                        .map(strand -> strand + ":" + actorsOfStrand.get(strand))
                        .toList() + " from " + track.boxes().get(0).frame();
    }

    /** How many faces were looked at closely. */
    int asked() {
        return asked.size();
    }

    long doubtful() {
        return doubtful;
    }

    int detections() {
        return detections;
    }

    /** A face that moves evenly. */
    static Path even(double x, double y, double size, double perFrame) {
        return frame -> new Box(x + perFrame * frame, y, size, size);
    }
}
