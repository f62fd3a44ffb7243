package org.castlist.embeddings;

import java.io.IOException;
import org.castlist.video.Pixels;

/** Turns an aligned face into numbers that lie near for one person and far for two. */
@FunctionalInterface
public interface FaceEmbedder {

    /**
     * @param crop the aligned face, 112x112
     * @return D numbers, not normalised
     */
    Embedding embed(Pixels crop) throws IOException;
}
