package org.castlist.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.castlist.faces.FaceCrop;
import org.castlist.project.FilmFile;
import org.castlist.video.Film;

/**
 * Pictures of faces, frames, and the film itself.
 *
 * @param desk where the project is
 * @param frames decodes single frames
 */
record MediaRoutes(Desk desk, Frames frames) {
    private static final String JPEG = "image/jpeg";
    private static final Map<String, String> TYPES = Map.of(
            "mp4", "video/mp4",
            "m4v", "video/mp4",
            "mov", "video/mp4",
            "webm", "video/webm",
            "mkv", "video/x-matroska",
            "ogv", "video/ogg");

    void addTo(RoutesConfig routes) {
        routes.get("/crops/{track}/{number}", this::crop);
        routes.get("/frames", this::frame);
        routes.get("/film", this::film);
    }

    private void crop(Context request) throws IOException {
        List<FaceCrop> crops = desk.recent().track(request.pathParam("track")).crops();
        int number = number(request.pathParam("number"));
        if (number >= crops.size()) {
            throw new NoSuchElementException("there is no such picture of " + request.pathParam("track"));
        }
        Path file = desk.folder().resolve(crops.get(number).file());
        request.contentType(JPEG)
                .header("Cache-Control", "private, max-age=3600")
                .result(Files.readAllBytes(file));
    }

    private void frame(Context request) throws IOException {
        Film film = desk.recent().cast().footage().film();
        double seconds;
        try {
            seconds = Double.parseDouble(String.valueOf(request.queryParam("time")));
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException("a frame is asked for by ?time=SECONDS", wrong);
        }
        request.contentType(JPEG)
                .header("Cache-Control", "private, max-age=3600")
                .result(frames.jpeg(file(film), seconds));
    }

    private void film(Context request) throws IOException {
        Film film = desk.recent().cast().footage().film();
        Path file = file(film);
        if (film.isPictures() || !Files.isRegularFile(file)) {
            throw new NoSuchElementException(file + " is no video that could be played");
        }
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        request.writeSeekableStream(Files.newInputStream(file), type, Files.size(file));
    }

    private Path file(Film film) {
        return FilmFile.find(desk.folder(), film.file())
                .orElseThrow(() -> new NoSuchElementException(
                        "the film is no longer at " + film.file() + "; put it back to see its pictures"));
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,4}")) {
            throw new NoSuchElementException("a picture has a number, not " + text);
        }
        return Integer.parseInt(text);
    }
}
