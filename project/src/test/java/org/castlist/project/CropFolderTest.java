package org.castlist.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.castlist.video.Pixels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CropFolderTest {
    @TempDir
    Path folder;

    @Test
    void keepsAPictureButForTheLossesOfJpeg() throws IOException {
        CropFolder crops = new CropFolder(folder);
        Pixels picture = MadeUpFilm.picture(176, 1);
        String file = crops.keep("t-12-3-1", picture);
        Pixels loaded = crops.load(file);
        assertThat(file).isEqualTo("crops/12/t-12-3-1.jpg");
        assertThat(loaded.width()).isEqualTo(176);
        double difference = 0;
        for (int i = 0; i < picture.rgb().length; i++) {
            difference += Math.abs((picture.rgb()[i] & 0xff) - (loaded.rgb()[i] & 0xff));
        }
        assertThat(difference / picture.rgb().length).isLessThan(3);
    }

    @Test
    void replacesAnEarlierPictureOfTheName() throws IOException {
        CropFolder crops = new CropFolder(folder);
        crops.keep("t-1-1-1", MadeUpFilm.picture(176, 1));
        assertThat(crops.load(crops.keep("t-1-1-1", MadeUpFilm.picture(16, 1))).width())
                .isEqualTo(16);
    }

    @Test
    void saysThatAPictureIsMissing() throws IOException {
        CropFolder crops = new CropFolder(folder);
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> crops.load("crops/1/t-1-1-1.jpg"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "crops/../../t-1-1-1.jpg", "/etc/passwd", "crops/1/x.jpg", ""})
    void neverReadsOutsideItsFolder(String file) throws IOException {
        CropFolder crops = new CropFolder(folder);
        assertThatIllegalArgumentException().isThrownBy(() -> crops.load(file));
        assertThatIllegalArgumentException().isThrownBy(() -> crops.keep(file, MadeUpFilm.picture(16, 1)));
    }
}
