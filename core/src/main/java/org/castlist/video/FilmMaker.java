package org.castlist.video;

import java.io.IOException;
import java.nio.file.Path;

/** Makes films: the encoder's side of the story. */
@FunctionalInterface
public interface FilmMaker {

    /**
     * Begins a film that most players can show, whatever its file is called; an existing file is overwritten. Whoever begins
     * it closes it, else the film has no end.
     *
     * @throws IOException when the file cannot be written or the encoder does not take the plan
     */
    FilmSink begin(Path file, FilmPlan plan) throws IOException;
}
