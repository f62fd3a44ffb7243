package org.castlist.export.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.castlist.faces.Box;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;
import org.castlist.video.StillFrame;
import org.junit.jupiter.api.Test;

class CanvasTest {
    private static final int RED = 0xff0000;

    private static StillFrame grey(int width, int height) {
        byte[] rgb = new byte[width * height * 3];
        Arrays.fill(rgb, (byte) 100);
        return new StillFrame(Moment.ZERO, new Pixels(width, height, rgb));
    }

    private static int at(Pixels pixels, int x, int y) {
        return pixels.at(x, y, 0) << 16 | pixels.at(x, y, 1) << 8 | pixels.at(x, y, 2);
    }

    @Test
    void theLinesOfABoxLieOnItsEdgesAndNothingElseChanges() {
        Canvas canvas = Canvas.of(grey(40, 30), 40, 30);
        canvas.outline(new Box(10, 5, 20, 16), 2, RED);
        Pixels drawn = canvas.pixels();
        for (int y = 0; y < 30; y++) {
            for (int x = 0; x < 40; x++) {
                boolean outer = x >= 9 && x < 31 && y >= 4 && y < 22;
                boolean inner = x >= 11 && x < 29 && y >= 6 && y < 20;
                assertThat(at(drawn, x, y)).as(x + "," + y).isEqualTo(outer && !inner ? RED : 0x646464);
            }
        }
    }

    @Test
    void whatIsOutsideIsNotDrawn() {
        Canvas canvas = Canvas.of(grey(40, 30), 40, 30);
        canvas.outline(new Box(-5, -5, 100, 20), 2, RED);
        Pixels drawn = canvas.pixels();
        assertThat(at(drawn, 0, 15)).isEqualTo(RED);
        assertThat(at(drawn, 39, 15)).isEqualTo(RED);
        assertThat(at(drawn, 0, 0)).isEqualTo(0x646464);
        assertThat(at(drawn, 39, 29)).isEqualTo(0x646464);
    }

    @Test
    void aLabelStaysInsideThePicture() {
        int[] red = new int[12];
        Arrays.fill(red, RED);
        for (int[] wish : new int[][] {{-9, -9}, {99, 99}, {38, 3}}) {
            Canvas canvas = Canvas.of(grey(40, 30), 40, 30);
            canvas.stamp(new Label(4, 3, red), wish[0], wish[1]);
            Pixels drawn = canvas.pixels();
            int count = 0;
            for (int i = 0; i < 40 * 30; i++) {
                count += at(drawn, i % 40, i / 40) == RED ? 1 : 0;
            }
            assertThat(count).isEqualTo(12);
        }
    }

    @Test
    void aFrameOfAnotherShapeLiesInTheMiddleAndItsBoxesWithIt() {
        Canvas canvas = Canvas.of(grey(100, 200), 40, 40); // scaled to 20 x 40
        assertThat(canvas.placed(new Box(0, 0, 100, 200))).isEqualTo(new Box(10, 0, 20, 40));
        Pixels shown = canvas.pixels();
        assertThat(at(shown, 9, 20)).isZero();
        assertThat(at(shown, 10, 20)).isEqualTo(0x646464);
        assertThat(at(shown, 29, 20)).isEqualTo(0x646464);
        assertThat(at(shown, 30, 20)).isZero();
    }
}
