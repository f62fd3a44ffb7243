package org.castlist.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.castlist.review.server.Answers;
import org.castlist.tracks.FaceTrack;

/**
 * What the page asks for and may ask again.
 *
 * @param desk where the project is
 * @param questions what is worth asking
 * @param rerun finding the people anew
 */
record ReadRoutes(Desk desk, Questions questions, Rerun rerun) {

    /**
     * Where a face is, as the page sees it.
     *
     * @param boxes for each: seconds, and x, y, width and height in pixels of the upright film
     */
    record TrackView(String id, List<double[]> boxes) {
        static TrackView of(FaceTrack track) {
            return new TrackView(
                    track.id(),
                    track.boxes().stream()
                            .map(seen -> new double[] {
                                seen.time().seconds(),
                                seen.box().x(),
                                seen.box().y(),
                                seen.box().width(),
                                seen.box().height()
                            })
                            .toList());
        }
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/cast", this::cast);
        routes.get("/api/decisions", this::decisions);
        routes.get(
                "/api/revision",
                request ->
                        Answers.send(request, Map.of("revision", desk.snapshot().revision())));
        routes.get(
                "/api/tracks/{track}",
                request -> Answers.send(request, TrackView.of(desk.recent().track(request.pathParam("track")))));
        routes.get(
                "/api/history",
                request -> Answers.send(request, HistoryView.of(desk.snapshot().log())));
        routes.get("/api/log", this::log);
        routes.get("/api/rerun", request -> Answers.send(request, rerun.state()));
    }

    private void cast(Context request) throws IOException {
        Snapshot snapshot = desk.snapshot();
        Answers.send(request, CastView.of(snapshot, questions.doubts(snapshot)));
    }

    private void decisions(Context request) throws IOException {
        Snapshot snapshot = desk.snapshot();
        Answers.send(request, DecisionsView.of(snapshot.revision(), questions.about(snapshot)));
    }

    private void log(Context request) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        desk.change(project -> {
            project.corrections().write(file);
            return file;
        });
        request.contentType("application/json")
                .header("Content-Disposition", "attachment; filename=\"corrections.json\"")
                .result(file.toByteArray());
    }
}
