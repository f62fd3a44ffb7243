package org.castlist.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.export.ExportFormat;
import org.castlist.people.Cast;
import org.castlist.people.CastChanges;
import org.castlist.people.Person;
import org.castlist.shots.Shot;
import org.castlist.tracks.FaceTrack;
import org.castlist.video.Film;
import org.castlist.video.Moment;

/**
 * One JSON object a line: {@code opened}, {@code progress} (at most one a second of film), {@code shot}, {@code step},
 * {@code done}, {@code failed}.
 *
 * @param out where the lines go
 * @param err where failures are told to people too
 */
record JsonDisplay(PrintWriter out, PrintWriter err) implements Display {
    private static final JsonFactory JSON = new JsonFactory();

    /** Writes the fields of a line. */
    @FunctionalInterface
    interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    @Override
    public FilmDisplay begin(String film, Stretching stretching) {
        return new Lines(film);
    }

    private void line(String event, String film, Fields fields) {
        line(event, json -> {
            json.writeStringField("film", film);
            fields.write(json);
        });
    }

    void line(String event, Fields fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("event", event);
            fields.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println(text);
        out.flush();
    }

    private final class Lines implements FilmDisplay {
        private final String film;
        private double shown = -1;

        private Lines(String film) {
            this.film = film;
        }

        @Override
        public void opened(Film opened) {
            line("opened", film, json -> {
                json.writeNumberField("width", opened.width());
                json.writeNumberField("height", opened.height());
                if (opened.duration().isPresent()) {
                    json.writeNumberField("duration", opened.duration().getAsDouble());
                }
            });
        }

        @Override
        public void watchedUntil(Moment moment) {
            if (moment.seconds() - shown >= 1) {
                shown = moment.seconds();
                line("progress", film, json -> json.writeNumberField("seconds", moment.seconds()));
            }
        }

        @Override
        public void finishedShot(Shot shot, List<FaceTrack> tracks, List<TrackFeatures> features) {
            line("shot", film, json -> {
                json.writeNumberField("shot", shot.index());
                json.writeNumberField("start", shot.span().start().seconds());
                json.writeNumberField("end", shot.span().end().seconds());
                json.writeNumberField("tracks", tracks.size());
            });
        }

        @Override
        public void at(String step, double fraction) {
            line("step", film, json -> {
                json.writeStringField("step", step);
                json.writeNumberField("fraction", fraction);
            });
        }

        @Override
        public void heeded(CastChanges changes) {
            line("heeded", film, json -> {
                json.writeStringField("summary", changes.summary());
                json.writeNumberField("moved", changes.moved().size());
            });
        }

        @Override
        public void done(Cast cast, String project) {
            line("done", film, json -> {
                json.writeStringField("project", project);
                json.writeStringField("report", project + "/" + ExportFormat.REPORT.fileName());
                json.writeNumberField("shots", cast.footage().shots().size());
                json.writeNumberField("tracks", cast.footage().tracks().size());
                json.writeNumberField("unknown", cast.unknown().size());
                json.writeArrayFieldStart("people");
                for (Person person : cast.people()) {
                    json.writeStartObject();
                    json.writeStringField("id", person.id());
                    json.writeStringField("title", person.title());
                    json.writeNumberField("screenTime", cast.screenTime(person));
                    json.writeEndObject();
                }
                json.writeEndArray();
            });
        }

        @Override
        public void failed(Throwable failure) {
            err.println("castlist: " + Failures.sentence(failure));
            line("failed", film, json -> {
                json.writeStringField("message", Failures.sentence(failure));
                json.writeNumberField("exitCode", Failures.codeOf(failure));
            });
        }

        @Override
        public void close() {}
    }
}
