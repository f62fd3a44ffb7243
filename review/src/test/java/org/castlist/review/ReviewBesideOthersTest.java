package org.castlist.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.castlist.people.Correction;
import org.castlist.project.Forgetting;
import org.castlist.project.Project;
import org.junit.jupiter.api.Test;

/** Several tabs at once, and the command line beside them. */
class ReviewBesideOthersTest extends ServedReview {

    @Test
    void tellsTwoTabsThatTheyDisagreeAndLosesNeithersWork() throws IOException {
        Visitor other = Visitor.of(server);
        String ana = "{\"type\":\"name\",\"person\":\"p-1\",\"name\":\"Ana\"}";
        String bea = "{\"type\":\"name\",\"person\":\"p-1\",\"name\":\"Bea\"}";
        String cleo = "{\"type\":\"name\",\"person\":\"p-2\",\"name\":\"Cleo\"}";
        assertThat(visitor.correct(0, ana).statusCode()).isEqualTo(200);
        HttpResponse<String> clash = other.correct(0, bea);
        assertThat(clash.statusCode()).isEqualTo(409);
        assertThat(Visitor.error(clash)).contains("somebody else changed the same");
        assertThat(other.correct(0, cleo).statusCode()).isEqualTo(200);
        assertThat(other.correct(2, bea).statusCode()).isEqualTo(200);
        assertThat(other.json("/api/history").path("entries")).hasSize(3);
    }

    @Test
    void answersManyTabsAtOnceWithoutLosingOne() throws IOException {
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    try {
                        String track = ReviewedFilm.id(i % 6, i / 6);
                        return visitor.correct(99, "{\"type\":\"leave-out\",\"tracks\":[\"" + track + "\"]}")
                                .statusCode();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                }))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join)).containsOnly(200);
        JsonNode entries = visitor.json("/api/history").path("entries");
        assertThat(entries).hasSize(12);
        assertThat(entries.get(11).path("sequence").asLong()).isEqualTo(12);
    }

    @Test
    void seesWhatTheCommandLineDoesBesideIt() throws IOException {
        String before = visitor.json("/api/revision").path("revision").asText();
        try (Project besides = Project.open(folder)) {
            besides.corrections().add(new Correction.Name("p-2", "Ben"));
            HttpResponse<String> busy = visitor.correct(0, "{\"type\":\"hide\",\"person\":\"p-1\",\"hidden\":true}");
            assertThat(busy.statusCode()).isEqualTo(503);
            assertThat(visitor.get("/api/cast", Map.of()).statusCode()).isEqualTo(200);
        }
        assertThat(visitor.json("/api/revision").path("revision").asText()).isNotEqualTo(before);
        assertThat(visitor.json("/api/cast").findValuesAsText("title")).contains("Ben");
    }

    @Test
    void noLongerShowsWhoWasForgottenBesideIt() throws IOException {
        assertThat(visitor.get("/crops/t-0-0/0", Map.of()).statusCode()).isEqualTo(200);
        String forgotten = visitor.json("/api/cast").at("/people/0/id").asText();
        try (Project besides = Project.open(folder)) {
            Forgetting forgetting = besides.forgetting();
            forgetting.erase(forgotten);
            forgetting.sweep();
            forgetting.finish(forgotten);
        }
        assertThat(visitor.json("/api/cast").findValuesAsText("id")).doesNotContain(forgotten);
        assertThat(visitor.json("/api/cast").findValuesAsText("reason")).contains("forgotten");
    }
}
