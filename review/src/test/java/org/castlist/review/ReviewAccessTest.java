package org.castlist.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may see the review page, and from where. */
class ReviewAccessTest extends ServedReview {

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
}
