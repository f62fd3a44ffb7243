package org.castlist.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.castlist.people.Correction;
import org.castlist.people.Entry;
import org.castlist.project.Forgetting;
import org.castlist.project.Project;
import org.castlist.video.Film;
import org.castlist.video.FilmOpener;
import org.castlist.video.FilmReader;
import org.castlist.video.Frame;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;
import org.castlist.video.Rational;
import org.castlist.video.StillFrame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewServerTest {

    @TempDir
    private Path temp;

    private Path folder = Path.of("");
    private final List<String> written = new ArrayList<>();
    private final CountDownLatch mayFind = new CountDownLatch(1);

    @SuppressWarnings("NullAway.Init") // before each test
    private ReviewServer server;

    @SuppressWarnings("NullAway.Init") // before each test
    private Visitor visitor;

    @BeforeEach
    void serve() throws IOException {
        folder = temp.resolve("film.castlist");
        Path film = Files.writeString(temp.resolve("film.mp4"), "0123456789".repeat(50_000));
        new ReviewedFilm(film, 9, 3).analysed(folder, (shot, person) -> person == 2 && shot > 5 ? 3 : person);
        ReviewTools tools = new ReviewTools(
                grey(),
                (project, observer) -> {
                    observer.at("finding the people", 0.5);
                    await(mayFind);
                    written.add("found");
                },
                (project, observer) -> written.add("files"));
        server = ReviewServer.start(folder, tools, 0);
        visitor = Visitor.of(server);
    }

    @AfterEach
    void stop() throws IOException {
        mayFind.countDown();
        server.close();
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }

    /** A film whose frame at second n is of the grey n. */
    private static FilmOpener grey() {
        return (file, from) -> new FilmReader() {
            private int next = Math.min(17, (int) from.seconds());

            @Override
            public Film film() {
                throw new UnsupportedOperationException("the project knows its film");
            }

            @Override
            public Optional<Frame> next() {
                if (next > 17) {
                    return Optional.empty();
                }
                byte[] rgb = new byte[8 * 6 * 3];
                java.util.Arrays.fill(rgb, (byte) (10 * next));
                return Optional.of(new StillFrame(new Moment(next++, new Rational(1, 1)), new Pixels(8, 6, rgb)));
            }

            @Override
            public long damaged() {
                return 0;
            }

            @Override
            public void close() {}
        };
    }

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
    void servesPicturesFramesAndTheFilmByRanges() throws IOException {
        assertThat(visitor.get("/crops/t-0-1/1", Map.of()).headers().firstValue("Content-Type"))
                .contains("image/jpeg");
        assertThat(visitor.get("/crops/t-0-1/2", Map.of()).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/crops/..%2f..%2fetc/passwd", Map.of()).statusCode())
                .isIn(400, 404);
        assertThat(visitor.get("/frames?time=3.0", Map.of()).statusCode()).isEqualTo(200);
        assertThat(visitor.get("/frames?time=soon", Map.of()).statusCode()).isEqualTo(400);
        HttpResponse<String> part = visitor.get("/film", Map.of("Range", "bytes=10-19"));
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("0123456789");
        Files.delete(temp.resolve("film.mp4"));
        assertThat(Visitor.error(visitor.get("/frames?time=3.0", Map.of()))).contains("no longer at");
    }

    @Test
    void showsTheFrameThatIsOnScreenAtTheMoment() throws IOException {
        assertThat(grey(3.0)).isBetween(28, 32);
        assertThat(grey(2.9996)).isBetween(28, 32); // rounded on its way
        assertThat(grey(3.9)).isBetween(28, 32);
        assertThat(grey(99)).isBetween(168, 172);
    }

    private int grey(double seconds) throws IOException {
        byte[] jpeg = new Frames(grey()).jpeg(temp.resolve("film.mp4"), seconds);
        return javax.imageio.ImageIO.read(new java.io.ByteArrayInputStream(jpeg))
                        .getRGB(4, 3)
                & 0xff;
    }

    @Test
    void letsNobodyInWithoutTheToken() throws IOException {
        Visitor stranger = Visitor.stranger(server);
        for (String path : List.of("/", "/api/cast", "/crops/t-0-1/0", "/film", "/?token=guessed", "/nowhere")) {
            HttpResponse<String> refused = stranger.get(path, Map.of());
            assertThat(refused.statusCode()).as(path).isEqualTo(403);
            assertThat(Visitor.error(refused)).contains("castlist review");
        }
        assertThat(stranger.post("/api/rerun", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void takesChangesFromItsOwnPageOnly() throws IOException {
        String body = "{\"seen\":0,\"correction\":{\"type\":\"hide\",\"person\":\"p-1\",\"hidden\":true}}";
        assertThat(visitor.post("/api/corrections", body, Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(visitor.post(
                                "/api/corrections",
                                body,
                                Map.of("X-Castlist", "review", "Origin", "http://evil.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.json("/api/cast").path("last").asLong()).isZero();
    }

    /** A page elsewhere could have a name of its own point to this machine. */
    @Test
    void answersOnlyToNamesOfThisMachine() throws IOException {
        String token = server.address().getQuery();
        try (Socket socket = new Socket("127.0.0.1", server.address().getPort())) {
            socket.getOutputStream()
                    .write(("GET /api/cast?" + token + " HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 403").contains("answers only to 127.0.0.1");
        }
    }

    @Test
    void forbidsEverythingFromElsewhere() throws IOException {
        HttpResponse<String> answer = visitor.get("/api/cast", Map.of());
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
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
