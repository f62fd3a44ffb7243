package org.castlist.bench;

import java.io.IOException;
import java.util.List;
import org.castlist.adaptation.SpoiledFaces;
import org.castlist.app.ModelShelf;
import org.castlist.embeddings.FaceNetwork;
import org.castlist.faces.CropStore;

/**
 * What is behind embeddings, for methods that work with the face network itself.
 *
 * @param store loads the tracks' crops
 * @param network made the embeddings
 * @param spoiled embeddings of the crops made poor
 */
record Pictures(CropStore store, FaceNetwork network, SpoiledFaces spoiled) {

    /**
     * Pictures whose embeddings are of the default network.
     *
     * @param store loads the crops
     */
    static Pictures ofDefaultNetwork(CropStore store) throws IOException {
        return new Pictures(store, ModelShelf.of(List.of()).faceNetwork(), new RememberedSpoiledFaces(store));
    }
}
