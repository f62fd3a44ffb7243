package org.castlist.review.library;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.castlist.library.FilmPerson;
import org.castlist.library.LinkQuestion;
import org.castlist.review.server.Answers;
import org.jspecify.annotations.Nullable;

/**
 * What the page asks for and may ask again.
 *
 * @param desk where the library is
 * @param albums pictures of faces
 * @param doubts what is worth asking
 * @param names that were given here
 */
record PeopleRoutes(LibraryDesk desk, Albums albums, Doubts doubts, GivenNames names) {
    private static final int MOST_QUESTIONS = 200;

    /** A question as the page sees it. */
    record QuestionView(
            String id,
            boolean linked,
            List<String> these,
            List<String> those,
            double cosine,
            double chance,
            double seconds) {
        static QuestionView of(LinkQuestion question) {
            List<String> these =
                    question.these().stream().map(FilmPerson::toString).toList();
            List<String> those =
                    question.those().stream().map(FilmPerson::toString).toList();
            String id = (question.linked() ? "link " : "pair ") + these.get(0) + " " + those.get(0);
            return new QuestionView(
                    id, question.linked(), these, those, question.cosine(), question.chance(), question.seconds());
        }
    }

    /** What a reviewer did, as the page sees it. */
    record DeedView(String id, String when, String text, boolean inForce) {
        static DeedView of(Deed deed) {
            return new DeedView(deed.id(), deed.when().toString(), deed.text(), deed.isInForce());
        }
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/people", this::people);
        routes.get("/api/revision", this::revision);
        routes.get("/api/person", this::person);
        routes.get("/api/series", this::series);
        routes.get("/api/decisions", this::decisions);
        routes.get("/api/history", this::history);
        routes.get("/face", this::face);
    }

    private void people(Context request) throws IOException {
        LibrarySnapshot snapshot = desk.snapshot();
        Answers.send(request, PeopleView.of(snapshot, News.of(snapshot, desk), Deeds.of(snapshot, names)));
    }

    private void revision(Context request) throws IOException {
        Answers.send(request, Map.of("revision", News.of(desk.snapshot(), desk).revision()));
    }

    private void person(Context request) throws IOException {
        Answers.send(request, TiesView.of(asked(request), desk.snapshot(), albums));
    }

    private void series(Context request) throws IOException {
        String letters = Optional.ofNullable(request.queryParam("of")).orElse("");
        Answers.send(request, SeriesView.of(letters, desk.snapshot()));
    }

    private void decisions(Context request) throws IOException {
        Doubts.Queue queue = doubts.about(desk.snapshot());
        List<QuestionView> first = queue.questions().stream()
                .limit(MOST_QUESTIONS)
                .map(QuestionView::of)
                .toList();
        Answers.send(
                request,
                Map.of("searched", queue.searched(), "left", queue.questions().size(), "questions", first));
    }

    private void history(Context request) throws IOException {
        List<DeedView> deeds = Deeds.of(desk.snapshot(), names).all().stream()
                .map(DeedView::of)
                .toList();
        Answers.send(request, Map.of("deeds", deeds));
    }

    private void face(Context request) throws IOException {
        FilmPerson person = asked(request);
        Optional<Path> picture = albums.of(person.film()).picture(person.person(), place(request.queryParam("place")));
        Path file = picture.orElseThrow(() -> new NoSuchElementException("there is no such picture of " + person));
        request.contentType("image/jpeg")
                .header("Cache-Control", "private, max-age=300")
                .result(Files.readAllBytes(file));
    }

    private static FilmPerson asked(Context request) {
        return FilmPerson.parse(String.valueOf(request.queryParam("of")));
    }

    private static int place(@Nullable String text) {
        if (text == null || !text.matches("[0-9]{1,4}")) {
            throw new IllegalArgumentException("a picture is asked for by &place=0, 1 and so on");
        }
        return Integer.parseInt(text);
    }
}
