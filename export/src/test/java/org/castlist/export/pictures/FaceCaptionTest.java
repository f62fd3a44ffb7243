package org.castlist.export.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.castlist.export.document.Exported;
import org.castlist.export.document.Jpeg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FaceCaptionTest {
    private static final FaceRegion REGION = new FaceRegion(0.5, 0.53125, 0.25, 1 / 3.0);

    private static FaceCaption caption(String name) {
        return new FaceCaption(name, "Tiny Film.mp4 at 00:00:01.200", "castlist 0.1.0", Optional.of(REGION));
    }

    @Test
    void writesWhatTheGoldenFileHolds() throws IOException {
        assertThat(new String(caption("Ana").packet(), StandardCharsets.UTF_8))
                .isEqualTo(Exported.expected("face.xmp"));
    }

    @ParameterizedTest
    @FieldSource("org.castlist.export.document.Exported#HOSTILE_NAMES")
    void anyNameIsReadBackInOneLine(String name) throws IOException {
        Xmp xmp = Xmp.in(captioned(name));
        String oneLine = name.replaceAll("\\s+", " ").replaceAll("\uD83C (?=a)", "\uFFFD ");
        assertThat(xmp.items("Iptc4xmpExt:PersonInImage")).containsExactly(oneLine);
        assertThat(xmp.items("digiKam:TagsList")).containsExactly("People/" + oneLine.replace('/', '-'));
        assertThat(xmp.attribute("mwg-rs:Name")).isEqualTo(oneLine);
    }

    @Test
    void theLongestNameStillFits() throws IOException {
        assertThat(Xmp.in(captioned("&".repeat(100_000))).attribute("mwg-rs:Name"))
                .isEqualTo("&".repeat(1000));
        assertThat(Xmp.in(captioned("\uD83C\uDFAC".repeat(5000))).attribute("mwg-rs:Name"))
                .isEqualTo("\uD83C\uDFAC".repeat(1000));
    }

    private static byte[] captioned(String name) throws IOException {
        BufferedImage grey = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        return CaptionedJpeg.of(Jpeg.encoded(grey, 0.9f), caption(name).packet());
    }
}
