package org.castlist.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.export.ExportFormat;
import org.castlist.models.OnnxNetwork;
import org.castlist.people.Cast;
import org.castlist.pipeline.Observer;
import org.castlist.pipeline.Stretch;
import org.castlist.pipeline.Watched;
import org.castlist.pipeline.Watching;
import org.castlist.project.Custody;
import org.castlist.project.Note;
import org.castlist.project.Project;
import org.castlist.project.WatchedSoFar;
import org.castlist.shots.Shot;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.Footage;
import org.castlist.video.Film;
import org.castlist.video.Moment;
import org.castlist.video.ffmpeg.FfmpegOpener;

/**
 * From a film to its project folder. Each act is done only if what it depends on has changed.
 *
 * @param choices every number
 * @param models the networks
 * @param decoderThreads threads of the decoder
 * @param retention why, and for how long
 */
record Analysis(Choices choices, ModelShelf models, int decoderThreads, RetentionOptions retention) {

    /** Changes when Act I would see something else with the same settings. */
    private static final String ACT_ONE = "act one, version 1";

    /**
     * Analyses a film, or goes on where an earlier run stopped.
     *
     * @param folder the project folder, made if need be
     * @return the cast, with every correction applied
     */
    Cast run(Path film, Stretching stretching, Path folder, Observer observer) throws IOException {
        Source source = Source.of(film, decoderThreads);
        Stretch stretch = stretching.of(source.film().frameRate());
        source.requirePicture(stretch);
        models.check();
        requireRoom(folder);
        try (Project project = Project.open(folder)) {
            source.requireSame(project);
            Custody custody = new Custody(project);
            custody.keep(retention.changing(custody.retention()));

            Watched watched = actOne(project, source.numberedAs(project), stretch, observer);
            Cast cast = choices.people().run(project, watched, Optional.of(models.faceNetwork()), observer);
            project.writeNotes(notes(watched.footage(), stretch));
            Exports.writeAll(project, ExportFormat.STANDARD);
            return cast;
        }
    }

    private static void requireRoom(Path folder) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        if (!Files.exists(folder) && parent != null && Files.isDirectory(parent) && !Files.isWritable(parent)) {
            throw new IOException(
                    "nothing can be written into " + parent + "; choose another folder for the project with -o DIR");
        }
    }

    private Watched actOne(Project project, Source source, Stretch stretch, Observer observer) throws IOException {
        WatchedSoFar soFar = project.beginWatching(source.film(), watchingFingerprint(source, stretch));
        source.claim(project);
        if (soFar.finished()) {
            return soFar.watched();
        }
        try (ModelShelf.OpenEyes eyes = models.open()) {
            Watching watching = new Watching(source.opener(), eyes.eyes(), project.crops(), choices.watching());
            Watched watched = watching.watch(
                    source.film().file(),
                    stretch,
                    Optional.of(soFar.watched()),
                    new Both(project.recorder(), observer));
            if (watched.footage().shots().isEmpty()) {
                throw new IOException("no picture of " + source.film().file() + " could be decoded between "
                        + stretch.from() + " and "
                        + stretch.until().map(Moment::toString).orElse("its end") + ".");
            }
            project.finishWatching();
            return watched;
        }
    }

    /** Of all that decides what Act I will see. */
    String watchingFingerprint(Source source, Stretch stretch) {
        List<String> depends = new ArrayList<>(List.of(ACT_ONE, source.identity(), stretch.toString()));
        models.all().forEach(chosen -> depends.add(chosen.card().toString()));
        depends.addAll(choices.describeWatching());
        return FilmIdentity.of(depends);
    }

    private List<Note> notes(Footage footage, Stretch stretch) {
        List<Note> notes = new ArrayList<>();
        notes.add(new Note("castlist", Version.text()));
        notes.add(new Note(
                "java",
                Runtime.version() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch")));
        notes.add(new Note("ffmpeg", FfmpegOpener.version()));
        notes.add(new Note("onnx runtime", OnnxNetwork.runtimeVersion()));
        notes.addAll(footage.film().isPictures() ? ofPictures(footage, stretch) : ofFilm(footage, stretch));
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

    private static List<Note> ofFilm(Footage footage, Stretch stretch) {
        Film film = footage.film();
        return List.of(
                new Note(
                        "film",
                        film.file().getFileName() + ", " + film.width() + "x" + film.height() + " upright, "
                                + film.frameRate() + " frames a second, turned by " + film.rotation() + " degrees"),
                new Note(
                        "watched",
                        stretch.from() + " to "
                                + stretch.until().map(Moment::toString).orElse("the end") + ", "
                                + footage.shots().size() + " shots"));
    }

    private static List<Note> ofPictures(Footage footage, Stretch stretch) {
        Film film = footage.film();
        Set<Moment> read =
                footage.shots().stream().map(shot -> shot.span().start()).collect(Collectors.toSet());
        List<String> unread = IntStream.range(0, film.pictures().size())
                .mapToObj(Film::momentOf)
                .filter(moment -> !moment.isBefore(stretch.from()))
                .filter(moment -> stretch.until().map(moment::isBefore).orElse(true))
                .filter(moment -> !read.contains(moment))
                .flatMap(moment -> film.pictureAt(moment).stream())
                .filter(name -> !name.isEmpty())
                .toList();
        return List.of(
                new Note("pictures", footage.shots().size() + " of the folder " + film.name()),
                new Note("pictures that could not be read", unread.isEmpty() ? "none" : String.join(", ", unread)));
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
