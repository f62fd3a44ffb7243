package org.castlist.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.castlist.export.ExportFormat;
import org.castlist.people.Cast;
import org.castlist.pipeline.Observer;
import org.castlist.pipeline.Stretch;
import org.castlist.pipeline.Watched;
import org.castlist.pipeline.Watching;
import org.castlist.project.Project;
import org.castlist.shots.Shot;
import org.castlist.tracks.FaceTrack;
import org.castlist.video.Film;
import org.castlist.video.Moment;
import org.castlist.video.Span;

/** Analyses short stretches of films as the real job would, measures what that costs, and leaves nothing behind. */
final class Probe implements AutoCloseable {
    private static final Observer NOBODY = new Observer() {};

    /** A track that begins or ends so near to the stretch's end, in seconds, is one that was cut off there. */
    private static final double NEAR = 0.5;

    private final Scratch scratch;
    private final ModelShelf.OpenEyes eyes;
    private ProbeCost starting;
    private boolean warm;
    private double emptyDisk;

    private Probe(Scratch scratch, ModelShelf.OpenEyes eyes, ProbeCost starting) {
        this.scratch = scratch;
        this.eyes = eyes;
        this.starting = starting;
    }

    /** Loads the networks; whoever calls closes it. */
    static Probe open(ModelShelf models) throws IOException {
        ProbeCost begun = ProbeCost.now();
        models.check();
        Scratch scratch = Scratch.make();
        try {
            return new Probe(scratch, models.open(), ProbeCost.since(begun));
        } catch (IOException | RuntimeException e) {
            scratch.close();
            throw e;
        }
    }

    /** What is paid once a film; of use after {@link #warmUp}. */
    Forecast.Once once() throws IOException {
        long heap = Runtime.getRuntime().totalMemory();
        double memory = ProbeCost.peakMemory().orElse(heap);
        return new Forecast.Once(starting, emptyDisk, memory, heap);
    }

    /**
     * The first time: does everything once, on very little, so that what only the first film of a process costs is known by
     * itself.
     */
    void warmUp(Source source, SpeedPreset speed, Stretch stretch) throws IOException {
        if (warm) {
            return;
        }
        ProbeCost begun = ProbeCost.now();
        emptyDisk = disk(source.film(), Choices.standard(speed));
        sample(source, speed, stretch);
        starting = starting.plus(ProbeCost.since(begun));
        warm = true;
    }

    /** Bytes of a project of one shot without a face. */
    private double disk(Film film, Choices choices) throws IOException {
        Path folder = scratch.free();
        try (Project project = Project.open(folder)) {
            project.watching().begin(film, "probe");
            Span span = new Span(Moment.ZERO, Moment.ofSeconds(1));
            project.watching().recorder().finishedShot(new Shot(0, span, 0, 1, Map.of()), List.of(), List.of());
            finish(project, choices);
        }
        double bytes = Scratch.bytes(folder);
        Scratch.erase(folder);
        return bytes;
    }

    private static void finish(Project project, Choices choices) throws IOException {
        project.watching().finish();
        Watched watched = project.watching().watched().orElseThrow();
        Cast cast = choices.people().run(project, watched, Optional.empty(), NOBODY);
        if (cast.footage().shots().isEmpty()) {
            throw new IllegalStateException("a watched stretch has a shot");
        }
        Exports.writeAll(project, ExportFormat.STANDARD);
    }

    /** A stretch of a film; empty where nothing of it can be read. */
    Optional<Sample> sample(Source source, SpeedPreset speed, Stretch stretch) throws IOException {
        Path folder = scratch.free();
        try {
            Choices choices = Choices.standard(speed, source.film());
            Watched watched;
            ProbeCost cost;
            try (Project project = Project.open(folder)) {
                project.watching().begin(source.film(), "probe");
                Stopwatch stopwatch = new Stopwatch(project.watching().recorder(), scratch::isInterrupted);
                watched = new Watching(source.opener(), eyes.eyes(), project.crops(), choices.watching())
                        .watch(source.film().file(), stretch, Optional.empty(), stopwatch);
                cost = stopwatch.read();
                if (watched.footage().shots().isEmpty()) {
                    return Optional.empty();
                }
                finish(project, choices);
            }
            return Optional.of(sampleOf(watched, cost, folder));
        } finally {
            Scratch.erase(folder);
        }
    }

    private Sample sampleOf(Watched watched, ProbeCost cost, Path folder) throws IOException {
        List<FaceTrack> tracks = watched.footage().tracks();
        List<Shot> shots = watched.footage().shots();
        Span span = new Span(
                shots.get(0).span().start(), shots.get(shots.size() - 1).span().end());
        long embeddings = watched.features().stream()
                .mapToLong(one -> (long) one.embeddings().size() * one.dimension() * Float.BYTES)
                .sum();
        double ofTracks = Scratch.bytes(folder.resolve("crops")) + embeddings;
        double ofTime = Math.max(0, Scratch.bytes(folder) - ofTracks - emptyDisk);
        int cutEnds = watched.footage().film().isPictures()
                ? 0
                : (int) tracks.stream()
                        .mapToLong(track -> cutEnds(track.span(), span))
                        .sum();
        return new Sample(
                span.seconds(),
                cost,
                new Sample.Tracks(tracks.size(), cutEnds),
                tracks.stream().mapToInt(track -> track.crops().size()).sum(),
                new Sample.Disk(ofTracks, ofTime));
    }

    private static long cutEnds(Span track, Span stretch) {
        boolean start = track.start().seconds() < stretch.start().seconds() + NEAR
                && stretch.start().seconds() > 0;
        boolean end = track.end().seconds() > stretch.end().seconds() - NEAR;
        return (start ? 1 : 0) + (end ? 1 : 0);
    }

    @Override
    public void close() throws IOException {
        eyes.close();
        scratch.close();
    }
}
