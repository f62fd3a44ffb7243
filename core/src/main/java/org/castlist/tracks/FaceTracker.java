package org.castlist.tracks;

import org.castlist.Paper;

/**
 * Follows the faces of one shot from detection to detection, in the manner of ByteTrack and BoT-SORT: a Kalman filter
 * predicts each face, optimal assignment on overlap finds it again, faces of a low score may continue a track but not
 * begin one, and camera motion is taken out.
 *
 * <p>Ours, because a split track costs little and an identity switch poisons all that follows: where two tracks could be
 * exchanged at little cost, or a face comes back after a gap, the link is in {@linkplain Doubts doubt} until the faces are
 * apart and look like themselves; otherwise the track is split there. What remains: a face first seen at the very moment
 * when one beside it, less than half a face away, is missed may continue that one's track.
 *
 * @param scores what the detector's scores mean
 * @param gates how far a face may be from where it was expected
 * @param patience how long a face may be gone
 * @param doubts when motion is not enough, and what settles it
 * @param smoothing of the finished tracks
 */
@Paper(
        authors =
                "Yifu Zhang, Peize Sun, Yi Jiang, Dongdong Yu, Fucheng Weng, Zehuan Yuan, Ping Luo, Wenyu Liu, Xinggang Wang",
        title = "ByteTrack: Multi-Object Tracking by Associating Every Detection Box",
        venue = "ECCV",
        year = 2022,
        url = "https://arxiv.org/abs/2110.06864")
@Paper(
        authors = "Nir Aharon, Roy Orfaig, Ben-Zion Bobrovsky",
        title = "BoT-SORT: Robust Associations Multi-Pedestrian Tracking",
        venue = "arXiv",
        year = 2022,
        url = "https://arxiv.org/abs/2206.14651")
public record FaceTracker(Scores scores, Gates gates, Patience patience, Doubts doubts, Smoothing smoothing) {

    /** The settings for faces: BoT-SORT's scores and gates; the rest is ours. */
    public static FaceTracker standard() {
        return new FaceTracker(
                new Scores(0.6, 0.1, 0.7),
                new Gates(0.8, 0.5, 0.7, 0.15),
                new Patience(1.0, 2),
                new Doubts(0.4, 0.15, 0.5, 3.0, 0.3, 0.05),
                new Smoothing(0.08));
    }

    /** Begins to follow the faces of a shot. */
    public TrackingRun begin(int shotIndex) {
        return new TrackingRun(this, shotIndex);
    }

    /**
     * Detection scores, 0 to 1.
     *
     * @param high from here on a face takes part in the first assignment
     * @param low below this it is ignored; in between it may only continue a track that nothing better continues
     * @param newTrack from here on it may begin a track
     */
    public record Scores(double high, double low, double newTrack) {
        public Scores {
            if (!(low > 0 && low <= high && high <= newTrack && newTrack <= 1)) {
                throw new IllegalArgumentException("scores must rise from above 0 to 1: low, high, newTrack, not " + low
                        + ", " + high + ", " + newTrack);
            }
        }
    }

    /**
     * Highest costs of a link: 1 less the overlap of expected and seen box, both widened by what the filter is unsure of, 0
     * to 1.
     *
     * @param strong of a track and a face of high score (the overlap multiplied by the score)
     * @param weak of a track and a face of low score
     * @param unconfirmed of a track seen only once and a face of high score (the overlap multiplied by the score)
     * @param duplicate two faces of one frame whose cost is below this are one
     */
    public record Gates(double strong, double weak, double unconfirmed, double duplicate) {
        public Gates {
            if (!(within(strong) && within(weak) && within(unconfirmed) && within(duplicate))) {
                throw new IllegalArgumentException("gates must lie between 0 and 1, not " + strong + ", " + weak + ", "
                        + unconfirmed + ", " + duplicate);
            }
        }

        private static boolean within(double gate) {
            return gate >= 0 && gate < 1;
        }
    }

    /**
     * How long a face may go unseen and be the same track: the longer of the two.
     *
     * @param seconds presentation time
     * @param moments how many detection moments it may be missed at
     */
    public record Patience(double seconds, int moments) {
        public Patience {
            if (!(seconds >= 0) || moments < 0) {
                throw new IllegalArgumentException(
                        "patience must not be negative, not " + seconds + " s and " + moments + " moments");
            }
        }
    }

    /**
     * When motion alone does not say who is who.
     *
     * @param margin exchanging two links must cost at least so much more, or both are in doubt
     * @param overlap faces with a higher intersection over union are not clear of each other
     * @param gapSeconds a face gone for longer than this must look like itself when it returns
     * @param surprise a face further from where it was expected than so many standard deviations must look like itself
     * @param same least similarity of two pictures of one person
     * @param lead by how much a face must be more like itself than like the one that it was close to
     */
    public record Doubts(double margin, double overlap, double gapSeconds, double surprise, double same, double lead) {}
}
