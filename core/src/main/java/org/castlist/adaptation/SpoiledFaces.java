package org.castlist.adaptation;

import java.io.IOException;
import java.util.List;
import org.castlist.embeddings.Embedding;
import org.castlist.faces.FaceCrop;

/** Embeddings of faces whose pictures were {@linkplain org.castlist.faces.SpoiledFace made poor} on purpose. */
@FunctionalInterface
public interface SpoiledFaces {

    /**
     * @param progress hears how much of it is done, and may stop it
     * @return of each crop, those of its spoiled pictures
     */
    List<List<Embedding>> of(List<FaceCrop> crops, Progress progress) throws IOException;
}
