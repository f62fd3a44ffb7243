package org.castlist.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.castlist.review.server.RunningReview;

/** Talks to the server as the page does, or as somebody who must not. */
final class Visitor {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;
    private final String cookie;

    private Visitor(URI base, String cookie) {
        this.base = base;
        this.cookie = cookie;
    }

    /** Opens the address that the server gave. */
    static Visitor of(RunningReview server) throws IOException {
        URI address = server.address();
        HttpResponse<String> page =
                send(HttpClient.newHttpClient(), HttpRequest.newBuilder(address).build());
        String cookie = page.headers().firstValue("Set-Cookie").orElse("").split(";", 2)[0];
        return new Visitor(address.resolve("/"), cookie);
    }

    /** Somebody who does not know the token. */
    static Visitor stranger(RunningReview server) {
        return new Visitor(
                server.address().resolve("/"), "castlist-" + server.address().getPort() + "=guessed");
    }

    HttpResponse<String> get(String path, Map<String, String> headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).header("Cookie", cookie);
        headers.forEach(request::header);
        return send(client, request.build());
    }

    JsonNode json(String path) throws IOException {
        return JSON.readTree(get(path, Map.of()).body());
    }

    HttpResponse<String> post(String path, String body, Map<String, String> headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .header("Cookie", cookie)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(client, request.build());
    }

    HttpResponse<String> post(String path, String body) throws IOException {
        return post(path, body, Map.of("X-Castlist", "review"));
    }

    /** Makes a correction after having seen the log up to an entry. */
    HttpResponse<String> correct(long seen, String correction) throws IOException {
        return post("/api/corrections", "{\"seen\":" + seen + ",\"correction\":" + correction + "}");
    }

    static String error(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body()).path("error").asText();
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
