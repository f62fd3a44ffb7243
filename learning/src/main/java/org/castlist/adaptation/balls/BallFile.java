package org.castlist.adaptation.balls;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDList.Encoding;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.castlist.adaptation.training.Weights;

/**
 * A trained network in a file: an archive of NumPy tables in single precision. Of layer l, counted from 1, {@code weightl} is
 * inputs x outputs and {@code biasl} 1 x outputs; {@code h} is one number, of which the squared radius is log(1 + e^h).
 */
final class BallFile {
    private BallFile() {}

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (int layer = 1; layer <= BallNetwork.LAYERS; layer++) {
            names.add("weight" + layer);
            names.add("bias" + layer);
        }
        names.add("h");
        return names;
    }

    static void write(Path file, NDList arrays) throws IOException {
        List<String> names = names();
        for (int i = 0; i < names.size(); i++) {
            arrays.get(i).setName(names.get(i));
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            arrays.encode(out, Encoding.NPZ);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Adds what is in the file to weights. */
    static void read(Path file, Weights weights) throws IOException {
        NDList found;
        try (InputStream in = Files.newInputStream(file)) {
            found = NDList.decode(weights.manager(), in);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " is no network that was trained to put people into balls", e);
        }
        for (String name : names()) {
            weights.add(found.stream()
                    .filter(array -> name.equals(array.getName()) && array.getDataType() == DataType.FLOAT32)
                    .findFirst()
                    .orElseThrow(() -> new IOException(file + " has no table " + name + " in single precision")));
        }
        requireChain(file, weights.arrays());
    }

    /** What one layer puts out is what the next takes. */
    private static void requireChain(Path file, NDList arrays) throws IOException {
        long inputs = arrays.get(0).getShape().dimension() == 2
                ? arrays.get(0).getShape().get(0)
                : 0;
        for (int l = 0; l < BallNetwork.LAYERS; l++) {
            Shape weight = arrays.get(2 * l).getShape();
            Shape bias = arrays.get(2 * l + 1).getShape();
            boolean fits =
                    weight.dimension() == 2 && weight.get(0) == inputs && bias.equals(new Shape(1, weight.get(1)));
            if (!fits) {
                throw new IOException(file + " must have layers that fit each other, not " + weight + " with " + bias
                        + " behind " + inputs + " numbers");
            }
            inputs = weight.get(1);
        }
        NDArray h = arrays.get(2 * BallNetwork.LAYERS);
        if (h.size() != 1) {
            throw new IOException(file + " must have one number h, not " + h.size());
        }
    }
}
