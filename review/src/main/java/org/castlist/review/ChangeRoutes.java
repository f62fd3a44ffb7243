package org.castlist.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.castlist.decisions.Answer;
import org.castlist.decisions.Question;
import org.castlist.people.Correction;
import org.castlist.people.CorrectionLog;
import org.castlist.people.CorrectionText;
import org.castlist.people.Entry;
import org.castlist.project.Project;
import org.castlist.project.SharedProject;
import org.castlist.review.server.Answers;
import org.castlist.review.server.WrittenLater;

/**
 * What a reviewer does. An answer means that it is on disk.
 *
 * @param desk where the project is
 * @param questions what is worth asking
 * @param rerun finding the people anew
 * @param files told that they say what is no longer true
 */
record ChangeRoutes(Desk desk, Questions questions, Rerun rerun, WrittenLater files) {

    /** What was put on record. */
    record Recorded(long sequence, String text) {}

    void addTo(RoutesConfig routes) {
        routes.post("/api/corrections", request -> Answers.send(request, correct(Answers.received(request))));
        routes.post("/api/answers", request -> Answers.send(request, answer(Answers.received(request))));
        routes.post("/api/undo", request -> Answers.send(request, undo(Answers.received(request))));
        routes.post("/api/log", this::replay);
        routes.post("/api/rerun", request -> Answers.send(request, rerun.start()));
    }

    private Recorded correct(JsonNode body) throws IOException {
        return changed(project -> {
            Correction correction = CorrectionReader.read(
                    body.path("correction"), project.people().newId());
            return correct(project, correction, body.path("seen").asLong());
        });
    }

    private Recorded answer(JsonNode body) throws IOException {
        Answer answer = answer(body.path("answer").asText());
        String id = body.path("question").asText();
        return changed(project -> {
            Question question = questions
                    .about(desk.refreshed(project))
                    .question(id)
                    .orElseThrow(() -> new Answers.ConflictException("this question is no longer open"));
            return correct(
                    project,
                    question.correction(answer, project.people().newId()),
                    body.path("seen").asLong());
        });
    }

    private static Answer answer(String text) {
        return Arrays.stream(Answer.values())
                .filter(answer ->
                        answer.name().equals(text.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "an answer is same, different, ignore or not-a-face, not '" + text + "'"));
    }

    private static Recorded correct(Project project, Correction correction, long seen) throws IOException {
        if (Subjects.of(correction).touchedAfter(seen, project.corrections().log())) {
            throw new Answers.ConflictException(
                    "somebody else changed the same people or tracks meanwhile; look again, and decide again");
        }
        return recorded(project, project.corrections().add(correction));
    }

    private Recorded undo(JsonNode body) throws IOException {
        long sequence = body.path("sequence").asLong();
        return changed(project -> recorded(project, project.corrections().undo(sequence)));
    }

    private static Recorded recorded(Project project, Entry entry) throws IOException {
        CorrectionLog log = project.corrections().log();
        return new Recorded(entry.sequence(), CorrectionText.of(entry, log));
    }

    private void replay(Context request) throws IOException {
        ByteArrayInputStream file = new ByteArrayInputStream(request.bodyAsBytes());
        int taken = changed(project -> project.corrections().replay(file));
        if (taken > 0) {
            rerun.start();
        }
        Answers.send(request, Map.of("taken", taken));
    }

    private <T> T changed(SharedProject.Work<T> work) throws IOException {
        T result = desk.change(work);
        files.outdated();
        return result;
    }
}
