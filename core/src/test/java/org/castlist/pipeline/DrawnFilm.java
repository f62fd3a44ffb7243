package org.castlist.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.castlist.embeddings.Embedding;
import org.castlist.faces.Box;
import org.castlist.faces.CropStore;
import org.castlist.faces.Face;
import org.castlist.faces.FivePoints;
import org.castlist.faces.FivePoints.Point;
import org.castlist.video.Film;
import org.castlist.video.FilmOpener;
import org.castlist.video.FilmReader;
import org.castlist.video.Frame;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;
import org.castlist.video.Rational;
import org.castlist.video.Region;
import org.castlist.video.StillFrame;

/**
 * A film drawn by a test: every shot has its own grey, every person is a square of their own colour that drifts to the
 * right. The eyes that go with it read the drawing.
 */
final class DrawnFilm implements FilmOpener {
    static final int WIDTH = 320;
    static final int HEIGHT = 180;
    static final Rational RATE = new Rational(25, 1);
    private static final int SIDE = 48;

    /** Who is on screen in a shot, each by a number from 0. */
    record Scene(int frames, int grey, List<Integer> people) {}

    private final List<Scene> scenes;
    private final Set<Integer> damaged;
    private final AtomicInteger openFrames = new AtomicInteger();
    private int decoded;

    DrawnFilm(List<Scene> scenes) {
        this(scenes, Set.of());
    }

    /** A film some frames of which cannot be decoded. */
    DrawnFilm(List<Scene> scenes, Set<Integer> damaged) {
        this.scenes = scenes;
        this.damaged = damaged;
    }

    int frames() {
        return scenes.stream().mapToInt(Scene::frames).sum();
    }

    /** Frames handed out and not closed. */
    int openFrames() {
        return openFrames.get();
    }

    /** Frames read by the latest reader. */
    int decoded() {
        return decoded;
    }

    @Override
    public FilmReader open(Path file, Moment from) {
        decoded = 0;
        Film film = new Film(file, WIDTH, HEIGHT, RATE, 0, OptionalDouble.of(frames() / 25.0));
        int start = (int) Math.max(0, Math.floor(from.seconds() * 25) - 3); // as a decoder that starts at a keyframe
        return new FilmReader() {
            private int next = start;
            private long skipped;

            @Override
            public Film film() {
                return film;
            }

            @Override
            public Optional<Frame> next() {
                while (damaged.contains(next)) {
                    next++;
                    skipped++;
                }
                if (next >= frames()) {
                    return Optional.empty();
                }
                openFrames.incrementAndGet();
                decoded++;
                return Optional.of(new Counted(draw(next++)));
            }

            @Override
            public long damaged() {
                return skipped;
            }

            @Override
            public void close() {}
        };
    }

    /** A frame that is counted while it is open. */
    private final class Counted implements Frame {
        private final StillFrame still;

        private Counted(StillFrame still) {
            this.still = still;
        }

        @Override
        public Moment time() {
            return still.time();
        }

        @Override
        public int width() {
            return still.width();
        }

        @Override
        public int height() {
            return still.height();
        }

        @Override
        public Pixels view(Region region, int width, int height) {
            return still.view(region, width, height);
        }

        @Override
        public void close() {
            openFrames.decrementAndGet();
        }
    }

    private StillFrame draw(int frame) {
        int at = frame;
        int scene = 0;
        while (at >= scenes.get(scene).frames()) {
            at -= scenes.get(scene++).frames();
        }
        byte[] rgb = new byte[WIDTH * HEIGHT * 3];
        java.util.Arrays.fill(rgb, (byte) scenes.get(scene).grey());
        List<Integer> people = scenes.get(scene).people();
        for (int i = 0; i < people.size(); i++) {
            square(rgb, 20 + i * 100 + at / 3, 60, people.get(i));
        }
        return new StillFrame(new Moment(frame, new Rational(1, 25)), new Pixels(WIDTH, HEIGHT, rgb));
    }

    /** Chequered, so that it is sharp; the blue channel says who it is. */
    private static void square(byte[] rgb, int left, int top, int person) {
        for (int y = top; y < top + SIDE; y++) {
            for (int x = left; x < Math.min(WIDTH, left + SIDE); x++) {
                int i = (y * WIDTH + x) * 3;
                boolean light = (x - left) / 6 % 2 == (y - top) / 6 % 2;
                rgb[i] = (byte) (light ? 255 : 120);
                rgb[i + 1] = 0;
                rgb[i + 2] = (byte) (20 + person * 40);
            }
        }
    }

    /** Eyes that read the drawing: a face is a run of red without green. */
    static Eyes eyes() {
        return new Eyes(DrawnFilm::detect, DrawnFilm::landmarks, DrawnFilm::embed);
    }

    private static List<Face> detect(Frame frame, Region region) {
        Pixels row = frame.view(new Region(0, 84, WIDTH, 1), WIDTH, 1);
        List<Face> faces = new ArrayList<>();
        int start = -1;
        for (int x = 0; x <= WIDTH; x++) {
            boolean face = x < WIDTH && row.at(x, 0, 0) >= 100 && row.at(x, 0, 1) < 5;
            if (face && start < 0) {
                start = x;
            } else if (!face && start >= 0) {
                faces.add(new Face(new Box(start, 60, x - start, SIDE), 0.99));
                start = -1;
            }
        }
        return faces;
    }

    private static FivePoints landmarks(Frame frame, Box box) {
        double w = box.width();
        double h = box.height();
        return new FivePoints(
                new Point(box.x() + 0.3 * w, box.y() + 0.4 * h),
                new Point(box.x() + 0.7 * w, box.y() + 0.4 * h),
                new Point(box.x() + 0.5 * w, box.y() + 0.6 * h),
                new Point(box.x() + 0.35 * w, box.y() + 0.8 * h),
                new Point(box.x() + 0.65 * w, box.y() + 0.8 * h));
    }

    private static Embedding embed(Pixels crop) {
        float[] values = new float[8];
        int person = Math.round((crop.at(56, 72, 2) - 20) / 40f);
        values[Math.max(0, Math.min(7, person))] = 3;
        values[(person + 3) % 8] += crop.at(56, 72, 0) / 2000f;
        return new Embedding(values);
    }

    /** Keeps crops in memory. */
    static final class Crops implements CropStore {
        private final Map<String, Pixels> kept = new HashMap<>();

        @Override
        public synchronized String keep(String name, Pixels picture) {
            kept.put(name, picture);
            return name;
        }

        @Override
        public synchronized Pixels load(String file) throws IOException {
            return Optional.ofNullable(kept.get(file)).orElseThrow(() -> new IOException("no crop " + file));
        }
    }
}
