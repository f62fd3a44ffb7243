package org.castlist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.castlist.faces.Box;
import org.castlist.people.Cast;
import org.castlist.people.Person;
import org.castlist.shots.Shot;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.Footage;
import org.castlist.tracks.TrackedBox;
import org.castlist.video.Film;
import org.castlist.video.Moment;
import org.castlist.video.Rational;
import org.castlist.video.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShotEvaluationTest {

    private static final String LABELS = """
            start_seconds,end_seconds,people
            0.000,2.000,
            2.000,4.000,ann
            4.000,6.000,ann;ben
            6.000,8.000,ben
            """;

    @TempDir
    Path folder;

    @Test
    void readsShotsAndPeople() throws IOException {
        ShotLabels labels = labels(LABELS);

        assertThat(labels.cuts()).containsExactly(2.0, 4.0, 6.0);
        assertThat(labels.people()).containsExactly("ann", "ben");
        assertThat(labels.shots().get(0).people()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "start,end",
                "start_seconds,end_seconds,people",
                "start_seconds,end_seconds,people\n1,2",
                "start_seconds,end_seconds,people\n1,zwei,ann",
                "start_seconds,end_seconds,people\n2,1,ann",
                "start_seconds,end_seconds,people\n0,2,ann\n1,3,ann"
            })
    void saysWhichFileIsNoTableOfShots(String text) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> labels(text))
                .withMessageContaining("labels.csv");
    }

    @Test
    void callsARightCastRight() throws IOException {
        Cast cast = cast(new double[] {0, 2, 4, 6}, List.of(person(2, 5), person(4.5, 7)));

        ShotEvaluation evaluation = ShotEvaluation.of(cast, labels(LABELS));

        assertThat(evaluation.cuts()).isEqualTo(new Hits(3, 3, 3));
        assertThat(evaluation.matches()).isEqualTo(Map.of("p-1", "ann", "p-2", "ben"));
        assertThat(evaluation.presence()).isEqualTo(new Hits(4, 4, 4));
        assertThat(evaluation.impossible()).isEmpty();
    }

    @Test
    void forgivesCutsThatAreOffByAFrame() throws IOException {
        Cast cast = cast(new double[] {0, 2.04, 3.96, 5.5, 6.08}, List.of(person(2.04, 3.9), person(3.96, 6)));

        ShotEvaluation evaluation = ShotEvaluation.of(cast, labels(LABELS));

        assertThat(evaluation.cuts()).isEqualTo(new Hits(2, 4, 3));
        assertThat(evaluation.cuts().precision()).isEqualTo(0.5);
        assertThat(evaluation.cuts().recall()).isEqualTo(2.0 / 3);
        assertThat(evaluation.presence()).isEqualTo(new Hits(2, 2, 4));
    }

    @Test
    void findsThePersonWhoCannotBeOne() throws IOException {
        Cast cast = cast(new double[] {0, 2, 4, 6}, List.of(person(2, 3), person(6, 7)), List.of(person(4, 5)));

        ShotEvaluation evaluation = ShotEvaluation.of(cast, labels(LABELS));

        assertThat(evaluation.impossible()).containsExactly("p-1");
        assertThat(evaluation.matches()).hasSize(2).containsKeys("p-1", "p-2");
        assertThat(evaluation.presence()).isEqualTo(new Hits(2, 3, 4));
    }

    @Test
    void matchesEachLabelOnce() throws IOException {
        Cast cast = cast(new double[] {0, 2, 4, 6}, List.of(person(2, 3), person(4, 5)), List.of(person(2, 4)));

        ShotEvaluation evaluation = ShotEvaluation.of(cast, labels(LABELS));

        assertThat(evaluation.matches()).containsEntry("p-1", "ann").doesNotContainEntry("p-2", "ann");
    }

    private ShotLabels labels(String text) throws IOException {
        return ShotLabels.read(Files.writeString(folder.resolve("labels.csv"), text));
    }

    private static double[] person(double start, double end) {
        return new double[] {start, end};
    }

    /** People of one stretch each, which may run over cuts as no real track does. */
    private static Cast cast(double[] starts, List<double[]> stretches) {
        List<List<double[]>> people =
                stretches.stream().map(stretch -> split(stretch, starts)).toList();
        return cast(starts, people.get(0), people.get(1));
    }

    private static List<double[]> split(double[] stretch, double[] starts) {
        List<double[]> parts = new ArrayList<>();
        for (int s = 0; s < starts.length; s++) {
            double start = Math.max(stretch[0], starts[s]);
            double end = Math.min(stretch[1], s + 1 < starts.length ? starts[s + 1] : 8);
            if (start < end) {
                parts.add(new double[] {start, end});
            }
        }
        return parts;
    }

    /** Two people p-1 and p-2, a track for each of their stretches, 25 frames per second. */
    private static Cast cast(double[] starts, List<double[]> first, List<double[]> second) {
        List<Shot> shots = new ArrayList<>();
        for (int s = 0; s < starts.length; s++) {
            double end = s + 1 < starts.length ? starts[s + 1] : 8;
            shots.add(new Shot(s, span(starts[s], end), Math.round(starts[s] * 25), 1));
        }
        List<FaceTrack> tracks = new ArrayList<>();
        List<Person> people = new ArrayList<>();
        for (List<double[]> stretches : List.of(first, second)) {
            List<String> ids = new ArrayList<>();
            for (double[] stretch : stretches) {
                String id = "t-" + tracks.size();
                ids.add(id);
                Moment start = Moment.ofSeconds(stretch[0]);
                int shot = (int) shots.stream()
                                .filter(one -> !start.isBefore(one.span().start()))
                                .count()
                        - 1;
                TrackedBox box = new TrackedBox(0, start, new Box(0, 0, 9, 9), 1);
                tracks.add(new FaceTrack(
                        id, shot, span(stretch[0], stretch[1]), List.of(box), List.of(), Optional.empty()));
            }
            people.add(new Person("p-" + (people.size() + 1), Optional.empty(), false, ids));
        }
        Film film = new Film(Path.of("film.mp4"), 320, 240, new Rational(25, 1), 0, OptionalDouble.of(8));
        return new Cast(new Footage(film, shots, tracks), people, Map.of());
    }

    private static Span span(double start, double end) {
        return new Span(Moment.ofSeconds(start), Moment.ofSeconds(end));
    }
}
