package org.castlist.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.models.OnnxNetwork;
import org.castlist.people.Cast;
import org.castlist.pipeline.Observer;
import org.castlist.pipeline.Stretch;
import org.castlist.pipeline.Watched;
import org.castlist.pipeline.Watching;
import org.castlist.project.Note;
import org.castlist.project.Project;
import org.castlist.project.WatchedSoFar;
import org.castlist.shots.Shot;
import org.castlist.tracks.FaceTrack;
import org.castlist.video.Film;
import org.castlist.video.FilmOpener;
import org.castlist.video.FilmReader;
import org.castlist.video.Frame;
import org.castlist.video.Moment;
import org.castlist.video.ffmpeg.FfmpegOpener;

/**
 * From a film to its project folder. Each act is done only if what it depends on has changed.
 *
 * @param choices every number
 * @param models the networks
 * @param decoderThreads threads of the decoder
 */
record Analysis(Choices choices, ModelShelf models, int decoderThreads) {

    private static final String FILM = "film";

    /** Changes when Act I would see something else with the same settings. */
    private static final String ACT_ONE = "act one, version 1";

    /**
     * Analyses a film, or goes on where an earlier run stopped.
     *
     * @param folder the project folder, made if need be
     * @return the cast, with every correction applied
     */
    Cast run(Path film, Stretching stretching, Path folder, Observer observer) throws IOException {
        FilmOpener opener = new FfmpegOpener(decoderThreads);
        Film header = headerOf(film, opener);
        Stretch stretch = stretching.of(header.frameRate());
        requirePicture(film, stretch, opener);
        models.check();
        String identity = FilmIdentity.of(film);
        requireRoom(folder);
        try (Project project = Project.open(folder)) {
            requireSameFilm(project, identity, film);

            Watched watched = actOne(project, header, stretch, identity, opener, observer);
            Cast cast = choices.people().run(project, watched, models, observer);
            project.writeNotes(notes(header, stretch, watched));
            Exports.writeAll(project, Exports.STANDARD);
            return cast;
        }
    }

    private static Film headerOf(Path film, FilmOpener opener) throws IOException {
        try (FilmReader reader = opener.open(film, Moment.ZERO)) {
            return reader.film();
        }
    }

    /** Before anything on disk is touched. */
    private static void requirePicture(Path film, Stretch stretch, FilmOpener opener) throws IOException {
        if (stretch.from().equals(Moment.ZERO)) {
            return;
        }
        try (FilmReader reader = opener.open(film, stretch.from())) {
            boolean reached = false;
            while (!reached) {
                try (Frame frame = reader.next().orElseThrow(() -> beyond(stretch))) {
                    reached = !frame.time().isBefore(stretch.from());
                }
            }
        }
    }

    private static IllegalArgumentException beyond(Stretch stretch) {
        return new IllegalArgumentException("the film ends before " + stretch.from() + ", where it was to start");
    }

    private static void requireRoom(Path folder) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        if (!Files.exists(folder) && parent != null && Files.isDirectory(parent) && !Files.isWritable(parent)) {
            throw new IOException(
                    "nothing can be written into " + parent + "; choose another folder for the project with -o DIR");
        }
    }

    /** A project holds one film for good: its people and corrections would mean nothing for another. */
    private static void requireSameFilm(Project project, String identity, Path film) throws IOException {
        Optional<String> before = project.stageFingerprint(FILM);
        if (before.isPresent() && !before.get().equals(identity)) {
            throw new IOException("the project " + project.folder() + " belongs to another film than " + film
                    + " (or to another version of it). Choose another folder with -o, or move the project away.");
        }
    }

    private Watched actOne(
            Project project, Film film, Stretch stretch, String identity, FilmOpener opener, Observer observer)
            throws IOException {
        List<String> depends = new ArrayList<>(List.of(ACT_ONE, identity, stretch.toString()));
        models.all().forEach(chosen -> depends.add(chosen.card().toString()));
        depends.addAll(choices.describeWatching());
        WatchedSoFar soFar = project.beginWatching(film, FilmIdentity.of(depends));
        project.recordStage(FILM, identity);
        if (soFar.finished()) {
            return soFar.watched();
        }
        try (ModelShelf.OpenEyes eyes = models.open()) {
            Watching watching = new Watching(opener, eyes.eyes(), project.crops(), choices.watching());
            Watched watched = watching.watch(
                    film.file(), stretch, Optional.of(soFar.watched()), new Both(project.recorder(), observer));
            if (watched.footage().shots().isEmpty()) {
                throw new IOException("no picture of " + film.file() + " could be decoded between " + stretch.from()
                        + " and " + stretch.until().map(Moment::toString).orElse("its end") + ".");
            }
            project.finishWatching();
            return watched;
        }
    }

    private List<Note> notes(Film film, Stretch stretch, Watched watched) {
        List<Note> notes = new ArrayList<>();
        notes.add(new Note("castlist", Version.text()));
        notes.add(new Note(
                "java",
                Runtime.version() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch")));
        notes.add(new Note("ffmpeg", FfmpegOpener.version()));
        notes.add(new Note("onnx runtime", OnnxNetwork.runtimeVersion()));
        notes.add(new Note(
                "film",
                film.file().getFileName() + ", " + film.width() + "x" + film.height() + " upright, " + film.frameRate()
                        + " frames a second, turned by " + film.rotation() + " degrees"));
        notes.add(new Note(
                "watched",
                stretch.from() + " to " + stretch.until().map(Moment::toString).orElse("the end") + ", "
                        + watched.footage().shots().size() + " shots"));
        for (ModelShelf.Chosen chosen : models.all()) {
            notes.add(new Note(
                    "model " + chosen.card().name(),
                    "SHA-256 " + chosen.card().sha256() + "; licence: "
                            + chosen.card().about().licence() + "; source: "
                            + chosen.card().about().source() + "; training data: "
                            + chosen.card().about().trainingData()));
        }
        notes.add(new Note("licences of the models", licences()));
        List<String> numbers = new ArrayList<>(choices.describeWatching());
        numbers.addAll(choices.people().describe());
        for (String line : numbers) {
            int equals = line.indexOf('=');
            notes.add(new Note(line.substring(0, equals), line.substring(equals + 1)));
        }
        notes.add(new Note("seed", "as among the settings; nothing else in this analysis uses chance"));
        return notes;
    }

    /** The licences, each with the models that are under it. */
    private String licences() {
        Map<String, List<String>> models = new LinkedHashMap<>();
        for (ModelShelf.Chosen chosen : this.models.all()) {
            models.computeIfAbsent(chosen.card().about().licence(), licence -> new ArrayList<>())
                    .add(chosen.card().name());
        }
        return models.entrySet().stream()
                .map(one -> String.join(", ", one.getValue()) + ": " + one.getKey())
                .collect(Collectors.joining("; "));
    }

    /** Tells two observers. */
    private record Both(Observer first, Observer second) implements Observer {
        @Override
        public void opened(Film film) {
            first.opened(film);
            second.opened(film);
        }

        @Override
        public void watchedUntil(Moment moment) {
            first.watchedUntil(moment);
            second.watchedUntil(moment);
        }

        @Override
        public void finishedShot(Shot shot, List<FaceTrack> tracks, List<TrackFeatures> features) throws IOException {
            first.finishedShot(shot, tracks, features);
            second.finishedShot(shot, tracks, features);
        }
    }
}
