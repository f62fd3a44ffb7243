package org.castlist.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pictures of faces, the frames and the film itself. */
class ReviewPicturesTest extends ServedReview {

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
}
