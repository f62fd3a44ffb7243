package org.castlist.adaptation.videoclusternet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.Random;
import org.castlist.adaptation.training.FilmFrames;

/** The embeddings as the face network gave them: what the head takes when nothing else is trained. Nothing is augmented. */
record EmbeddingViews(FilmFrames film) implements CropViews {

    @Override
    public NDArray plain(NDManager owner, int[] crops) {
        FloatBuffer values = FloatBuffer.allocate(crops.length * film.dimension());
        for (int crop : crops) {
            values.put(film.values(crop));
        }
        return owner.create(values.array(), new Shape(crops.length, film.dimension()));
    }

    @Override
    public NDArray changed(NDManager owner, int[] crops, Random random) {
        return plain(owner, crops);
    }
}
