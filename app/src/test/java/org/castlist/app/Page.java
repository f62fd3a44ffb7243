package org.castlist.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page that is written from the code. Its test compares; with {@code -Dcastlist.pages=write} it writes instead.
 *
 * @param path from the root of the checkout
 */
record Page(String path) {

    void mustSay(String text) throws IOException {
        Path file = Sources.ROOT.resolve(path);
        if ("write".equals(System.getProperty("castlist.pages"))) {
            Files.writeString(file, text);
        }
        assertThat(file)
                .as("%s is behind the code; CONTRIBUTING.md has the command that writes it anew", path)
                .hasContent(text);
    }
}
