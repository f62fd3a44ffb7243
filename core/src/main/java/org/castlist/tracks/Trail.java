package org.castlist.tracks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.castlist.faces.Box;
import org.castlist.video.Moment;

/**
 * A face being followed. What is known to be one face is {@code settled}; the strands after it are {@code pending}: within a
 * strand it is one face, the link from one strand to the next is in doubt.
 */
final class Trail {
    /** Faces linked without any doubt. */
    record Strand(int number, List<TrackedBox> boxes) {}

    /** What a trail leaves behind: tracks, and how many faces belong to none. */
    record Ended(List<List<Strand>> tracks, int leftOut) {}

    private final KalmanBox filter;
    private final IntSupplier numbers;
    private final List<Strand> settled = new ArrayList<>();
    private final List<Strand> pending = new ArrayList<>();
    private final List<Likeness> rivals = new ArrayList<>();
    private boolean contested;
    private boolean breakBeforeNext;
    private double doubtSince;
    private Likeness portrait = Likeness.NONE;
    private double portraitWorth;
    private double lastSeen;
    private int detections;
    private int missed;

    Trail(TrackedBox first, IntSupplier numbers) {
        this.filter = new KalmanBox(first.box());
        this.numbers = numbers;
        this.lastSeen = first.time().seconds();
        this.detections = 1;
        settled.add(strand(first));
    }

    private Strand strand(TrackedBox first) {
        return new Strand(numbers.getAsInt(), new ArrayList<>(List.of(first)));
    }

    void predict(double seconds, CameraMotion camera) {
        filter.predict(seconds);
        filter.move(camera);
    }

    /** Was found again; with a doubt about the link, a new strand begins. Answers the number of the strand. */
    int see(TrackedBox seen) {
        filter.update(seen.box());
        lastSeen = seen.time().seconds();
        detections++;
        missed = 0;
        List<Strand> growing = pending.isEmpty() ? settled : pending;
        if (breakBeforeNext || contested) { // once contested, nothing is sure until it was looked at
            pending.add(strand(seen));
            growing = pending;
        } else {
            growing.get(growing.size() - 1).boxes().add(seen);
        }
        breakBeforeNext = false;
        return growing.get(growing.size() - 1).number();
    }

    void miss() {
        missed++;
    }

    /** The next link, or the one just about to be made, may be wrong without another face being near. */
    void doubtLink(Moment now) {
        if (!isInDoubt()) {
            doubtSince = now.seconds();
        }
        breakBeforeNext = true;
    }

    /** The next link, or the one just about to be made, may belong to another face. */
    void contest(Moment now, Likeness rival) {
        doubtLink(now);
        contested = true;
        if (rival != Likeness.NONE && !rivals.contains(rival)) {
            rivals.add(rival);
        }
    }

    /**
     * The newest strand is the settled face after all. Where another face was near, that says nothing of the strands before
     * it, which may have changed hands twice: they are left out, and the boxes between are filled in. Answers how many faces
     * that leaves without a track.
     */
    int keep() {
        int leftOut = 0;
        if (contested) {
            List<Strand> between = pending.subList(0, pending.size() - 1);
            leftOut = between.stream().mapToInt(strand -> strand.boxes().size()).sum();
            between.clear();
        }
        settled.addAll(pending);
        forgetDoubt();
        return leftOut;
    }

    /** The pending strands are nobody known: the last goes on as a track of its own. Hands over all that went before. */
    Ended split() {
        Strand last = pending.remove(pending.size() - 1);
        Ended ended = end();
        settled.clear();
        settled.add(last);
        portrait = Likeness.NONE;
        portraitWorth = 0;
        forgetDoubt();
        return ended;
    }

    /**
     * Everything as tracks, nothing joined that is in doubt. Single faces between two contested links are left out, since a
     * track of one face out of an overlap helps nobody.
     */
    Ended end() {
        List<List<Strand>> tracks = new ArrayList<>();
        tracks.add(List.copyOf(settled));
        int leftOut = 0;
        for (Strand strand : pending) {
            if (contested && strand.boxes().size() == 1) {
                leftOut++;
            } else {
                tracks.add(List.of(strand));
            }
        }
        return new Ended(tracks, leftOut);
    }

    private void forgetDoubt() {
        pending.clear();
        rivals.clear();
        contested = false;
    }

    /** Waits before looking closely again while still in doubt. */
    void postpone(Moment now) {
        doubtSince = now.seconds();
    }

    /** Keeps the best picture of the settled face. */
    void remember(Likeness likeness, double worth) {
        if (worth > portraitWorth) {
            likeness.keep();
            portrait = likeness;
            portraitWorth = worth;
        }
    }

    Box box() {
        return filter.box();
    }

    double surprise(Box seen) {
        return filter.surprise(seen);
    }

    double unsure() {
        return filter.doubt();
    }

    boolean isInDoubt() {
        return !pending.isEmpty();
    }

    boolean isContested() {
        return contested;
    }

    List<Likeness> rivals() {
        return rivals;
    }

    double secondsInDoubt(Moment now) {
        return now.seconds() - doubtSince;
    }

    Likeness portrait() {
        return portrait;
    }

    double secondsUnseen(Moment now) {
        return now.seconds() - lastSeen;
    }

    int missed() {
        return missed;
    }

    /** Seen more than once, so probably no mistake of the detector's. */
    boolean isConfirmed() {
        return detections > 1;
    }
}
