package org.castlist.bench;

import org.castlist.embeddings.FaceNetwork;
import org.castlist.faces.CropStore;

/**
 * What is behind embeddings, for methods that train the face network itself.
 *
 * @param store loads the tracks' crops
 * @param network made the embeddings
 */
record Pictures(CropStore store, FaceNetwork network) {}
