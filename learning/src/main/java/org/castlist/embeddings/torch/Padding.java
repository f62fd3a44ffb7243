package org.castlist.embeddings.torch;

import java.util.List;

/** What is put around a picture: rows above and below, columns left and right. */
record Padding(long top, long left, long bottom, long right) {

    static Padding of(Call call) throws UnsupportedNetworkException {
        OnnxNode node = call.node();
        String automatic = node.text("auto_pad", "NOTSET");
        if (!automatic.equals("NOTSET") && !automatic.equals("VALID")) {
            throw call.refuse("auto_pad " + automatic);
        }
        List<Long> pads = node.integers("pads", List.of(0L, 0L, 0L, 0L));
        if (pads.size() != 4) {
            throw call.refuse("pads " + pads);
        }
        return new Padding(pads.get(0), pads.get(1), pads.get(2), pads.get(3));
    }

    boolean isSymmetric() {
        return top == bottom && left == right;
    }

    /** As the operators of PyTorch take it. */
    String symmetric() {
        return "[" + top + ", " + left + "]";
    }

    /** A value with zeros put around it. */
    String around(String value) {
        return "torch.constant_pad_nd(" + value + ", [" + left + ", " + right + ", " + top + ", " + bottom + "], 0)";
    }
}
