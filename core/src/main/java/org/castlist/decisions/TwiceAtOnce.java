package org.castlist.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.castlist.decisions.Question.Kind;
import org.castlist.decisions.Situation.Known;

/**
 * A person is on screen twice at once: two people, but for mirrors, photographs and split screens. The person's tracks fall
 * in two by which of the two faces they are more like.
 *
 * @param chance that it is a mirror or the like
 */
record TwiceAtOnce(double chance) implements Suspicion {

    @Override
    public Findings in(Situation situation, Worth worth) {
        List<Question> questions = new ArrayList<>();
        for (Known known : situation.people()) {
            if (!known.person().hidden()) {
                open(known, situation)
                        .map(pair -> question(known, pair, situation))
                        .ifPresent(questions::add);
            }
        }
        return new Findings(
                questions, questions.stream().mapToDouble(Question::seconds).sum());
    }

    /** The first pair that no reviewer let be. */
    private static Optional<List<Integer>> open(Known known, Situation situation) {
        FilmTracks film = situation.film();
        return known.group().atOnce().stream()
                .filter(pair -> !situation.settled().letBe(film.id(pair.get(0)), film.id(pair.get(1))))
                .findFirst();
    }

    private Question question(Known known, List<Integer> pair, Situation situation) {
        FilmTracks film = situation.film();
        List<Integer> first = new ArrayList<>();
        List<Integer> second = new ArrayList<>();
        IntStream.of(known.group().tracks()).forEach(track -> (nearer(track, pair, film) ? first : second).add(track));
        boolean firstStays = seconds(first, film) >= seconds(second, film);
        List<Integer> stays = firstStays ? first : second;
        List<Integer> goes = firstStays ? second : first;
        return new Question(
                Kind.TWICE,
                List.of(known.id()),
                withFirst(pair.get(firstStays ? 0 : 1), situation.all(stays), film),
                withFirst(pair.get(firstStays ? 1 : 0), situation.all(goes), film),
                chance,
                (1 - chance) * seconds(goes, film));
    }

    private static boolean nearer(int track, List<Integer> pair, FilmTracks film) {
        return track == pair.get(0)
                || track != pair.get(1)
                        && film.space().distance(track, pair.get(0))
                                <= film.space().distance(track, pair.get(1));
    }

    private static double seconds(List<Integer> tracks, FilmTracks film) {
        return tracks.stream().mapToDouble(film::seconds).sum();
    }

    /** The one that is on screen at the moment in question comes first. */
    private static List<String> withFirst(int track, List<String> tracks, FilmTracks film) {
        List<String> order = new ArrayList<>(List.of(film.id(track)));
        tracks.stream().filter(other -> !other.equals(film.id(track))).forEach(order::add);
        return order;
    }
}
