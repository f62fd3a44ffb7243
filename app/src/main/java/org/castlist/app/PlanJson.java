package org.castlist.app;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;

/** Tells programs a plan: one JSON object. Seconds and bytes; each figure has low, likely and high. */
final class PlanJson {
    private static final JsonFactory JSON = new JsonFactory();

    private PlanJson() {}

    static String text(Plan plan) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeArrayFieldStart("films");
            for (PlannedFilm film : plan.films()) {
                write(film, json);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("total");
            for (SpeedPreset speed : plan.speeds()) {
                json.writeObjectFieldStart(speed.toString());
                write(plan.total(speed), json);
                disks(plan, speed, json);
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void write(PlannedFilm film, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("film", film.path().toString());
        if (film.trouble().isPresent()) {
            json.writeStringField("trouble", Failures.sentence(film.trouble().get()));
        } else {
            if (film.length().isPresent()) {
                json.writeNumberField("length", film.length().getAsDouble());
            }
            json.writeNumberField("stretches", film.stretches());
            json.writeObjectFieldStart("speeds");
            for (var one : film.forecasts().entrySet()) {
                Remaining left = film.remaining().getOrDefault(one.getKey(), Remaining.WHOLE);
                json.writeObjectFieldStart(one.getKey().toString());
                json.writeNumberField("left", left.seconds(film.length().orElse(PlannedFilm.HOUR)));
                if (left.why().isPresent()) {
                    json.writeStringField("project", left.why().get());
                }
                write(one.getValue(), json);
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void write(Forecast forecast, JsonGenerator json) throws IOException {
        write("time", forecast.wall(), json);
        write("processorTime", forecast.processor(), json);
        write("memory", forecast.memory(), json);
        write("disk", forecast.disk(), json);
        write("tracks", forecast.tracks(), json);
    }

    private static void write(String name, Range range, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("low", range.low());
        json.writeNumberField("likely", range.likely());
        json.writeNumberField("high", range.high());
        json.writeEndObject();
    }

    private static void disks(Plan plan, SpeedPreset speed, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("disks");
        for (Plan.Disk disk : plan.disks(speed)) {
            json.writeStartObject();
            json.writeStringField("at", disk.place().toString());
            json.writeNumberField("free", disk.free());
            json.writeBooleanField("short", disk.isShort());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
