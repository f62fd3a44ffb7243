package org.castlist.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.castlist.faces.CropStore;
import org.castlist.video.Pixels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportFormatTest {

    @ParameterizedTest
    @EnumSource
    void writesItsFileAndNothingElse(ExportFormat format, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(format.fileName()), "an older one");
        Path file = format.writeInto(folder, CastFixture.tiny());
        assertThat(file).isEqualTo(folder.resolve(format.fileName())).content().contains("Ana");
        assertThat(filesIn(folder)).containsExactly(format.fileName());
    }

    @Test
    void aWriteThatFailsHalfwayLeavesTheOldFileAndNoOther(@TempDir Path folder) throws IOException {
        Path old = Files.writeString(folder.resolve("report.html"), "the old report");
        CastDocument tiny = CastFixture.tiny();
        CastDocument broken = new CastDocument(tiny.cast(), tiny.made(), new Exploding(), "1");
        assertThatThrownBy(() -> ExportFormat.REPORT.writeInto(folder, broken)).hasMessage("out of order");
        assertThat(old).hasContent("the old report");
        assertThat(filesIn(folder)).containsExactly("report.html");
    }

    private static Stream<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    private record Exploding() implements CropStore {
        @Override
        public String keep(String name, Pixels picture) {
            throw new UnsupportedOperationException("an export keeps no pictures");
        }

        @Override
        public Pixels load(String file) {
            throw new IllegalStateException("out of order");
        }
    }
}
