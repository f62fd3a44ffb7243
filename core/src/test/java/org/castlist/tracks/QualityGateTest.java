package org.castlist.tracks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castlist.faces.Box;
import org.castlist.faces.FaceCrop;
import org.castlist.faces.FaceQuality;
import org.castlist.faces.FivePoints;
import org.castlist.faces.FivePoints.Point;
import org.castlist.video.Moment;
import org.junit.jupiter.api.Test;

class QualityGateTest {
    private static final QualityGate GATE = new QualityGate(0.3, 2, 0.7, 24, 3, 0.2);
    private static final FaceQuality GOOD = new FaceQuality(60, 80, 0.9, 0.99, 3);

    /** A box every tenth of a second with these scores; 0 where none was detected. */
    private static List<TrackedBox> boxes(double... scores) {
        List<TrackedBox> boxes = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            boxes.add(new TrackedBox(i, Moment.ofSeconds(i / 10.0), new Box(10, 10, 60, 80), scores[i]));
        }
        return boxes;
    }

    private static List<FaceCrop> crops(FaceQuality... qualities) {
        Point p = new Point(1, 1);
        List<FaceCrop> crops = new ArrayList<>();
        for (FaceQuality quality : qualities) {
            crops.add(new FaceCrop(
                    "crops/a.jpg", Moment.ZERO, new Box(10, 10, 60, 80), new FivePoints(p, p, p, p, p), quality));
        }
        return crops;
    }

    @Test
    void letsAGoodTrackPass() {
        assertThat(GATE.judge(boxes(0.9, 0, 0.8, 0, 0.99), crops(GOOD))).isEmpty();
    }

    @Test
    void oneGoodPictureAmongPoorOnesIsEnough() {
        FaceQuality poor = new FaceQuality(12, 1, 0.1, 0.9, 1);
        assertThat(GATE.judge(boxes(0.9, 0.9, 0.9, 0.9), crops(poor, GOOD))).isEmpty();
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(GATE.judge(boxes(0.9, 0.9), crops(GOOD))).contains(UnknownReason.TOO_SHORT);
        assertThat(GATE.judge(boxes(0.9, 0, 0, 0, 0), crops(GOOD))).contains(UnknownReason.TOO_SHORT);
        assertThat(judged(new FaceQuality(20, 80, 0.9, 0.99, 3))).contains(UnknownReason.TOO_SMALL);
        assertThat(judged(new FaceQuality(60, 2, 0.9, 0.99, 3))).contains(UnknownReason.TOO_BLURRED);
        assertThat(judged(new FaceQuality(60, 80, 0.1, 0.99, 3))).contains(UnknownReason.TURNED_AWAY);
        assertThat(GATE.judge(boxes(0.9, 0.9, 0.9, 0.9), List.of())).contains(UnknownReason.TOO_SMALL);
    }

    private static Optional<UnknownReason> judged(FaceQuality quality) {
        return GATE.judge(boxes(0.9, 0.9, 0.9, 0.9), crops(quality));
    }

    @Test
    void aGoodScoreNowAndThenIsDoubtful() {
        assertThat(GATE.judge(boxes(0.95, 0.4, 0.5, 0, 0.6, 0.3), crops(GOOD))).contains(UnknownReason.TOO_DOUBTFUL);
        assertThat(GATE.judge(boxes(0.3, 0.9, 0.95, 0, 0.9, 0.4), crops(GOOD))).isEmpty();
    }
}
