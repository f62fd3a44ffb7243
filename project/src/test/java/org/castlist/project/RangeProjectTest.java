package org.castlist.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.pipeline.Observer;
import org.castlist.pipeline.ShotRange;
import org.castlist.shots.Shot;
import org.castlist.tracks.FaceTrack;
import org.castlist.video.Moment;
import org.castlist.video.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RangeProjectTest {
    private static final MadeUpFilm FILM = MadeUpFilm.SMALL;
    private static final Observer NOBODY = new Observer() {};

    @TempDir
    Path temp;

    private static ShotRange range(int first, int end) {
        return new ShotRange(first, end, new Moment(5L * first, new Rational(1001, 30000)), 5L * first);
    }

    private Project film() throws IOException {
        return Project.open(temp.resolve("film.castlist"));
    }

    /** Watches a range up to a shot; finishes it only if that is its end. */
    private RangeProject watched(int first, int end, int until) throws IOException {
        RangeProject range = RangeProject.open(temp.resolve("film.castlist/ranges/" + first), range(first, end));
        WatchedSoFar soFar = range.begin(FILM.film(), "settings");
        for (int i = first + soFar.watched().footage().shots().size(); i < until; i++) {
            MadeUpFilm.Seen seen = FILM.seen(i, range.crops());
            range.recorder().finishedShot(seen.shot(), seen.tracks(), seen.features());
        }
        if (until == end) {
            range.finish();
        }
        return range;
    }

    @Test
    void rangesThatWereWatchedApartMakeTheWholeFilm() throws IOException {
        List<Integer> told = new ArrayList<>();
        try (Project film = film()) {
            film.watching().begin(FILM.film(), "settings");
            RangeProject second = watched(2, 4, 4);
            try (RangeProject first = watched(0, 2, 2)) {
                first.mergeInto(film, NOBODY);
            }
            second.mergeInto(film, new Observer() {
                @Override
                public void finishedShot(Shot shot, List<FaceTrack> tracks, List<TrackFeatures> features) {
                    told.add(shot.index());
                }
            });
            second.close();
            RangeProject.delete(film.ranges().resolve("2"));
            assertThat(film.ranges().resolve("2")).doesNotExist();
            film.watching().finish();
            assertThat(film.ranges()).doesNotExist();
            assertThat(film.watching().watched()).contains(FILM.watched(film.crops()));
            assertThat(film.watching().begin(FILM.film(), "settings").watched())
                    .as("every picture is there")
                    .isEqualTo(FILM.watched(film.crops()));
        }
        assertThat(told).containsExactly(2, 3);
    }

    @Test
    void aRangeGoesOnWhereItWasInterrupted() throws IOException {
        watched(1, 4, 3).close();
        try (RangeProject range = RangeProject.open(temp.resolve("film.castlist/ranges/1"), range(1, 4))) {
            WatchedSoFar soFar = range.begin(FILM.film(), "settings");
            assertThat(soFar.finished()).isFalse();
            assertThat(soFar.watched().footage().shots())
                    .extracting(Shot::index)
                    .containsExactly(1, 2);
            assertThat(range.begin(FILM.film(), "other settings")
                            .watched()
                            .footage()
                            .shots())
                    .isEmpty();
        }
    }

    @Test
    void aRangeIsWatchedAtItsEndAndWithItsOwnFingerprint() throws IOException {
        try (RangeProject half = watched(0, 2, 1);
                RangeProject whole = watched(2, 4, 4)) {
            assertThat(half.isWatched("settings")).isFalse();
            assertThat(whole.isWatched("settings")).isTrue();
            assertThat(whole.isWatched("other settings")).isFalse();
        }
    }

    @Test
    void aMergeThatWasKilledIsDoneAgainWithoutHarm() throws IOException {
        try (Project film = film();
                RangeProject range = watched(0, 4, 4)) {
            film.watching().begin(FILM.film(), "settings");
            FILM.watch(film, 0, 2);
            range.mergeInto(film, NOBODY);
            range.mergeInto(film, NOBODY);
            assertThat(film.watching().soFar().orElseThrow().watched()).isEqualTo(FILM.watched(film.crops()));
        }
    }

    @Test
    void aRangeThatIsNotFinishedIsNotMerged() throws IOException {
        try (Project film = film();
                RangeProject range = watched(0, 2, 1)) {
            film.watching().begin(FILM.film(), "settings");
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> range.mergeInto(film, NOBODY))
                    .withMessageContaining("not watched to its end");
        }
    }

    @Test
    void aRangeThatDoesNotGoOnWhereTheFilmEndsIsRefused() throws IOException {
        try (Project film = film();
                RangeProject range = watched(2, 4, 4)) {
            film.watching().begin(FILM.film(), "settings");
            FILM.watch(film, 0, 1);
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> range.mergeInto(film, NOBODY))
                    .withMessageContaining("does not begin where");
        }
    }

    @Test
    void onlyTheOwnerCanEnterIt() throws IOException {
        try (RangeProject range = watched(0, 2, 1)) {
            assertThat(range.crops()).isNotNull();
            Path folder = temp.resolve("film.castlist/ranges/0");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void whatIsForgottenIsForgottenInTheRangesToo() throws IOException {
        watched(0, 2, 1).close();
        Project film = film();
        film.watching().begin(FILM.film(), "settings");
        assertThat(film.forgetting().everything()).isEmpty();
        assertThat(temp.resolve("film.castlist")).doesNotExist();
    }

    @Test
    void anOrderIsReadBackFromItsText() throws IOException {
        WatchOrder order = new WatchOrder(
                "/films/d\u00e9j\u00e0 \"vu\".mp4",
                List.of("--speed=fast", "--set=gate.minSize=32"),
                "abc",
                List.of(range(0, 2), range(2, 4)));
        assertThat(WatchOrder.of(order.text())).isEqualTo(order);
        assertThat(order.text()).doesNotContain("\n");
        assertThat(order.only(range(2, 4)).ranges()).containsExactly(range(2, 4));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> WatchOrder.of(order.text().replace("\"version\":1", "\"version\":2")))
                .withMessageContaining("version 2");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> WatchOrder.of("shopping list"))
                .withMessageContaining("no order");
    }
}
