package org.castlist.embeddings.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.castlist.video.Pixels;

/**
 * How crops become a network's input, as its model card says.
 *
 * @param blueFirst whether the channels are blue, green, red; otherwise red, green, blue
 * @param mean subtracted from each value of 0..255
 * @param scale what is left is divided by it
 */
public record CropInput(boolean blueFirst, double mean, double scale) {

    public CropInput {
        if (scale == 0) {
            throw new IllegalArgumentException("pixels cannot be divided by a scale of 0");
        }
    }

    /**
     * Crops as one batch.
     *
     * @param owner what the array belongs to
     * @param crops B pictures of one size
     * @return B x 3 x height x width
     */
    public NDArray batch(NDManager owner, List<Pixels> crops) {
        int width = crops.get(0).width();
        int height = crops.get(0).height();
        float[] values = new float[crops.size() * 3 * height * width];
        for (int i = 0; i < crops.size(); i++) {
            Pixels crop = crops.get(i);
            if (crop.width() != width || crop.height() != height) {
                throw new IllegalArgumentException("crops of one batch must be of one size, not " + width + "x" + height
                        + " and " + crop.width() + "x" + crop.height());
            }
            put(crop, values, i * 3 * height * width);
        }
        return owner.create(values, new Shape(crops.size(), 3, height, width));
    }

    private void put(Pixels crop, float[] values, int start) {
        byte[] rgb = crop.rgb();
        int area = crop.width() * crop.height();
        for (int p = 0; p < area; p++) {
            for (int c = 0; c < 3; c++) {
                int value = rgb[3 * p + (blueFirst ? 2 - c : c)] & 0xff;
                values[start + c * area + p] = (float) ((value - mean) / scale);
            }
        }
    }
}
