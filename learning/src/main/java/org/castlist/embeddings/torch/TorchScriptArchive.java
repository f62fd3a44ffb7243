package org.castlist.embeddings.torch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The file that {@code torch.jit.save} would write: a stored zip with a pickle of the module, the text of its class, and one
 * entry of raw numbers for each tensor.
 *
 * <p>Source: {@code torch/csrc/jit/docs/serialization.md} of PyTorch.
 *
 * @param source the text of the class {@code Net}
 * @param tensors parameters and buffers by the names that the text gives them
 */
record TorchScriptArchive(String source, Map<String, WeightTensor> tensors) {
    /** The newest version of the format that the pinned libtorch writes. */
    private static final String VERSION = "10\n";

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            add(zip, "data.pkl", module());
            add(zip, "code/__torch__.py", source.getBytes(StandardCharsets.UTF_8));
            int key = 0;
            for (WeightTensor tensor : tensors.values()) {
                add(zip, "data/" + key++, tensor.toBytes());
            }
            add(zip, "constants.pkl", new Pickle().emptyTuple().toBytes());
            add(zip, "version", VERSION.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("memory took no more", e);
        }
        return bytes.toByteArray();
    }

    private byte[] module() {
        Pickle pickle = new Pickle().global("__torch__", "Net").emptyTuple().newObject();
        pickle.emptyDictionary().mark().text("training").truth(false);
        int key = 0;
        for (Map.Entry<String, WeightTensor> named : tensors.entrySet()) {
            pickle.text(named.getKey());
            tensor(pickle, String.valueOf(key++), named.getValue());
        }
        return pickle.setItems().build().toBytes();
    }

    /** {@code _rebuild_tensor_v2(storage, offset, shape, strides, requires_grad, hooks)}. */
    private static void tensor(Pickle pickle, String key, WeightTensor tensor) {
        pickle.global("torch._utils", "_rebuild_tensor_v2").mark();
        pickle.mark().text("storage").global("torch", "FloatStorage").text(key).text("cpu");
        pickle.number(tensor.size()).tuple().persistent();
        pickle.number(0)
                .numbers(tensor.shape())
                .numbers(strides(tensor.shape()))
                .truth(false);
        pickle.global("collections", "OrderedDict").emptyTuple().call();
        pickle.tuple().call();
    }

    /** How far apart neighbours along each axis lie in C order. */
    private static List<Long> strides(List<Long> shape) {
        List<Long> strides = new ArrayList<>();
        long stride = 1;
        for (int axis = shape.size() - 1; axis >= 0; axis--) {
            strides.add(stride);
            stride *= shape.get(axis);
        }
        Collections.reverse(strides);
        return strides;
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry("net/" + name);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
