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
import org.castlist.export.ExportFormat;
import org.castlist.models.OnnxNetwork;
import org.castlist.people.Cast;
import org.castlist.pipeline.Observer;
import org.castlist.pipeline.Stretch;
import org.castlist.pipeline.Watched;
import org.castlist.project.Custody;
import org.castlist.project.Note;
import org.castlist.project.Project;
import org.castlist.project.WatchedSoFar;
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

    /**
     * Analyses a film, or goes on where an earlier run stopped.
     *
     * @param folder the project folder, made if need be
     * @return the cast, with every correction applied
     */
    Cast run(Path film, Stretching stretching, Path folder, Observer observer) throws IOException {
        return run(film, stretching, folder, Watcher.alone(), observer);
    }

    /**
     * The same with somebody else's help.
     *
     * @param watcher does Act I
     */
    Cast run(Path film, Stretching stretching, Path folder, Watcher watcher, Observer observer) throws IOException {
        Source source = Source.of(film, decoderThreads);
        Stretch stretch = stretching.of(source.film().frameRate());
        source.requirePicture(stretch);
        models.check();
        requireRoom(folder);
        try (Project project = Project.open(folder)) {
            source.requireSame(project);
            Custody custody = project.custody();
            custody.keep(retention.changing(custody.retention()));

            ActOne act = new ActOne(source.numberedAs(project), stretch, choices, models);
            Watched watched = actOne(act, project, watcher, observer);
            Cast cast = choices.people().run(project, watched, Optional.of(models), observer);
            project.provenance().writeNotes(notes(watched.footage(), stretch));
            Exports.writeAll(project, ExportFormat.STANDARD);
            return cast;
        }
    }

    /** Act I of a film, whose project lies elsewhere. */
    ActOne actOne(Path film, Stretching stretching) throws IOException {
        Source source = Source.of(film, decoderThreads);
        return new ActOne(source, stretching.of(source.film().frameRate()), choices, models);
    }

    private static void requireRoom(Path folder) throws IOException {
        Path parent = folder.toAbsolutePath().getParent();
        if (!Files.exists(folder) && parent != null && Files.isDirectory(parent) && !Files.isWritable(parent)) {
            throw new IOException(
                    "nothing can be written into " + parent + "; choose another folder for the project with -o DIR");
        }
    }

    private static Watched actOne(ActOne act, Project project, Watcher watcher, Observer observer) throws IOException {
        WatchedSoFar soFar = act.begin(project);
        return soFar.finished() ? soFar.watched() : watcher.watch(act, project, soFar, observer);
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
}
