package org.castlist.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.castlist.people.Correction;
import org.castlist.people.Entry;
import org.castlist.project.Project;
import org.castlist.video.UnreadableFilmException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was answered is kept, whatever happens to the server then. */
class KilledServerTest {

    /** A server in a process of its own; it prints its address. */
    static final class Server {
        private Server() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            ReviewTools tools = new ReviewTools(
                    (file, from) -> {
                        throw new UnreadableFilmException("there is no film");
                    },
                    (project, observer) -> {},
                    (project, observer) -> {});
            System.out.println(
                    ReviewServer.start(Path.of(arguments[0]), tools, 0).address());
            Thread.currentThread().join();
        }
    }

    @Test
    void aKilledServerLosesNoAcknowledgedDecision(@TempDir Path temp) throws IOException, InterruptedException {
        Path folder = temp.resolve("film.castlist");
        new ReviewedFilm(temp.resolve("film.mp4"), 6, 3).analysed(folder, (shot, person) -> person);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Server.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader said = process.inputReader()) {
            URI address = URI.create(String.valueOf(said.readLine()));
            for (int i = 0; i < 5; i++) {
                String name = "name " + i;
                acknowledged.add(name);
                assertThat(named(address, i, name)).isEqualTo(200);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        try (Project project = Project.open(folder)) {
            assertThat(project.corrections().log().entries())
                    .map(entry -> ((Correction.Name) ((Entry.Made) entry).correction()).name())
                    .isEqualTo(acknowledged);
        }
    }

    private static int named(URI address, int seen, String name) throws IOException, InterruptedException {
        String correction = "{\"seen\":" + seen + ",\"correction\":{\"type\":\"name\",\"person\":\"p-1\",\"name\":\""
                + name + "\"}}";
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/corrections?" + address.getQuery()))
                .header("Content-Type", "application/json")
                .header("X-Castlist", "review")
                .POST(HttpRequest.BodyPublishers.ofString(correction))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }
}
