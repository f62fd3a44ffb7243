package org.castlist.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.castlist.embeddings.FaceEmbedder;
import org.castlist.faces.CropStore;
import org.castlist.faces.FaceDetector;
import org.castlist.faces.LandmarkFinder;
import org.castlist.pipeline.Eyes;
import org.castlist.pipeline.WatchSettings;
import org.castlist.pipeline.Watching;
import org.castlist.shots.CutFinder;
import org.castlist.shots.ShotDetector;
import org.castlist.video.Film;
import org.castlist.video.FilmOpener;
import org.castlist.video.FilmReader;
import org.castlist.video.Frame;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;
import org.castlist.video.Region;

/**
 * The parts of Act I, each with a clock around it.
 *
 * @param clock where their time is booked
 */
record Timed(StageClock clock) {

    Watching watching(Watching plain) {
        WatchSettings settings = plain.settings();
        Eyes eyes = plain.eyes();
        return new Watching(
                opener(plain.opener()),
                new Eyes(detector(eyes.detector()), landmarks(eyes.landmarks()), embedder(eyes.embedder())),
                new Crops(plain.crops(), clock),
                new WatchSettings(
                        settings.cadence(),
                        shots(settings.shots()),
                        settings.search(),
                        settings.tracker(),
                        settings.crops(),
                        settings.gate()));
    }

    private FilmOpener opener(FilmOpener opener) {
        return (file, from) -> new Reader(opener.open(file, from), clock);
    }

    private ShotDetector shots(ShotDetector detector) {
        return rate -> new Finder(detector.begin(rate), clock);
    }

    private FaceDetector detector(FaceDetector detector) {
        return (frame, region) -> {
            boolean whole = region.width() == frame.width() && region.height() == frame.height();
            return clock.time(
                    whole ? Stage.DETECTION_WHOLE : Stage.DETECTION_TILES, () -> detector.detect(frame, region));
        };
    }

    private LandmarkFinder landmarks(LandmarkFinder finder) {
        return (frame, box) -> clock.time(Stage.LANDMARKS, () -> finder.find(frame, box));
    }

    private FaceEmbedder embedder(FaceEmbedder embedder) {
        return crop -> clock.time(Stage.EMBEDDING, () -> embedder.embed(crop));
    }

    private record Crops(CropStore store, StageClock clock) implements CropStore {
        @Override
        public String keep(String name, Pixels picture) throws IOException {
            return clock.time(Stage.JPEG, () -> store.keep(name, picture));
        }

        @Override
        public Pixels load(String file) throws IOException {
            return store.load(file);
        }
    }

    private record Reader(FilmReader reader, StageClock clock) implements FilmReader {
        @Override
        public Film film() {
            return reader.film();
        }

        @Override
        public Optional<Frame> next() throws IOException {
            return clock.time(Stage.DECODING, reader::next).map(frame -> new Picture(frame, clock));
        }

        @Override
        public long damaged() {
            return reader.damaged();
        }

        @Override
        public void close() {
            reader.close();
        }
    }

    private record Finder(CutFinder finder, StageClock clock) implements CutFinder {
        @Override
        public int latency() {
            return finder.latency();
        }

        @Override
        public int memory() {
            return finder.memory();
        }

        @Override
        public boolean next(Pixels frame) {
            return unchecked(clock, Stage.SHOTS, () -> finder.next(frame));
        }
    }

    private record Picture(Frame frame, StageClock clock) implements Frame {
        @Override
        public Moment time() {
            return frame.time();
        }

        @Override
        public int width() {
            return frame.width();
        }

        @Override
        public int height() {
            return frame.height();
        }

        @Override
        public Pixels view(Region region, int width, int height) {
            Stage stage = switch (clock.current()) {
                case DETECTION_WHOLE, DETECTION_TILES -> Stage.DETECTION_VIEWS;
                case LANDMARKS -> Stage.LANDMARK_VIEWS;
                case DECODER_THREAD -> Stage.SMALL_VIEWS;
                default -> Stage.CROP_VIEWS;
            };
            return unchecked(clock, stage, () -> frame.view(region, width, height));
        }

        @Override
        public void close() {
            frame.close();
        }
    }

    private static <T> T unchecked(StageClock clock, Stage stage, StageClock.Work<T> work) {
        try {
            return clock.time(stage, work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
