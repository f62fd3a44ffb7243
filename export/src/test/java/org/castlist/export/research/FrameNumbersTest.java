package org.castlist.export.research;

import static org.assertj.core.api.Assertions.assertThat;

import org.castlist.export.document.CastDocument;
import org.castlist.export.document.CastFixture;
import org.castlist.tracks.TrackedBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FrameNumbersTest {

    @ParameterizedTest
    @FieldSource("org.castlist.export.research.RatedFilm#ALL")
    void theFramesOfAWholeFilmAreCounted(RatedFilm film) {
        long last = film.frames() - 1;
        CastDocument document = film.withFace(last - 5, last + 1);
        FrameNumbers numbers = FrameNumbers.of(document);
        assertThat(numbers.count()).isEqualTo(film.frames());
        assertThat(numbers.of(lastBox(document))).isEqualTo(last);
    }

    @ParameterizedTest
    @FieldSource("org.castlist.export.research.RatedFilm#CONSTANT")
    void theFramesOfAPartHaveTheNumbersThatTheyHaveInTheFilm(RatedFilm film) {
        CastDocument document = film.watched(50_001, 70_003, 60_000, 60_011);
        FrameNumbers numbers = FrameNumbers.of(document);
        assertThat(numbers.of(lastBox(document))).isEqualTo(60_010);
        assertThat(numbers.count()).isEqualTo(film.frames());
    }

    @Test
    void thePicturesOfAFolderKeepTheirNumbersWhereOneCannotBeRead() {
        CastDocument document = CastFixture.pictures();
        FrameNumbers numbers = FrameNumbers.of(document);
        assertThat(numbers.of(lastBox(document))).isEqualTo(2);
        assertThat(numbers.count()).isEqualTo(3);
    }

    private static TrackedBox lastBox(CastDocument document) {
        var tracks = document.footage().tracks();
        var boxes = tracks.get(tracks.size() - 1).boxes();
        return boxes.get(boxes.size() - 1);
    }
}
