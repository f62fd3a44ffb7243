package org.castlist.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.castlist.video.Frame;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;
import org.castlist.video.Region;
import org.castlist.video.StillFrame;
import org.junit.jupiter.api.Test;

class FaceSearchTest {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 270;
    private static final Frame FRAME =
            new StillFrame(Moment.ZERO, new Pixels(WIDTH, HEIGHT, new byte[WIDTH * HEIGHT * 3]));

    /** A detector that sees a face only when it fills a tenth of the region's height, and remembers where it looked. */
    private static final class Fake implements FaceDetector {
        private final List<Region> looked = new ArrayList<>();
        private final List<Box> faces;

        private Fake(Box... faces) {
            this.faces = List.of(faces);
        }

        @Override
        public List<Face> detect(Frame frame, Region region) {
            looked.add(region);
            Box window = new Box(region.x(), region.y(), region.width(), region.height());
            List<Face> seen = new ArrayList<>();
            for (Box face : faces) {
                if (face.height() >= region.height() / 10.0 && face.intersection(window) > 0) {
                    double x = Math.max(face.x(), window.x());
                    double y = Math.max(face.y(), window.y());
                    seen.add(new Face(
                            new Box(
                                    x,
                                    y,
                                    Math.min(face.x() + face.width(), window.x() + window.width()) - x,
                                    Math.min(face.y() + face.height(), window.y() + window.height()) - y),
                            0.9));
                }
            }
            return seen;
        }
    }

    @Test
    void findsASmallFaceInATileAndKeepsLookingThere() throws IOException {
        Fake detector = new Fake(new Box(20, 20, 15, 20));
        FaceSearch.Run run = new FaceSearch(2, 0.2, 100).begin(detector);
        assertThat(run.look(FRAME, List.of())).hasSize(1);
        int scan = detector.looked.size();
        assertThat(scan).isEqualTo(5);
        assertThat(run.look(FRAME, List.of(new Box(21, 20, 15, 20)))).hasSize(1);
        assertThat(detector.looked.size() - scan).isEqualTo(2);
    }

    @Test
    void looksAtTheWholeFrameOnlyWhereAllExpectedFacesAreSeen() throws IOException {
        Fake detector = new Fake(new Box(100, 50, 60, 80));
        FaceSearch.Run run = new FaceSearch(3, 0.2, 100).begin(detector);
        run.look(FRAME, List.of());
        detector.looked.clear();
        run.look(FRAME, List.of(new Box(100, 50, 60, 80)));
        assertThat(detector.looked).containsExactly(new Region(0, 0, WIDTH, HEIGHT));
    }

    @Test
    void scansAllTilesAgainInTime() throws IOException {
        Fake detector = new Fake();
        FaceSearch.Run run = new FaceSearch(2, 0.2, 3).begin(detector);
        List<Integer> looks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            int before = detector.looked.size();
            run.look(FRAME, List.of());
            looks.add(detector.looked.size() - before);
        }
        assertThat(looks).containsExactly(5, 1, 1, 5, 1, 1);
    }

    @Test
    void seesAFaceOnTheBorderOfTwoTilesOnceAndWhole() throws IOException {
        Box face = new Box(228, 120, 24, 30);
        List<Face> found = new FaceSearch(2, 0.3, 1).begin(new Fake(face)).look(FRAME, List.of());
        assertThat(found).hasSize(1);
        assertThat(found.get(0).box().iou(face)).isGreaterThan(0.99);
    }

    @Test
    void tilesCoverTheFrame() {
        for (int grid = 1; grid <= 4; grid++) {
            List<Region> tiles = new FaceSearch(grid, 0.25, 1).tiles(639, 361);
            assertThat(tiles).hasSize(grid * grid);
            assertThat(tiles.get(0).x()).isZero();
            Region last = tiles.get(tiles.size() - 1);
            assertThat(last.x() + last.width()).isBetween(638, 640);
            assertThat(last.y() + last.height()).isBetween(360, 362);
        }
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertThatThrownBy(() -> new FaceSearch(0, 0.2, 1)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> new FaceSearch(2, 0.9, 1)).hasMessageContaining("0.9");
    }
}
