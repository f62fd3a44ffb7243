package org.castlist.adaptation.videoclusternet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.Random;

/** What goes into the part of the network that is trained: crops of the film, by their numbers. */
interface CropViews {

    /** Crops as they are: N x whatever the trained part takes. */
    NDArray plain(NDManager owner, int[] crops) throws IOException;

    /** Crops as training shows them, each changed by a chance of its own. */
    NDArray changed(NDManager owner, int[] crops, Random random) throws IOException;
}
