package org.castlist.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.castlist.export.document.CastDocument;
import org.castlist.export.document.CastFixture;
import org.castlist.faces.CropStore;
import org.castlist.video.Pixels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportFormatTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ANNOTATED_VIDEO") // its names are pictures
    void writesItsFileOrFolderAndNothingElse(ExportFormat format, @TempDir Path folder) throws IOException {
        Path first = format.writeInto(folder, CastFixture.tiny("Bea"));
        Path written = format.writeInto(folder, CastFixture.tiny());
        assertThat(written).isEqualTo(first);
        assertThat(filesIn(folder)).containsExactly(written.getFileName().toString());
        assertThat(textsIn(written)).anyMatch(text -> text.contains("Ana")).noneMatch(text -> text.contains("Bea"));
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

    private static List<String> textsIn(Path written) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(written)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.add(Files.readString(file, StandardCharsets.ISO_8859_1)); // some are pictures
            }
        }
        return texts;
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
