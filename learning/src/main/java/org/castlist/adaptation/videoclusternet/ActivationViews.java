package org.castlist.adaptation.videoclusternet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Random;
import org.castlist.adaptation.Progress;
import org.castlist.embeddings.torch.TorchNetwork;

/**
 * What the first layers, which are not trained, make of the crops, computed once: of each crop as it is and of some changed
 * views, since changes of the picture must come before them.
 *
 * <p>Memory: 4 bytes for each value of each view, for the default network's cut 25 KB a view.
 */
final class ActivationViews implements CropViews {
    private static final int BATCH = 16;

    private final float[][][] values; // N x V x the activation's; V = 0 is the crop as it is
    private final Shape shape; // of one

    private ActivationViews(float[][][] values, Shape shape) {
        this.values = values;
        this.shape = shape;
    }

    /**
     * Runs the first layers.
     *
     * @param pictures views of the film's crops
     * @param crops N, how many there are
     * @param stem the first layers
     * @param views V of each crop, at least one
     */
    static ActivationViews of(
            PictureViews pictures, int crops, TorchNetwork stem, int views, long seed, Progress progress)
            throws IOException {
        float[][][] values = new float[crops][views][];
        Shape shape = new Shape();
        for (int start = 0; start < crops; start += BATCH) {
            progress.at("looking at the faces once more", (double) start / crops);
            int first = start;
            int[] batch = new int[Math.min(BATCH, crops - start)];
            Arrays.setAll(batch, i -> first + i);
            for (int view = 0; view < views; view++) {
                Random random = new Random(seed + 31L * start + view);
                try (NDManager step = stem.manager().newSubManager()) {
                    NDArray input = view == 0 ? pictures.plain(step, batch) : pictures.changed(step, batch, random);
                    NDArray output = stem.forward(input, false);
                    shape = output.getShape().slice(1);
                    put(output.toFloatArray(), values, first, view, batch.length);
                }
            }
        }
        return new ActivationViews(values, shape);
    }

    private static void put(float[] output, float[][][] values, int first, int view, int count) {
        int size = output.length / count;
        for (int i = 0; i < count; i++) {
            values[first + i][view] = Arrays.copyOfRange(output, i * size, (i + 1) * size);
        }
    }

    @Override
    public NDArray plain(NDManager owner, int[] crops) {
        return batch(owner, crops, new int[crops.length]);
    }

    @Override
    public NDArray changed(NDManager owner, int[] crops, Random random) {
        int[] views = new int[crops.length];
        Arrays.setAll(views, i -> random.nextInt(values[crops[i]].length));
        return batch(owner, crops, views);
    }

    private NDArray batch(NDManager owner, int[] crops, int[] views) {
        FloatBuffer batch = FloatBuffer.allocate(Math.toIntExact(crops.length * shape.size()));
        for (int i = 0; i < crops.length; i++) {
            batch.put(values[crops[i]][views[i]]);
        }
        return owner.create(batch.array(), new Shape(crops.length).addAll(shape));
    }
}
