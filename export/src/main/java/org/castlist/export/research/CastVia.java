package org.castlist.export.research;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.Exporter;
import org.castlist.export.document.JsonText;
import org.castlist.people.Person;
import org.castlist.video.Film;

/**
 * {@code cast.via.json}: a project of the VGG Image Annotator, version 3. A film has a temporal segment for each
 * appearance of each person, and a rectangle for each kept picture of a face, which are few and were all detected: the
 * annotator is no place for a box a frame. A folder has a file for each picture, with a rectangle for each face.
 *
 * <p>People who are hidden and unknown tracks are left out. The time of creation is always the same.
 */
public record CastVia() implements Exporter {
    private static final String FORMAT = "3.1.1";
    private static final int IMAGE = 2;
    private static final int VIDEO = 4;
    private static final int LOCAL_FILE = 1;
    private static final int SELECT = 4;

    @Override
    public void write(CastDocument document, OutputStream out) throws IOException {
        try (JsonGenerator json = JsonText.to(out)) {
            new Writing(document, json).write();
            json.writeRaw('\n');
        }
    }

    private record Writing(CastDocument document, JsonGenerator json) {

        /** A film, or a picture of a folder; file and view have one id. */
        private record Shown(String id, String name) {}

        void write() throws IOException {
            Film film = document.footage().film();
            List<Shown> files = files(film);
            json.writeStartObject();
            writeProject(film, files);
            writeConfig();
            writeAttributes(film);
            json.writeObjectFieldStart("file");
            for (Shown file : files) {
                writeFile(file, film.isPictures() ? IMAGE : VIDEO);
            }
            json.writeEndObject();
            json.writeObjectFieldStart("view");
            for (Shown file : files) {
                json.writeObjectFieldStart(file.id());
                writeIds("fid_list", List.of(file));
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeObjectFieldStart("metadata");
            new ViaMetadata(document, json).write();
            json.writeEndObject();
            json.writeEndObject();
        }

        private static List<Shown> files(Film film) {
            List<Shown> files = new ArrayList<>();
            for (int number = 0; number < film.pictures().size(); number++) {
                if (!film.pictures().get(number).isEmpty()) {
                    files.add(new Shown(
                            ViaMetadata.viewOf(number), film.pictures().get(number)));
                }
            }
            return film.isPictures()
                    ? files
                    : List.of(new Shown(
                            ViaMetadata.viewOf(0), String.valueOf(film.file().getFileName())));
        }

        private void writeProject(Film film, List<Shown> files) throws IOException {
            json.writeObjectFieldStart("project");
            // what the annotator puts into a project that is on no server
            json.writeStringField("pid", "__VIA_PROJECT_ID__");
            json.writeStringField("rev", "__VIA_PROJECT_REV_ID__");
            json.writeStringField("rev_timestamp", "__VIA_PROJECT_REV_TIMESTAMP__");
            json.writeStringField("pname", film.name());
            json.writeStringField("creator", "castlist " + document.toolVersion());
            json.writeNumberField("created", 0);
            json.writeStringField("data_format_version", FORMAT);
            writeIds("vid_list", files);
            json.writeEndObject();
        }

        private void writeConfig() throws IOException {
            json.writeObjectFieldStart("config");
            json.writeObjectFieldStart("file");
            json.writeObjectFieldStart("loc_prefix");
            for (String place : List.of("1", "2", "3", "4")) {
                json.writeStringField(place, "");
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeObjectFieldStart("ui");
            json.writeStringField("file_content_align", "center");
            json.writeBooleanField("file_metadata_editor_visible", true);
            json.writeBooleanField("spatial_metadata_editor_visible", true);
            json.writeBooleanField("temporal_segment_metadata_editor_visible", true);
            json.writeStringField("spatial_region_label_attribute_id", ViaMetadata.REGION);
            json.writeStringField("gtimeline_visible_row_count", "4");
            json.writeEndObject();
            json.writeEndObject();
        }

        /** What a mark may say: whom it shows, one of the people. */
        private void writeAttributes(Film film) throws IOException {
            json.writeObjectFieldStart("attribute");
            if (film.isPictures()) {
                writeAttribute(ViaMetadata.REGION, "person", "FILE1_Z0_XY1");
            } else {
                writeAttribute(ViaMetadata.SEGMENT, "person on screen", "FILE1_Z2_XY0");
                writeAttribute(ViaMetadata.REGION, "person", "FILE1_Z1_XY1");
            }
            json.writeEndObject();
        }

        private void writeAttribute(String id, String name, String anchor) throws IOException {
            json.writeObjectFieldStart(id);
            json.writeStringField("aname", name);
            json.writeStringField("anchor_id", anchor);
            json.writeNumberField("type", SELECT);
            json.writeStringField("desc", "who it is");
            json.writeObjectFieldStart("options");
            for (Person person : document.shownPeople()) {
                json.writeStringField(person.id(), person.title());
            }
            json.writeEndObject();
            json.writeStringField("default_option_id", "");
            json.writeEndObject();
        }

        private void writeFile(Shown file, int type) throws IOException {
            json.writeObjectFieldStart(file.id());
            json.writeStringField("fid", file.id());
            json.writeStringField("fname", file.name());
            json.writeNumberField("type", type);
            json.writeNumberField("loc", LOCAL_FILE); // a browser asks for it
            json.writeStringField("src", "");
            json.writeEndObject();
        }

        private void writeIds(String name, List<Shown> files) throws IOException {
            json.writeArrayFieldStart(name);
            for (Shown file : files) {
                json.writeString(file.id());
            }
            json.writeEndArray();
        }
    }
}
