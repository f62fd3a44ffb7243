package org.castlist.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.castlist.people.Entry;
import org.castlist.project.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page shows, and what it does with corrections. */
class ReviewServerTest extends ServedReview {

    @Test
    void showsThePeopleTheirTracksAndTheUnknown() throws IOException {
        JsonNode cast = visitor.json("/api/cast");
        assertThat(cast.path("people")).hasSize(4);
        assertThat(cast.at("/people/0/title").asText()).startsWith("Person ");
        assertThat(cast.at("/people/0/screenTime").asDouble()).isBetween(9.5, 9.7); // six tracks of 1.6 s
        assertThat(cast.path("tracks")).hasSize(21);
        assertThat(cast.at("/unknown/0/reason").asText()).isEqualTo("too-small");
        assertThat(cast.at("/unknown/0/tracks")).hasSize(3);
        assertThat(cast.path("film").path("width").asInt()).isEqualTo(320);
        assertThat(cast.path("undo").isNull()).isTrue();
        JsonNode track = visitor.json("/api/tracks/t-1-0");
        assertThat(track.at("/boxes/0/0").asDouble()).isEqualTo(2.2);
        assertThat(track.at("/boxes/0/3").asDouble()).isEqualTo(80);
    }

    @Test
    void putsCorrectionsOnDiskBeforeItAnswers() throws IOException {
        HttpResponse<String> answer =
                visitor.correct(0, "{\"type\":\"name\",\"person\":\"p-1\",\"name\":\" <b>Ana</b> \"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        try (Project besides = Project.open(folder)) {
            assertThat(besides.people()
                            .cast()
                            .orElseThrow()
                            .person("p-1")
                            .orElseThrow()
                            .name())
                    .contains("<b>Ana</b>");
        }
        assertThat(visitor.json("/api/cast").path("undo").asLong()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"merge\",\"person\":\"p-4\",\"into\":\"p-3\"}",
                "{\"type\":\"move\",\"tracks\":[\"t-0-0\"],\"person\":\"new\"}",
                "{\"type\":\"move\",\"tracks\":[\"t-0-2\"],\"person\":\"p-2\"}",
                "{\"type\":\"confirm\",\"tracks\":[\"t-0-0\"],\"person\":\"p-1\"}",
                "{\"type\":\"not-this-person\",\"tracks\":[\"t-0-0\"],\"person\":\"p-1\"}",
                "{\"type\":\"not-a-face\",\"tracks\":[\"t-0-0\"]}",
                "{\"type\":\"leave-out\",\"tracks\":[\"t-0-0\"]}",
                "{\"type\":\"hide\",\"person\":\"p-1\",\"hidden\":true}",
                "{\"type\":\"portrait\",\"person\":\"p-1\",\"track\":\"t-0-0\"}",
                "{\"type\":\"different\",\"these\":[\"t-0-0\"],\"those\":[\"t-0-1\"]}",
                "{\"type\":\"undecided\",\"these\":[\"t-0-0\"],\"those\":[\"t-0-1\"]}"
            })
    void takesEveryKindOfCorrectionBackAndDoesItAgain(String correction) throws IOException {
        JsonNode before = visitor.json("/api/cast");
        assertThat(visitor.correct(0, correction).statusCode()).isEqualTo(200);
        JsonNode corrected = visitor.json("/api/cast");
        assertThat(visitor.post("/api/undo", "{\"sequence\":" + corrected.path("undo") + "}")
                        .statusCode())
                .isEqualTo(200);
        JsonNode undone = visitor.json("/api/cast");
        assertThat(undone.path("people")).isEqualTo(before.path("people"));
        assertThat(undone.path("unknown")).isEqualTo(before.path("unknown"));
        visitor.post("/api/undo", "{\"sequence\":" + undone.path("redo") + "}");
        JsonNode redone = visitor.json("/api/cast");
        assertThat(redone.path("people")).isEqualTo(corrected.path("people"));
        assertThat(redone.path("undo").asLong()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"type\":\"name\",\"person\":\"p-9\",\"name\":\"Ana\"}|there is no person p-9 in this cast",
                "{\"type\":\"name\",\"person\":\"p-1\",\"name\":\"  \"}|a name must not be blank; undo takes a name back",
                "{\"type\":\"fire\"}|there is no correction of the kind 'fire'",
                "{\"type\":\"merge\",\"person\":\"p-1\"}|a correction must have a text 'into'",
                "{\"type\":\"leave-out\",\"tracks\":[\"t-77-1\"]}|there is no track t-77-1 in this film",
                "nonsense|the request is no JSON"
            })
    void saysWhatIsWrongWithACorrection(String correction, String sentence) throws IOException {
        HttpResponse<String> answer = visitor.correct(0, correction);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Visitor.error(answer)).startsWith(sentence);
        assertThat(visitor.json("/api/cast").path("last").asLong()).isZero();
    }

    @Test
    void unmergesALongAgoMergeAndKeepsWhatCameAfter() throws IOException {
        visitor.correct(0, "{\"type\":\"merge\",\"person\":\"p-4\",\"into\":\"p-3\"}");
        visitor.correct(1, "{\"type\":\"name\",\"person\":\"p-1\",\"name\":\"Ana\"}");
        visitor.correct(2, "{\"type\":\"hide\",\"person\":\"p-2\",\"hidden\":true}");
        visitor.post("/api/undo", "{\"sequence\":1}");
        JsonNode cast = visitor.json("/api/cast");
        assertThat(cast.path("people")).hasSize(4);
        assertThat(cast.findValuesAsText("title")).contains("Ana");
        assertThat(cast.path("people").findValues("hidden").stream().filter(JsonNode::asBoolean))
                .hasSize(1);
        assertThat(visitor.json("/api/history").at("/entries/0/inForce").asBoolean())
                .isFalse();
    }

    @Test
    void asksWhatIsWorthAskingAndTakesTheAnswers() throws IOException {
        JsonNode decisions = visitor.json("/api/decisions");
        assertThat(decisions.path("questions")).isNotEmpty();
        assertThat(decisions.path("expected").asDouble()).isBetween(0.0, 1.0);
        JsonNode first = decisions.at("/questions/0");
        assertThat(first.path("kind").asText()).isEqualTo("same"); // p-4 is a part of one of the others
        assertThat(first.findValuesAsText("people")).isNotNull();
        assertThat(visitor.json("/api/cast").findValues("doubt").stream().mapToDouble(JsonNode::asDouble))
                .anyMatch(doubt -> doubt > 0);
        String answer = "{\"seen\":0,\"question\":" + first.path("id") + ",\"answer\":\"%s\"}";
        assertThat(visitor.post("/api/answers", answer.formatted("perhaps")).statusCode())
                .isEqualTo(400);
        assertThat(visitor.post("/api/answers", answer.formatted("same")).statusCode())
                .isEqualTo(200);
        assertThat(visitor.json("/api/cast").path("people")).hasSize(3);
        assertThat(visitor.json("/api/decisions").findValuesAsText("id"))
                .doesNotContain(first.path("id").asText());
        assertThat(visitor.post("/api/answers", answer.formatted("same")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void findsThePeopleAnewInTheBackgroundAndIsReadMeanwhile() throws IOException, InterruptedException {
        visitor.correct(0, "{\"type\":\"different\",\"these\":[\"t-0-0\"],\"those\":[\"t-0-1\"]}");
        assertThat(visitor.json("/api/cast").path("outdated").asBoolean()).isTrue();
        assertThat(visitor.post("/api/rerun", "{}").statusCode()).isEqualTo(200);
        while (!visitor.json("/api/rerun").path("step").asText().equals("finding the people")) {
            Thread.sleep(20);
        }
        assertThat(visitor.json("/api/cast").path("people")).hasSize(4);
        mayFind.countDown();
        while (visitor.json("/api/rerun").path("running").asBoolean()) {
            Thread.sleep(20);
        }
        assertThat(visitor.json("/api/rerun").at("/changed/summary").asText()).isEqualTo("nothing changed");
        assertThat(written).contains("found");
    }

    @Test
    void carriesTheLogToAnotherAnalysisOfTheFilm() throws IOException {
        visitor.correct(0, "{\"type\":\"name\",\"person\":\"p-1\",\"name\":\"Ana\"}");
        visitor.correct(1, "{\"type\":\"merge\",\"person\":\"p-4\",\"into\":\"p-3\"}");
        String log = visitor.get("/api/log", Map.of()).body();
        Path elsewhere = temp.resolve("again.castlist");
        new ReviewedFilm(temp.resolve("film.mp4"), 9, 3).analysed(elsewhere, (shot, person) -> 2 - person);
        mayFind.countDown();
        ReviewTools tools = new ReviewTools(grey(), (project, observer) -> {}, (project, observer) -> {});
        try (ReviewServer again = ReviewServer.start(elsewhere, tools, 0)) {
            Visitor reader = Visitor.of(again);
            assertThat(reader.post("/api/log", log).body()).contains("\"taken\":2");
            assertThat(reader.post("/api/log", log).body()).contains("\"taken\":0");
            JsonNode cast = reader.json("/api/cast");
            assertThat(cast.path("people")).hasSize(3);
            assertThat(cast.findValuesAsText("title")).contains("Ana");
            reader.correct(2, "{\"type\":\"hide\",\"person\":\"p-2\",\"hidden\":true}");
            visitor.correct(2, "{\"type\":\"hide\",\"person\":\"p-1\",\"hidden\":true}");
            HttpResponse<String> refused =
                    reader.post("/api/log", visitor.get("/api/log", Map.of()).body());
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(Visitor.error(refused)).contains("other corrections were made");
            assertThat(Visitor.error(reader.post("/api/log", "{}"))).contains("no file of corrections");
        }
    }

    @Test
    void writesTheFilesWhenTheReviewEnds() throws IOException {
        visitor.correct(0, "{\"type\":\"name\",\"person\":\"p-1\",\"name\":\"Ana\"}");
        server.close();
        assertThat(written).containsExactly("files");
    }

    @Test
    void saysThatAPortIsTaken() {
        ReviewTools tools = new ReviewTools(grey(), (project, observer) -> {}, (project, observer) -> {});
        Path other = temp.resolve("other.castlist");
        assertThatIOException()
                .isThrownBy(() -> {
                    new ReviewedFilm(temp.resolve("film.mp4"), 2, 2).analysed(other, (shot, person) -> person);
                    ReviewServer.start(other, tools, server.address().getPort());
                })
                .withMessageContaining("is in use; choose another with --port");
    }

    @Test
    void saysThatAFilmIsNotAnalysedToItsEnd() {
        Path other = temp.resolve("other.castlist");
        ReviewTools tools = new ReviewTools(grey(), (project, observer) -> {}, (project, observer) -> {});
        assertThatIOException()
                .isThrownBy(() -> {
                    Project.open(other).close();
                    ReviewServer.start(other, tools, 0);
                })
                .withMessageContaining("not analysed to its end yet");
    }

    @Test
    void keepsEveryEntryInTheOrderOfItsMaking() throws IOException {
        visitor.correct(0, "{\"type\":\"name\",\"person\":\"p-1\",\"name\":\"Ana\"}");
        visitor.post("/api/undo", "{\"sequence\":1}");
        server.close();
        try (Project project = Project.open(folder)) {
            assertThat(project.corrections().log().entries())
                    .map(Entry::sequence)
                    .containsExactly(1L, 2L);
        }
        assertThat(Set.copyOf(written)).containsExactly("files");
    }
}
