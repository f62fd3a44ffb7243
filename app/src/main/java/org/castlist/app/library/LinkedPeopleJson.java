package org.castlist.app.library;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.castlist.library.LibraryPerson;
import org.castlist.library.LinkBelief;
import org.castlist.library.LinkedPerson;
import org.castlist.library.ProposedName;

/**
 * The people of a library as JSON: an array of people, each with its members.
 *
 * @param belief for the chances of names
 * @param people how many the library has
 */
record LinkedPeopleJson(LinkBelief belief, int people) {

    void write(List<LinkedPerson> linked, PrintWriter out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            json.writeStartArray();
            for (LinkedPerson person : linked) {
                write(person, json);
            }
            json.writeEndArray();
        }
        out.println();
    }

    private void write(LinkedPerson person, JsonGenerator json) throws IOException {
        json.writeStartObject();
        writeIfAny("name", person.name(), json);
        json.writeNumberField("films", person.films());
        json.writeNumberField("seconds", person.seconds());
        json.writeArrayFieldStart("members");
        for (LibraryPerson member : person.members()) {
            json.writeStartObject();
            json.writeStringField("film", member.id().film());
            json.writeStringField("person", member.id().person());
            json.writeNumberField("seconds", member.seconds());
            writeIfAny("name", member.name(), json);
            Optional<ProposedName> proposed = person.proposedName(member, belief, people);
            if (proposed.isPresent()) {
                json.writeObjectFieldStart("proposedName");
                json.writeStringField("name", proposed.get().name());
                json.writeStringField("from", proposed.get().from().toString());
                json.writeNumberField("chance", proposed.get().chance());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeIfAny(String field, Optional<String> text, JsonGenerator json) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(field, text.get());
        }
    }
}
