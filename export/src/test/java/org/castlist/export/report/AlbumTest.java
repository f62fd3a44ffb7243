package org.castlist.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.castlist.export.document.CastFixture;
import org.castlist.people.Cast;
import org.castlist.tracks.FaceTrack;
import org.junit.jupiter.api.Test;

class AlbumTest {
    private final Cast tiny = CastFixture.tiny().cast();

    @Test
    void everyTrackGetsItsBestPictureBeforeAnyGetsASecond() {
        Album album = Album.of(tiny, 6);
        assertThat(album.files()).hasSize(6).allMatch(file -> file.endsWith("-0.jpg"));
        assertThat(album.kept()).isEqualTo(7);
    }

    @Test
    void peopleComeBeforeTheUnknownAndLongTracksBeforeShortOnes() {
        assertThat(Album.of(tiny, 2).files()).containsExactly("crops/t-0-0-0.jpg", "crops/t-0-1-0.jpg");
        assertThat(Album.of(tiny, 6).files()).last().isEqualTo("crops/t-2-2-0.jpg");
    }

    @Test
    void knowsThePlacesOfATracksPictures() {
        Album album = Album.of(tiny, 100);
        FaceTrack first = tiny.footage().tracks().get(0);
        assertThat(album.of(first))
                .extracting(album.files()::get)
                .containsExactly("crops/t-0-0-0.jpg", "crops/t-0-0-1.jpg");
        assertThat(album.of(tiny.footage().tracks().get(2))).isEmpty();
    }

    @Test
    void aPortraitIsTheClearestPicture() {
        assertThat(Album.portrait(tiny, tiny.people().get(0)))
                .hasValueSatisfying(crop -> assertThat(crop.quality().norm()).isEqualTo(20));
    }
}
