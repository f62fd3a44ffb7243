package org.castlist.library.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {
    @TempDir
    private Path parent;

    @Test
    void whatAKilledProcessLeftIsDeletedAndWhatALivingOneHasStays() throws IOException {
        Path mine = Files.writeString(Scratch.make(parent).fresh("range").resolve("face.jpg"), "x");
        Path left = parent.resolve("castlist-scratch-left");
        Files.createDirectories(left.resolve("range"));
        Files.createFile(left.resolve("lock"));
        Files.writeString(left.resolve("range/face.jpg"), "x");
        Path other = Files.createDirectory(parent.resolve("somebody else's"));

        Scratch.make(parent);
        assertThat(left).doesNotExist();
        assertThat(mine).exists();
        assertThat(other).exists();
    }

    @Test
    void onlyItsOwnerMayEnter() throws IOException {
        Path inside = Scratch.make(parent).fresh("film");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(inside.getParent())))
                .isEqualTo("rwx------");
    }
}
