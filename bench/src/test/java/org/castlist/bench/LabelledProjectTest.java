package org.castlist.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.faces.Box;
import org.castlist.faces.FaceCrop;
import org.castlist.faces.FaceQuality;
import org.castlist.faces.FivePoints;
import org.castlist.project.Project;
import org.castlist.shots.Shot;
import org.castlist.tracks.FaceTrack;
import org.castlist.tracks.TrackedBox;
import org.castlist.tracks.UnknownReason;
import org.castlist.video.Film;
import org.castlist.video.Moment;
import org.castlist.video.Rational;
import org.castlist.video.Span;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A project of one shot with four tracks at once, of which the last is too small. */
class LabelledProjectTest {

    private static final Rational BASE = new Rational(1, 25);

    @TempDir
    Path folder;

    @BeforeEach
    void makeAProject() throws IOException {
        Span span = new Span(new Moment(0, BASE), new Moment(10, BASE));
        List<FaceTrack> tracks = new ArrayList<>();
        List<TrackFeatures> features = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String id = "t-0-" + i;
            Box box = new Box(100 * i, 10, 50, 50);
            FivePoints.Point point = new FivePoints.Point(1, 1);
            FaceCrop crop = new FaceCrop(
                    "crops/0/" + id + ".jpg",
                    span.start(),
                    box,
                    new FivePoints(point, point, point, point, point),
                    new FaceQuality(50, 1, 1, 1, 1));
            tracks.add(new FaceTrack(
                    id,
                    0,
                    span,
                    List.of(new TrackedBox(0, span.start(), box, 1)),
                    List.of(crop),
                    i < 3 ? Optional.empty() : Optional.of(UnknownReason.TOO_SMALL)));
            features.add(new TrackFeatures(id, List.of(new Embedding(new float[] {i, 1})), List.of(crop)));
        }
        Film film = new Film(Path.of("film.mp4"), 640, 360, new Rational(25, 1), 0, OptionalDouble.empty());
        try (Project project = Project.open(folder)) {
            project.watching().begin(film, "any");
            project.watching().recorder().finishedShot(new Shot(0, span, 0, 10), tracks, features);
            project.watching().finish();
        }
    }

    @Test
    void readsTheTracksThatHaveALabelAndCanBeGrouped() throws IOException {
        Files.writeString(folder.resolve("labels.csv"), "track,person\nt-0-2,ben\nt-0-3,cid\nt-0-0,ann\n");

        LabelledTracks tracks = TrackSource.of(folder).get(0);

        assertThat(tracks.people()).containsExactly("ann", "ben");
        assertThat(tracks.tracks()).extracting(TrackFeatures::track).containsExactly("t-0-0", "t-0-2");
        assertThat(tracks.tracks().get(1).embeddings()).containsExactly(new Embedding(new float[] {2, 1}));
        assertThat(tracks.cannotLinks().contains(0, 1)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "track,name;t-0-0,ann | must begin with track,person",
                "track,person;t-0-9,ann | has no track t-0-9",
                "track,person;t-0-0,ann;t-0-0,ben | labels track t-0-0 twice",
                "track,person | labels no track",
                "track,person;t-0-3,cid | is good enough to be grouped"
            })
    void saysWhatIsWrongWithTheLabels(String lines, String message) throws IOException {
        Files.writeString(folder.resolve("labels.csv"), lines.replace(';', '\n') + "\n");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> TrackSource.of(folder))
                .withMessageContaining(message);
    }

    @Test
    void aProjectWithoutLabelsIsNoBenchmark() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> TrackSource.of(folder))
                .withMessageContaining("nor labels.csv");
    }
}
