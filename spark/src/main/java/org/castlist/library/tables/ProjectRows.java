package org.castlist.library.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.RowFactory;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.faces.Box;
import org.castlist.people.Appearance;
import org.castlist.people.Cast;
import org.castlist.people.Person;
import org.castlist.pipeline.Watched;
import org.castlist.project.Project;
import org.castlist.shots.Shot;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.Footage;
import org.castlist.tracks.UnknownReason;
import org.castlist.video.Film;
import org.castlist.video.Moment;
import org.castlist.video.Span;
import org.jspecify.annotations.Nullable;

/** What one film has to say in the tables. */
final class ProjectRows {
    private final FilmNote note;
    private final List<TableRow> rows = new ArrayList<>();

    private ProjectRows(FilmNote note) {
        this.note = note;
    }

    /** Of a film that has no project, or one that cannot be read. */
    static List<TableRow> without(FilmNote note) {
        ProjectRows rows = new ProjectRows(note);
        rows.addFilm(Optional.empty());
        return rows.rows;
    }

    /**
     * Of a film and its project.
     *
     * @param folder of the project; its database is enough
     */
    static List<TableRow> of(FilmNote note, Path folder) throws IOException {
        ProjectRows rows = new ProjectRows(note);
        try (Project project = Project.openExisting(folder)) {
            Optional<Cast> cast = project.people().cast();
            Optional<Watched> watched = project.watching().watched();
            rows.addFilm(watched.isPresent() ? cast : Optional.empty());
            if (cast.isPresent() && watched.isPresent()) {
                rows.add(cast.get(), watched.get());
            }
        }
        return rows.rows;
    }

    private void addFilm(Optional<Cast> cast) {
        Optional<Footage> footage = cast.map(Cast::footage);
        Optional<Film> film = footage.map(Footage::film);
        add(
                Table.FILMS,
                note.film(),
                note.project(),
                note.address(),
                note.state(),
                note.reason(),
                footage.map(Footage::seconds).orElse(null),
                film.map(Film::width).orElse(null),
                film.map(Film::height).orElse(null),
                film.map(one -> one.frameRate().toString()).orElse(null),
                footage.map(one -> one.shots().size()).orElse(null),
                footage.map(one -> one.tracks().size()).orElse(null),
                cast.map(one -> one.people().size()).orElse(null),
                note.revision());
    }

    private void add(Cast cast, Watched watched) {
        cast.footage().shots().forEach(this::addShot);
        Map<String, Double> clarity = new HashMap<>();
        for (TrackFeatures track : watched.features()) {
            clarity.put(track.track(), track.clarity());
        }
        Map<String, String> people = new HashMap<>();
        for (Person person : cast.people()) {
            person.tracks().forEach(track -> people.put(track, person.id()));
            addPerson(person, cast);
        }
        for (FaceTrack track : cast.footage().tracks()) {
            UnknownReason unknown = cast.unknown().get(track.id());
            addTrack(track, clarity.get(track.id()), people.get(track.id()), unknown == null ? null : unknown.key());
        }
    }

    private void addShot(Shot shot) {
        Span span = shot.span();
        add(
                Table.SHOTS,
                note.film(),
                shot.index(),
                span.start().seconds(),
                span.end().seconds(),
                shot.firstFrame(),
                shot.frames());
    }

    private void addTrack(
            FaceTrack track, @Nullable Double clarity, @Nullable String person, @Nullable String unknown) {
        double start = track.span().start().seconds();
        double end = track.span().end().seconds();
        Box box = track.boxAt(Moment.ofSeconds((start + end) / 2));
        add(
                Table.TRACKS,
                note.film(),
                track.id(),
                track.shot(),
                start,
                end,
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                track.crops().size(),
                clarity,
                person,
                unknown);
    }

    private void addPerson(Person person, Cast cast) {
        add(
                Table.PEOPLE,
                note.film(),
                person.id(),
                person.name().orElse(null),
                person.hidden(),
                cast.screenTime(person),
                person.tracks().size());
        for (Appearance appearance : cast.appearances(person)) {
            Span span = appearance.span();
            add(
                    Table.APPEARANCES,
                    note.film(),
                    person.id(),
                    appearance.shot(),
                    span.start().seconds(),
                    span.end().seconds());
        }
    }

    private void add(Table table, @Nullable Object... values) {
        if (values.length != table.schema().length()) {
            throw new IllegalStateException("a row of " + table.key() + " must have "
                    + table.schema().length() + " values, not " + Arrays.toString(values));
        }
        rows.add(new TableRow(table, RowFactory.create(values)));
    }
}
