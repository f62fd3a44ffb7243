package org.castlist.embeddings.torch;

import java.util.List;

/** The largest or the mean of each window of a picture. */
final class Pooling {
    private static final List<Long> ONES = List.of(1L, 1L);

    private Pooling() {}

    static String max(Call call) throws UnsupportedNetworkException {
        if (call.node().integer("storage_order", 0) != 0
                || call.node().outputs().size() > 1) {
            throw call.refuse("the places of the largest numbers");
        }
        return "torch.max_pool2d(" + windows(call) + ", " + call.node().integers("dilations", ONES) + ", "
                + ceiling(call) + ")";
    }

    static String average(Call call) throws UnsupportedNetworkException {
        String padded = call.node().integer("count_include_pad", 0) == 1 ? "True" : "False";
        return "torch.avg_pool2d(" + windows(call) + ", " + ceiling(call) + ", " + padded + ", None)";
    }

    private static String windows(Call call) throws UnsupportedNetworkException {
        Padding padding = Padding.of(call);
        if (!padding.isSymmetric()) {
            throw call.refuse("the uneven pads " + call.node().integers("pads", List.of()));
        }
        List<Long> kernel = call.node().integers("kernel_shape", List.of());
        if (kernel.size() != 2) {
            throw call.refuse("the kernel_shape " + kernel);
        }
        return call.arg(0) + ", " + kernel + ", " + call.node().integers("strides", ONES) + ", " + padding.symmetric();
    }

    private static String ceiling(Call call) {
        return call.node().integer("ceil_mode", 0) == 1 ? "True" : "False";
    }
}
