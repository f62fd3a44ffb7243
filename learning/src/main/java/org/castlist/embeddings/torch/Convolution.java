package org.castlist.embeddings.torch;

import java.util.List;

/**
 * Convolution of pictures, in groups too. Its input is put into memory with the channels last, where libtorch is faster, by
 * half in large batches; what follows keeps that order, so that only the first convolution pays for it.
 */
final class Convolution {
    private static final List<Long> ONES = List.of(1L, 1L);

    private Convolution() {}

    static String emit(Call call) throws UnsupportedNetworkException {
        OnnxNode node = call.node();
        int rank = call.weights(1).shape().size();
        if (rank != 4) {
            throw call.refuse("weights of " + rank + " axes; only pictures can be convolved");
        }
        Padding padding = Padding.of(call);
        String input = padding.isSymmetric() ? call.arg(0) : padding.around(call.arg(0));
        return "torch.conv2d(torch.contiguous(" + input + ", memory_format=2), " + call.arg(1) + ", "
                + (call.has(2) ? call.arg(2) : "None") + ", "
                + node.integers("strides", ONES) + ", " + (padding.isSymmetric() ? padding.symmetric() : "[0, 0]")
                + ", " + node.integers("dilations", ONES) + ", " + node.integer("group", 1) + ")";
    }
}
